package net.sisternet.registry.core.rdf;

/** One statement. */
public record Triple(Resource subject, Iri predicate, Term object) {

  /** The canonical N-Triples line, without its line end. */
  public String toNTriples() {
    return subject.toNTriples() + ' ' + predicate.toNTriples() + ' ' + object.toNTriples() + " .";
  }
}
