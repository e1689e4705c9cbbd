/**
 * RDF as values: terms, triples, graphs and canonical N-Triples, just enough for records and log
 * entries. Uses the JDK alone. Other syntaxes come in and go out through {@link
 * net.sisternet.registry.core.rdf.RdfReader} and {@link net.sisternet.registry.core.rdf.RdfWriter}.
 * Start at {@link net.sisternet.registry.core.rdf.Graph}.
 */
@NullMarked
package net.sisternet.registry.core.rdf;

import org.jspecify.annotations.NullMarked;
