/**
 * What there is in a region, on each side of a border, and how many members its networks have
 * without counting anybody twice. Uses {@code core.query}, {@code core.record} and {@code
 * core.vocabulary}. Start at {@link net.sisternet.registry.core.region.RegionReports}.
 */
@NullMarked
package net.sisternet.registry.core.region;

import org.jspecify.annotations.NullMarked;
