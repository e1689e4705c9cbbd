package net.sisternet.registry.server.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * One segment as a snapshot sees it.
 *
 * @param context where Lucene reads it, with its deletions
 * @param segment what is kept of it
 * @param facets its documents by value
 */
record Leaf(LeafReaderContext context, Segment segment, FacetSets facets) {

  /** A new set of its documents that are not deleted. */
  FixedBitSet live() {
    int size = context.reader().maxDoc();
    if (context.reader().getLiveDocs() != null) {
      return FixedBitSet.copyOf(context.reader().getLiveDocs());
    }
    var all = new FixedBitSet(size);
    all.set(0, size);
    return all;
  }
}
