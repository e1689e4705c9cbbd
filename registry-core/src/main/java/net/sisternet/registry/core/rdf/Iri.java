package net.sisternet.registry.core.rdf;

import java.util.Arrays;

/**
 * An absolute IRI (RFC 3987), kept as it was written.
 *
 * @param value the IRI; holds a scheme, none of the characters that N-Triples forbids in an IRI,
 *     and no half of a surrogate pair
 */
public record Iri(String value) implements Resource {

  private static final boolean[] FORBIDDEN = forbidden();

  /** Throws {@link IllegalArgumentException} if {@code value} is not an absolute IRI. */
  public Iri {
    if (!isIri(value)) {
      throw new IllegalArgumentException("not an absolute IRI: " + value);
    }
  }

  /** Whether {@code value} would make an IRI. */
  public static boolean isIri(String value) {
    int colon = value.indexOf(':');
    return colon > 0 && isScheme(value, colon) && isAllowed(value);
  }

  @Override
  public String toNTriples() {
    return '<' + value + '>';
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(value).append('>');
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

  private static boolean isAllowed(String value) {
    int length = value.length();
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c >= 0x80 ? Character.isSurrogate(c) : FORBIDDEN[c]) {
        if (i + 1 == length || !Character.isSurrogatePair(c, value.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static boolean[] forbidden() {
    var forbidden = new boolean[0x80];
    Arrays.fill(forbidden, 0, 0x21, true);
    "<>\"{}|^`\\".chars().forEach(c -> forbidden[c] = true);
    return forbidden;
  }
}
