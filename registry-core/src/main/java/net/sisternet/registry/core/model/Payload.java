package net.sisternet.registry.core.model;

import java.util.stream.Collectors;
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
    return Digest.of(
        text.lines()
            .filter(line -> !isSalt(line))
            .map(line -> line + '\n')
            .collect(Collectors.joining()));
  }

  /** Looks at the predicate alone: a text may hold anything. */
  private static boolean isSalt(String line) {
    return line.startsWith(SALT, line.indexOf(' '));
  }

  /** The triples. */
  public Graph graph() {
    return NTriples.read(text);
  }
}
