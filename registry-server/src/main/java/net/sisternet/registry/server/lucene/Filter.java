package net.sisternet.registry.server.lucene;

import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import org.apache.lucene.search.DocIdSetIterator;
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
    request.maxFee().ifPresent(most -> keepFees(leaf, docs, YearlyFee.hundredths(most)));
    return docs;
  }

  private static void keepFees(Leaf leaf, FixedBitSet docs, long most) {
    for (int doc = next(docs, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(docs, doc + 1)) {
      if (!leaf.segment().costsAtMost(doc, most)) {
        docs.clear(doc);
      }
    }
  }

  private static int next(FixedBitSet docs, int from) {
    return from >= docs.length() ? DocIdSetIterator.NO_MORE_DOCS : docs.nextSetBit(from);
  }
}
