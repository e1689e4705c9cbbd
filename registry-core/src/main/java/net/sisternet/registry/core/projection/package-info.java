/**
 * What is built by reading logs: the port of a projection and the runner that feeds it. Uses {@code
 * core.log}. Start at {@link net.sisternet.registry.core.projection.Projection}.
 */
@NullMarked
package net.sisternet.registry.core.projection;

import org.jspecify.annotations.NullMarked;
