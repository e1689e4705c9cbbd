package net.sisternet.registry.core.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Canonical N-Triples, the form in which payloads and envelopes are hashed, stored and published.
 *
 * <p>The rules are those of canonical N-Quads in RDF Dataset Canonicalization (W3C RDFC-1.0,
 * section "A Canonical form of N-Quads"): one space between terms, no comments, escapes only where
 * needed, lines sorted by code point. Without blank nodes this is all that canonicalisation asks
 * for.
 */
public final class NTriples {

  /** {@code rdf:type}. */
  public static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private static final int USUAL_LINE = 192;

  private NTriples() {}

  /** The lines of {@code graph}, sorted by code point, each ended by a line feed. */
  public static String write(Graph graph) {
    return write(graph.triples());
  }

  /** The same graph with its triples in the order of {@link #write}. */
  public static Graph sorted(Graph graph) {
    return new Graph(lines(graph.triples()).map(line -> line.triple).toList());
  }

  /** The same for {@code triples} that are all different. */
  public static String write(Stream<Triple> triples) {
    List<Line> sorted = lines(triples).toList();
    var text = new StringBuilder(sorted.size() * USUAL_LINE);
    for (Line line : sorted) {
      line.triple.writeTo(text, line.object());
      text.append('\n');
    }
    return text.toString();
  }

  private static Stream<Line> lines(Stream<Triple> triples) {
    return triples.map(Line::new).sorted();
  }

  /** A triple among others that are sorted. */
  private static final class Line implements Comparable<Line> {

    private final Triple triple;
    private String object = "";

    Line(Triple triple) {
      this.triple = triple;
    }

    /** Its object as it is written, made once, and only if anybody asks. */
    String object() {
      if (object.isEmpty()) {
        object = triple.object().toNTriples();
      }
      return object;
    }

    /**
     * The order of the lines, term by term, so that no line is written to be compared: within a
     * line a term that begins like another, but goes on, comes after it, as the space that ends the
     * shorter one is less than all that can follow.
     */
    @Override
    public int compareTo(Line other) {
      int bySubject = compareResources(triple.subject(), other.triple.subject());
      if (bySubject != 0) {
        return bySubject;
      }
      int byPredicate = compareResources(triple.predicate(), other.triple.predicate());
      return byPredicate != 0 ? byPredicate : compareCodePoints(object(), other.object());
    }
  }

  private static int compareResources(Resource a, Resource b) {
    if (a.equals(b)) {
      return 0;
    }
    return a instanceof Iri x && b instanceof Iri y
        ? compareIris(x.value(), y.value())
        : compareCodePoints(a.toNTriples(), b.toNTriples());
  }

  /** As {@link #compareCodePoints}, each with the bracket that ends it. */
  private static int compareIris(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (a.length() > shorter && a.startsWith(b)) {
      return Character.compare(a.charAt(shorter), '>');
    }
    if (b.length() > shorter && b.startsWith(a)) {
      return Character.compare('>', b.charAt(shorter));
    }
    return compareCodePoints(a, b);
  }

  /**
   * Reads canonical N-Triples. Strict: it accepts lines that {@link #write} can write, in any
   * order, and throws {@link IllegalArgumentException} naming the line for anything else.
   */
  public static Graph read(String text) {
    var triples = new ArrayList<Triple>();
    var reader = new NTriplesReader(text);
    while (reader.hasNext()) {
      triples.add(reader.next());
    }
    return new Graph(triples);
  }

  static void escape(String text, StringBuilder out) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isEscaped(c)) {
        out.append(text, plain, i);
        appendEscaped(c, out);
        plain = i + 1;
      }
    }
    if (plain == 0) {
      out.append(text);
    } else {
      out.append(text, plain, text.length());
    }
  }

  /** Whether {@code text} has a character that is written as an escape. */
  static boolean hasEscaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isEscaped(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEscaped(char c) {
    return c < 0x20 || c == '"' || c == '\\' || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
  }

  private static void appendEscaped(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> out.append(String.format("\\u%04X", (int) c));
    }
  }

  /**
   * The order of canonical lines, by code point: UTF-16 order differs from it beyond the basic
   * plane.
   */
  public static int compareCodePoints(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean sx = Character.isSurrogate(x);
        boolean sy = Character.isSurrogate(y);
        return sx == sy ? Character.compare(x, y) : sx ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
