/**
 * Pages for who asks the registry questions of their own: the SPARQL workbench, which shows answers
 * as tables and charts made here, so that it works without a script; and how to take all the data
 * and cite it. Uses {@code html.frame}, {@code html.view} and core ports. Start at {@link
 * net.sisternet.registry.server.html.research.SparqlPage}.
 */
@NullMarked
package net.sisternet.registry.server.html.research;

import org.jspecify.annotations.NullMarked;
