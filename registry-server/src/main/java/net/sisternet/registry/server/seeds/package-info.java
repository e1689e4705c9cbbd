/**
 * The records of the {@code seeds} module as they are loaded into a registry. Uses the class path
 * and core values. Start at {@link net.sisternet.registry.server.seeds.SeedHomes}.
 */
@NullMarked
package net.sisternet.registry.server.seeds;

import org.jspecify.annotations.NullMarked;
