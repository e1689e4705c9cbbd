/** The README, run as it is written. */
@NullMarked
package net.sisternet.registry.server.readme;

import org.jspecify.annotations.NullMarked;
