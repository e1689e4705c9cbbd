package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import net.sisternet.registry.core.query.AlikeRequest;
import net.sisternet.registry.core.query.Facet;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;

/**
 * Weighs every document of the index by the values that it shares with a request. The sets of
 * documents are in memory, so that it takes a pass over numbers and reads no document.
 */
final class AlikeDocs {

  /** A document of the whole index, and how alike it is. */
  record Weighed(int doc, int weight) {}

  /** The worst first. */
  private static final Comparator<Weighed> WORST =
      Comparator.comparingInt(Weighed::weight)
          .thenComparing(Weighed::doc, Comparator.reverseOrder());

  private final AlikeRequest request;

  AlikeDocs(AlikeRequest request) {
    this.request = request;
  }

  /** The heaviest documents of {@code snapshot}, the heaviest first. */
  List<Weighed> find(Snapshot snapshot) throws IOException {
    var heaviest = new PriorityQueue<Weighed>(WORST);
    for (Leaf leaf : snapshot.leaves()) {
      collect(leaf, heaviest);
    }
    var found = new ArrayList<>(heaviest);
    found.sort(WORST.reversed());
    return found;
  }

  private void collect(Leaf leaf, PriorityQueue<Weighed> heaviest) throws IOException {
    int[] weights = weigh(leaf);
    FixedBitSet docs = leaf.live();
    for (int doc = 0; doc < weights.length; doc++) {
      int weight = weights[doc];
      boolean full = heaviest.size() == request.limit();
      if (weight == 0 || (full && weight <= heaviest.element().weight()) || !docs.get(doc)) {
        continue;
      }
      if (full) {
        heaviest.remove();
      }
      heaviest.add(new Weighed(leaf.context().docBase + doc, weight));
    }
  }

  /** The weights of the documents of {@code leaf}; 0 for what is of another kind or left out. */
  private int[] weigh(Leaf leaf) throws IOException {
    int[] weights = new int[leaf.context().reader().maxDoc()];
    request
        .values()
        .forEach(
            (facet, values) ->
                values.forEach(
                    (value, weight) ->
                        leaf.facets()
                            .find(facet, value)
                            .ifPresent(docs -> docs.weigh(weights, weight))));
    keepKind(leaf, weights);
    PostingsEnum itself =
        leaf.context()
            .reader()
            .postings(new Term(Fields.IRI, request.record().value()), PostingsEnum.NONE);
    if (itself != null) {
      for (int doc = itself.nextDoc(); doc < weights.length; doc = itself.nextDoc()) {
        weights[doc] = 0;
      }
    }
    return weights;
  }

  private void keepKind(Leaf leaf, int[] weights) {
    var kind = new FixedBitSet(weights.length);
    leaf.facets().find(Facet.KIND, request.kind().name()).ifPresent(docs -> docs.addTo(kind));
    if (kind.cardinality() == 0) {
      Arrays.fill(weights, 0);
      return;
    }
    for (int doc = 0; doc < weights.length; doc++) {
      if (!kind.get(doc)) {
        weights[doc] = 0;
      }
    }
  }
}
