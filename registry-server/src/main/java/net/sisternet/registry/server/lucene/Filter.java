package net.sisternet.registry.server.lucene;

import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import org.apache.lucene.util.FixedBitSet;

/** Which documents of a segment the filters of a request let through. */
final class Filter {

  private final FindRequest request;

  Filter(FindRequest request) {
    this.request = request;
  }

  /** A new set of the documents of {@code leaf} that pass. */
  FixedBitSet passing(Leaf leaf) {
    FixedBitSet docs = leaf.live();
    for (Map.Entry<Facet, List<String>> filter : request.filters().entrySet()) {
      var any = new FixedBitSet(docs.length());
      filter
          .getValue()
          .forEach(
              value -> leaf.facets().find(filter.getKey(), value).ifPresent(set -> set.addTo(any)));
      docs.and(any);
    }
    request
        .maxFee()
        .ifPresent(most -> docs.and(leaf.segment().fees().atMost(YearlyFee.hundredths(most))));
    return docs;
  }
}
