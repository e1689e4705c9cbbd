/**
 * Following a sister's log: its pages are read as hostile bytes, its entries are taken only where
 * the home's signed tree covers them, and what contradicts is kept as proof. No threads of its own;
 * the wire is behind {@link net.sisternet.registry.core.follow.SisterFeed}, the store behind {@link
 * net.sisternet.registry.core.follow.MirrorLog}. Uses the core. Start at {@link
 * net.sisternet.registry.core.follow.SisterFollower}.
 */
@NullMarked
package net.sisternet.registry.core.follow;

import org.jspecify.annotations.NullMarked;
