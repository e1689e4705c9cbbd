/**
 * Pages that keep records true: confirming by a link that was mailed, and the letters about it.
 * Uses {@code html.frame}, {@code html.view} and the use cases of {@code core.care}. Start at
 * {@link net.sisternet.registry.server.html.care.StillTruePage}.
 */
@NullMarked
package net.sisternet.registry.server.html.care;

import org.jspecify.annotations.NullMarked;
