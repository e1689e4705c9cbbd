/**
 * The registry for people: pages on the same paths as the resources for programs, rendered on the
 * server, in three languages, without scripts. Uses Jersey and JTE over core ports; knows no other
 * adapter. Start at {@link net.sisternet.registry.server.html.HtmlPages}; what all pages share is
 * in {@code html.frame}.
 */
@NullMarked
package net.sisternet.registry.server.html;

import org.jspecify.annotations.NullMarked;
