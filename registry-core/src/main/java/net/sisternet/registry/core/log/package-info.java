/**
 * The append-only log of one home, the only source of truth: its ports, the sequencer that commits
 * many writers' entries together, and a log in memory. Uses {@code core.model} and {@code
 * core.proof}. Start at {@link net.sisternet.registry.core.log.EntryLog}.
 */
@NullMarked
package net.sisternet.registry.core.log;

import org.jspecify.annotations.NullMarked;
