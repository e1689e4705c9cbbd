package net.sisternet.registry.core.rdf;

/**
 * An absolute IRI (RFC 3987), kept as it was written.
 *
 * @param value the IRI; holds a scheme and none of the characters that N-Triples forbids in an IRI
 */
public record Iri(String value) implements Resource {

  /** Throws {@link IllegalArgumentException} if {@code value} is not an absolute IRI. */
  public Iri {
    int colon = value.indexOf(':');
    if (colon < 1 || !isScheme(value, colon)) {
      throw new IllegalArgumentException("not an absolute IRI: " + value);
    }
    for (int i = 0; i < value.length(); i++) {
      if (isForbidden(value.charAt(i))) {
        throw new IllegalArgumentException("character not allowed in an IRI: " + value);
      }
    }
  }

  /** Whether {@code value} would make an IRI. */
  public static boolean isIri(String value) {
    int colon = value.indexOf(':');
    return colon > 0
        && isScheme(value, colon)
        && value.chars().noneMatch(c -> isForbidden((char) c));
  }

  @Override
  public String toNTriples() {
    return '<' + value + '>';
  }

  private static boolean isScheme(String value, int end) {
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
      if (!letter && !later) {
        return false;
      }
    }
    return true;
  }

  private static boolean isForbidden(char c) {
    return c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0;
  }
}
