/**
 * The map: a base of land drawn from Natural Earth, the projection, and marks with numbers for
 * areas. Works without a script and without any other host. Uses core ports and {@code
 * html.language}; knows no page. Start at {@link net.sisternet.registry.server.html.map.MapViews}.
 */
@NullMarked
package net.sisternet.registry.server.html.map;

import org.jspecify.annotations.NullMarked;
