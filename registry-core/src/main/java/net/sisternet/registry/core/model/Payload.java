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

  /** Both digests, for little more than one costs: they part at the salt. */
  public Digests digests() {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MessageDigest whole = Digest.sha256();
    MessageDigest content = whole;
    int from = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = Math.min(indexOf('\n', bytes, start) + 1, bytes.length);
      if (isSalt(bytes, start)) {
        update(whole, content, bytes, from, start);
        content = content == whole ? copy(whole) : content;
        whole.update(bytes, start, end - start);
        from = end;
      }
      start = end;
    }
    update(whole, content, bytes, from, bytes.length);
    if (content == whole) {
      content = copy(whole);
    }
    if (from < bytes.length && bytes[bytes.length - 1] != '\n') {
      content.update((byte) '\n');
    }
    return new Digests(Digest.ofHash(whole.digest()), Digest.ofHash(content.digest()));
  }

  private static void update(
      MessageDigest whole, MessageDigest content, byte[] bytes, int from, int end) {
    whole.update(bytes, from, end - from);
    if (content != whole) {
      content.update(bytes, from, end - from);
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of this Java cannot be copied.", e);
    }
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
