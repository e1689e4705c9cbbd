package net.sisternet.registry.core.model;

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

  private static final String SALT = " <" + Sn.SALT + "> ";

  /** The digest that the entry's envelope holds. */
  public Digest digest() {
    return Digest.of(text);
  }

  /** The digest of the payload without its salt: equal when two payloads say the same. */
  public Digest contentDigest() {
    int at = text.indexOf(SALT);
    if (at < 0) {
      return Digest.of(text);
    }
    int start = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at) + 1;
    return Digest.of(text.substring(0, start) + text.substring(end));
  }

  /** The triples. */
  public Graph graph() {
    return NTriples.read(text);
  }
}
