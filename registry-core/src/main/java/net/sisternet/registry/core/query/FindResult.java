package net.sisternet.registry.core.query;

import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.model.Position;

/**
 * An answer of a {@link RecordFinder}.
 *
 * @param total how many records match, exactly
 * @param hits this page of them
 * @param facets for each facet the values among all matching records, most frequent first; an area
 *     and a concept count what lies inside them too
 * @param areas for each area that a matching record itself names, how many do, without what lies
 *     inside it; most frequent first
 * @param nextCursor the cursor of the next page, or empty if this is the last
 * @param asOf how far the log had been read
 */
public record FindResult(
    long total,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    List<FacetCount> areas,
    String nextCursor,
    Position asOf) {

  public FindResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    areas = List.copyOf(areas);
  }

  /** How many of the matching records have a value. */
  public record FacetCount(String value, long count) {}
}
