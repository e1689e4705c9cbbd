/**
 * The questions that pages and programs ask, and their answers. Uses {@code core.model}, {@code
 * core.record}, {@code core.vocabulary}, and the heads of {@code core.log}. Start at {@link
 * net.sisternet.registry.core.query.RecordFinder}.
 */
@NullMarked
package net.sisternet.registry.core.query;

import org.jspecify.annotations.NullMarked;
