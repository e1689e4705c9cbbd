/**
 * The only home of Jena: syntaxes in and out, the vocabulary as a thesaurus, SHACL, the graph
 * projection in TDB2 and SPARQL over it. Implements ports of the core; of the server it uses {@code
 * servlet} alone. Start at {@link net.sisternet.registry.server.jena.GraphProjection}.
 */
@NullMarked
package net.sisternet.registry.server.jena;

import org.jspecify.annotations.NullMarked;
