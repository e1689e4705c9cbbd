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
    var unsalted = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!isSalt(start)) {
        unsalted.append(text, start, end).append('\n');
      }
      start = end + 1;
    }
    return Digest.of(unsalted.toString());
  }

  /** Looks at the predicate alone: a text may hold anything. */
  private boolean isSalt(int line) {
    return text.startsWith(SALT, text.indexOf(' ', line));
  }

  /** The triples. */
  public Graph graph() {
    return NTriples.read(text);
  }
}
