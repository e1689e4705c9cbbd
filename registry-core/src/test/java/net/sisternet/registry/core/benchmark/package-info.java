/** Programs that measure, run by hand. */
@NullMarked
package net.sisternet.registry.core.benchmark;

import org.jspecify.annotations.NullMarked;
