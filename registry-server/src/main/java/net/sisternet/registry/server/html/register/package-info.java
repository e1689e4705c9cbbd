/**
 * How people register and change what is theirs, in forms that are made from the shapes: a draft on
 * the server, one page for each group of fields, a look at the whole, then publishing. Uses {@code
 * html.frame} and {@code html.view}. Start at {@link
 * net.sisternet.registry.server.html.register.DraftPage}.
 */
@NullMarked
package net.sisternet.registry.server.html.register;

import org.jspecify.annotations.NullMarked;
