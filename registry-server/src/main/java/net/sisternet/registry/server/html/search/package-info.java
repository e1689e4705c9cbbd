/**
 * Search and lists for people: the question from the address, the results with the reasons for
 * each, filters and feeds. Uses {@code html.frame}, {@code html.view}, {@code html.map} and core
 * ports. Start at {@link net.sisternet.registry.server.html.search.SearchPage}.
 */
@NullMarked
package net.sisternet.registry.server.html.search;

import org.jspecify.annotations.NullMarked;
