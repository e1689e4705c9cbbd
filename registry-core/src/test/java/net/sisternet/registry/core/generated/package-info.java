/**
 * Made-up networks in any number, always the same ones, for benchmarks and for tests that need many
 * records; and the part of the vocabulary that they use. Start at {@link
 * net.sisternet.registry.core.generated.GeneratedNetworks}.
 */
@NullMarked
package net.sisternet.registry.core.generated;

import org.jspecify.annotations.NullMarked;
