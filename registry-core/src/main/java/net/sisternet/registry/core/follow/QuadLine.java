package net.sisternet.registry.core.follow;

/**
 * Where the parts of a line of N-Quads stand in a page, found without reading the terms: whether
 * they are well formed shows where they are read. Moves from line to line.
 */
final class QuadLine {

  private final String text;
  private int number;
  private int start;
  private int end;
  private int at;
  private int subjectEnd;
  private int objectEnd;
  private int graphStart;

  QuadLine(String text) {
    this.text = text;
  }

  /**
   * Goes to the next line; false at the end of the page.
   *
   * @throws IndexOutOfBoundsException if the page ends within the line
   * @throws IllegalArgumentException if it is no line of N-Quads
   */
  boolean next() {
    if (at == text.length()) {
      return false;
    }
    number++;
    start = at;
    end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    resource();
    subjectEnd = at;
    expect(' ');
    iri();
    expect(' ');
    object();
    objectEnd = at;
    expect(' ');
    graphStart = at;
    if (text.charAt(at) == '<') {
      iri();
      expect(' ');
    } else {
      graphStart = -1;
    }
    expect('.');
    expect('\n');
    return true;
  }

  /** The line's number, from 1. */
  int number() {
    return number;
  }

  boolean isInDefaultGraph() {
    return graphStart < 0;
  }

  /** The part of the subject after {@code prefix}, or the empty string if it has another one. */
  String subjectAfter(String prefix) {
    return after(prefix, start, subjectEnd);
  }

  /** The same for the name of the graph. */
  String graphAfter(String prefix) {
    return after(prefix, graphStart, text.indexOf('>', graphStart) + 1);
  }

  /** The triple as a line of N-Triples, without its line end. */
  String triple() {
    return isInDefaultGraph()
        ? text.substring(start, objectEnd + 2)
        : text.substring(start, objectEnd) + " .";
  }

  private String after(String prefix, int from, int to) {
    int end = to - 1;
    return end - from > prefix.length() && text.startsWith(prefix, from + 1)
        ? text.substring(from + 1 + prefix.length(), end)
        : "";
  }

  private void resource() {
    if (text.charAt(at) == '_') {
      word();
    } else {
      iri();
    }
  }

  private void iri() {
    expect('<');
    int close = find('>');
    int space = text.indexOf(' ', at);
    if (space >= 0 && space < close) {
      throw new IllegalArgumentException("an IRI is not closed");
    }
    at = close + 1;
  }

  private void object() {
    if (text.charAt(at) != '"') {
      resource();
      return;
    }
    at++;
    at = textEnd() + 1;
    if (text.charAt(at) == '^') {
      expect('^');
      expect('^');
      iri();
    } else if (text.charAt(at) == '@') {
      word();
    }
  }

  /** The next quote that is not escaped. */
  private int textEnd() {
    int begin = at;
    while (true) {
      int quote = find('"');
      int slash = quote;
      while (slash > begin && text.charAt(slash - 1) == '\\') {
        slash--;
      }
      if ((quote - slash) % 2 == 0) {
        return quote;
      }
      at = quote + 1;
    }
  }

  /** The next {@code c} on this line. */
  private int find(char c) {
    int found = text.indexOf(c, at);
    if (found < 0 || found > end) {
      if (end == text.length()) {
        throw new IndexOutOfBoundsException("the page ends");
      }
      throw new IllegalArgumentException("a '" + c + "' is missing");
    }
    return found;
  }

  private void word() {
    while (text.charAt(at) > ' ') {
      at++;
    }
  }

  private void expect(char c) {
    if (text.charAt(at) != c) {
      throw new IllegalArgumentException("expected '" + c + "'");
    }
    at++;
  }
}
