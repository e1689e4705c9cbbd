package net.sisternet.registry.server.jena;

import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The absolute IRIs that many documents use, above all those of the vocabulary, with what is made
 * of them: resolving and checking one again and again is a large part of reading a small document.
 * Of bounded size: what is seldom used is forgotten. Any thread.
 */
final class KnownIris {

  /** More than the vocabulary has. */
  private static final int MOST = 10_000;

  /** Longer ones are not remembered. */
  private static final int LONGEST = 200;

  private final Cache<String, Known> byText = CacheFactory.createCache(MOST);

  /** Remembers an IRI that resolves to itself, if it is well formed. */
  void add(String iri) {
    if (iri.length() <= LONGEST && JenaTerms.isIri(iri)) {
      byText.put(iri, new Known(NodeFactory.createURI(iri), JenaTerms.iri(iri)));
    }
  }

  /** {@code iri}, which is checked unless it is known. */
  Iri checked(String iri) {
    return find(iri).map(Known::iri).orElseGet(() -> JenaTerms.iri(iri));
  }

  /** What was made of {@code iri}, if it is known. */
  Optional<Known> find(String iri) {
    return Optional.ofNullable(byText.getIfPresent(iri));
  }

  /**
   * An IRI that was checked.
   *
   * @param node as Jena knows it
   * @param iri as the core knows it
   */
  record Known(Node node, Iri iri) {}
}
