package net.sisternet.registry.core.rdf;

/** A term of RDF 1.1: an IRI, a blank node or a literal. */
public sealed interface Term permits Resource, Literal {

  /** This term as canonical N-Triples writes it. */
  default String toNTriples() {
    var out = new StringBuilder();
    writeTo(out);
    return out.toString();
  }

  /** Appends what {@link #toNTriples} says. */
  void writeTo(StringBuilder out);
}
