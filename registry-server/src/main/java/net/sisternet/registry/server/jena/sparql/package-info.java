/**
 * SPARQL 1.1 query over HTTP by embedded Fuseki, and the Jetty that carries it and the
 * application's own servlet. Start at {@link net.sisternet.registry.server.jena.sparql.WebServer}.
 */
@NullMarked
package net.sisternet.registry.server.jena.sparql;

import org.jspecify.annotations.NullMarked;
