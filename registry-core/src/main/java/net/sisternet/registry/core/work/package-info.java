/** How work is shared among processors. Uses nothing of the core. */
@NullMarked
package net.sisternet.registry.core.work;

import org.jspecify.annotations.NullMarked;
