package net.sisternet.registry.server.lucene;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindResult.FacetCount;

/** Counts the values among matches, exactly. */
final class FacetCounts {

  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private FacetCounts() {}

  static Map<Facet, List<FacetCount>> of(List<LeafMatches> matches) {
    var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
    for (Facet facet : Facet.values()) {
      counts.put(facet, count(matches, sets -> sets.of(facet)));
    }
    return counts;
  }

  /** How many matches themselves name each area. */
  static List<FacetCount> statedAreas(List<LeafMatches> matches) {
    return count(matches, FacetSets::statedAreas);
  }

  private static List<FacetCount> count(
      List<LeafMatches> matches, Function<FacetSets, Map<String, DocSet>> sets) {
    var byValue = new HashMap<String, Long>();
    matches.stream()
        .filter(leaf -> !leaf.docs().scanIsEmpty())
        .forEach(
            leaf ->
                sets.apply(leaf.leaf().facets())
                    .forEach((value, docs) -> add(byValue, value, docs.countIn(leaf.docs()))));
    return byValue.entrySet().stream()
        .map(e -> new FacetCount(e.getKey(), e.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }

  private static void add(Map<String, Long> counts, String value, long count) {
    if (count > 0) {
      counts.merge(value, count, Long::sum);
    }
  }
}
