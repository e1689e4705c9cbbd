/**
 * Load programs, run by hand: they compare the registry with a peer in one run on one machine. No
 * test. Start at {@link net.sisternet.registry.server.benchmark.PublishRate}.
 */
@NullMarked
package net.sisternet.registry.server.benchmark;

import org.jspecify.annotations.NullMarked;
