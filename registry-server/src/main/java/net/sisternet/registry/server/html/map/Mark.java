package net.sisternet.registry.server.html.map;

/**
 * A number at an area.
 *
 * @param area its IRI
 * @param at where its name stands
 * @param count how many records are in it or in what lies inside it
 */
record Mark(String area, MapPoint at, long count) {}
