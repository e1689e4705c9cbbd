package net.sisternet.registry.core.rdf;

/** What can stand as a subject: an IRI or a blank node. */
public sealed interface Resource extends Term permits Iri, BlankNode {}
