/**
 * The registries that the operator has accepted: what is kept of each, and how a mirror of its log
 * is shown. Pulling is done here too, on threads of its own; the wire is behind {@link
 * net.sisternet.registry.core.follow.SisterFeed}, the stores behind {@link
 * net.sisternet.registry.core.sisters.Sisters} and {@link
 * net.sisternet.registry.core.sisters.Mirrors}. Uses {@code core.follow}, {@code core.log}. Start
 * at {@link net.sisternet.registry.core.sisters.SisterWatch}.
 */
@NullMarked
package net.sisternet.registry.core.sisters;

import org.jspecify.annotations.NullMarked;
