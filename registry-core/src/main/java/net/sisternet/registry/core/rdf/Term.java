package net.sisternet.registry.core.rdf;

/** A term of RDF 1.1: an IRI, a blank node or a literal. */
public sealed interface Term permits Resource, Literal {

  /** This term as canonical N-Triples writes it. */
  String toNTriples();
}
