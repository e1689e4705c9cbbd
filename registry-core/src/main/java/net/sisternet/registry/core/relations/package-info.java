/**
 * Relations that have two sides, and what each side states. Uses values alone. Start with {@link
 * net.sisternet.registry.core.relations.Relations}.
 */
@NullMarked
package net.sisternet.registry.core.relations;

import org.jspecify.annotations.NullMarked;
