package net.sisternet.registry.core.rdf;

/** Reads canonical N-Triples, term by term. */
final class NTriplesReader {

  private final String text;
  private int at;
  private int line = 1;

  NTriplesReader(String text) {
    this.text = text;
  }

  boolean hasNext() {
    return at < text.length();
  }

  Triple next() {
    try {
      Resource subject = resource();
      expect(' ');
      if (peek() != '<') {
        throw wrong("an IRI as predicate");
      }
      Iri predicate = iri();
      expect(' ');
      Term object = peek() == '"' ? literal() : resource();
      expect(' ');
      expect('.');
      expect('\n');
      line++;
      return new Triple(subject, predicate, object);
    } catch (IndexOutOfBoundsException e) {
      throw wrong("the rest of the line");
    }
  }

  private Resource resource() {
    return peek() == '_' ? blankNode() : iri();
  }

  private Iri iri() {
    expect('<');
    int end = text.indexOf('>', at);
    if (end < 0) {
      throw wrong("'>'");
    }
    var iri = new Iri(text.substring(at, end));
    at = end + 1;
    return iri;
  }

  private BlankNode blankNode() {
    expect('_');
    expect(':');
    int start = at;
    while (peek() != ' ') {
      at++;
    }
    return new BlankNode(text.substring(start, at));
  }

  private Literal literal() {
    expect('"');
    String lexical = lexical();
    if (peek() == '@') {
      int start = ++at;
      while (peek() != ' ') {
        at++;
      }
      return Literal.text(lexical, text.substring(start, at));
    }
    if (peek() == '^') {
      expect('^');
      expect('^');
      return Literal.typed(lexical, iri().value());
    }
    return Literal.string(lexical);
  }

  private String lexical() {
    int start = at;
    while (peek() != '"' && peek() != '\\') {
      at++;
    }
    if (peek() == '"') {
      return text.substring(start, at++);
    }
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
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> throw wrong("an escape that canonical N-Triples has");
    };
  }

  private char peek() {
    return text.charAt(at);
  }

  private void expect(char c) {
    if (text.charAt(at) != c) {
      throw wrong("'" + c + "'");
    }
    at++;
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "line " + line + ", character " + at + ": expected " + expected);
  }
}
