package net.sisternet.registry.server.lucene;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindResult.FacetCount;

/** Counts the values among matches, exactly. */
final class FacetCounts {

  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private FacetCounts() {}

  static Map<Facet, List<FacetCount>> of(List<LeafMatches> matches) {
    List<LeafMatches> some = matches.stream().filter(m -> !m.docs().scanIsEmpty()).toList();
    var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
    for (Facet facet : Facet.values()) {
      var byValue = new HashMap<String, Long>();
      for (LeafMatches leaf : some) {
        leaf.leaf()
            .facets()
            .of(facet)
            .forEach((value, docs) -> add(byValue, value, docs.countIn(leaf.docs())));
      }
      counts.put(
          facet,
          byValue.entrySet().stream()
              .map(e -> new FacetCount(e.getKey(), e.getValue()))
              .sorted(MOST_FIRST)
              .toList());
    }
    return counts;
  }

  private static void add(Map<String, Long> counts, String value, long count) {
    if (count > 0) {
      counts.merge(value, count, Long::sum);
    }
  }
}
