/**
 * Regions for people: what there is on each side of a border, how many members the networks have,
 * and the same to be put into other sites. Uses {@code html.map}, {@code html.search}, {@code
 * html.frame} and {@code core.region}. Start at {@link
 * net.sisternet.registry.server.html.place.RegionPage}.
 */
@NullMarked
package net.sisternet.registry.server.html.place;

import org.jspecify.annotations.NullMarked;
