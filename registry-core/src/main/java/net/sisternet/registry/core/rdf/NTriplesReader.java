package net.sisternet.registry.core.rdf;

import java.util.HexFormat;

/** Reads canonical N-Triples, term by term. */
final class NTriplesReader {

  private final String text;
  private int at;
  private int line;
  private int lineStart;
  private int slash = -1;

  /** Lines about one subject stand together, so it is read once. */
  private Iri subject = new Iri("urn:x-sisternet:none");

  NTriplesReader(String text) {
    this.text = text;
  }

  boolean hasNext() {
    return at < text.length();
  }

  Triple next() {
    line++;
    lineStart = at;
    try {
      return triple();
    } catch (IndexOutOfBoundsException e) {
      throw wrong("the text ends within the line", e);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage(), e);
    }
  }

  private Triple triple() {
    Resource about = subject();
    expect(' ');
    Iri predicate = iri();
    expect(' ');
    Term object = peek() == '"' ? canonicalLiteral() : resource();
    expect(' ');
    expect('.');
    expect('\n');
    return new Triple(about, predicate, object);
  }

  private Resource subject() {
    String same = subject.value();
    if (text.startsWith(same, at + 1) && text.startsWith("> ", at + 1 + same.length())) {
      expect('<');
      at += same.length() + 1;
      return subject;
    }
    Resource read = resource();
    if (read instanceof Iri iri) {
      subject = iri;
    }
    return read;
  }

  /** Only a literal can be written in several ways; the rest of a line is what was expected. */
  private Literal canonicalLiteral() {
    int start = at;
    Literal literal = literal();
    if (isPlain(literal, start)) {
      return literal;
    }
    String canonical = literal.toNTriples();
    if (canonical.length() != at - start || !text.startsWith(canonical, start)) {
      throw new IllegalArgumentException("the line is not in canonical form");
    }
    return literal;
  }

  /** Whether the literal is canonical and stands here without any escape, as most do. */
  private boolean isPlain(Literal literal, int start) {
    String language = literal.language();
    int suffix =
        literal.datatype().equals(Literal.XSD_STRING) ? 0 : literal.datatype().length() + 4;
    int end = language.isEmpty() ? suffix : language.length() + 1;
    return literal.lexical().length() + 2 + end == at - start
        && text.startsWith(language, at - language.length())
        && !NTriples.hasEscaped(literal.lexical());
  }

  private Resource resource() {
    return peek() == '_' ? blankNode() : iri();
  }

  private Iri iri() {
    expect('<');
    int start = at;
    at = find('>');
    return new Iri(text.substring(start, at++));
  }

  private BlankNode blankNode() {
    expect('_');
    expect(':');
    return new BlankNode(word());
  }

  private Literal literal() {
    expect('"');
    String lexical = lexical();
    if (peek() == '@') {
      at++;
      return Literal.text(lexical, word());
    }
    if (peek() == '^') {
      expect('^');
      expect('^');
      return Literal.typed(lexical, iri().value());
    }
    return Literal.string(lexical);
  }

  /** A label or a language tag. */
  private String word() {
    int start = at;
    while (peek() > ' ' && "<>\"".indexOf(peek()) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String lexical() {
    int start = at;
    at = find('"');
    if (slashFrom(start) > at) {
      return text.substring(start, at++);
    }
    at = slash;
    var out = new StringBuilder(text.substring(start, at));
    while (peek() != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) HexFormat.fromHexDigits(text, at - 4, at);
      }
      default -> throw new IllegalArgumentException("canonical N-Triples has no escape \\" + c);
    };
  }

  /** Where the next backslash is; each is looked for once. */
  private int slashFrom(int start) {
    if (slash < start) {
      slash = text.indexOf('\\', start);
      slash = slash < 0 ? text.length() : slash;
    }
    return slash;
  }

  private int find(char c) {
    int found = text.indexOf(c, at);
    if (found < 0) {
      at = text.length();
      throw new IndexOutOfBoundsException("a '" + c + "' is missing");
    }
    return found;
  }

  private char peek() {
    return text.charAt(at);
  }

  private void expect(char c) {
    if (text.charAt(at) != c) {
      throw new IllegalArgumentException("expected '" + c + "'");
    }
    at++;
  }

  private IllegalArgumentException wrong(String what, RuntimeException cause) {
    int column = Math.min(at, text.length()) - lineStart + 1;
    return new IllegalArgumentException(
        "line " + line + ", character " + column + ": " + what, cause);
  }
}
