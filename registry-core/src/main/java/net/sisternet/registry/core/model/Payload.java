package net.sisternet.registry.core.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Sn;

/**
 * A record's whole state as RDF: no blank nodes, lower-case language tags, one salt, sorted
 * canonical N-Triples. These are the bytes that are hashed, stored and published, never others.
 *
 * @param text canonical N-Triples
 */
public record Payload(String text) {

  private static final byte[] SALT = (" <" + Sn.SALT + "> ").getBytes(StandardCharsets.UTF_8);

  /** The digest that the entry's envelope holds. */
  public Digest digest() {
    return Digest.of(text);
  }

  /** The digest of the payload without its salt: equal when two payloads say the same. */
  public Digest contentDigest() {
    return digests().content();
  }

  /** Both digests, for little more than one costs. */
  public Digests digests() {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Digests(Digest.of(bytes), contentDigest(bytes));
  }

  private static Digest contentDigest(byte[] bytes) {
    MessageDigest unsalted = Digest.sha256();
    int from = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = indexOf('\n', bytes, start);
      if (isSalt(bytes, start)) {
        unsalted.update(bytes, from, start - from);
        from = Math.min(end + 1, bytes.length);
      }
      start = end + 1;
    }
    unsalted.update(bytes, from, bytes.length - from);
    if (from < bytes.length && bytes[bytes.length - 1] != '\n') {
      unsalted.update((byte) '\n');
    }
    return Digest.ofHash(unsalted.digest());
  }

  /** Looks at the predicate alone: a text may hold anything. */
  private static boolean isSalt(byte[] bytes, int line) {
    int space = indexOf(' ', bytes, line);
    int end = space + SALT.length;
    return end <= bytes.length && Arrays.equals(bytes, space, end, SALT, 0, SALT.length);
  }

  private static int indexOf(char wanted, byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /** The triples. */
  public Graph graph() {
    return NTriples.read(text);
  }

  /**
   * What a payload is known by.
   *
   * @param whole the digest that the entry's envelope holds
   * @param content the digest without the salt
   */
  public record Digests(Digest whole, Digest content) {}
}
