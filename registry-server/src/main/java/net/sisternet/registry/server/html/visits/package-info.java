/**
 * Counts looks at the pages of records, without knowing anything of who looks. Uses {@code
 * html.frame} and {@code core.visits}. Start at {@link
 * net.sisternet.registry.server.html.visits.ViewFilter}.
 */
@NullMarked
package net.sisternet.registry.server.html.visits;

import org.jspecify.annotations.NullMarked;
