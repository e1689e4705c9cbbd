package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.FixedBitSet;

/** The matches in one segment, and the first of them behind the cursor. */
final class LeafMatches {

  private static final Comparator<Candidate> LAST_FIRST =
      (a, b) -> a.isBefore(b) ? 1 : b.isBefore(a) ? -1 : 0;

  private final Leaf leaf;
  private final FixedBitSet docs;
  private final SegmentOrder order;
  private final int most;
  private final Candidate after;
  private final PriorityQueue<Candidate> best;

  /** Matches with {@code docs}, to be walked in {@code order}; {@code most} are wanted. */
  LeafMatches(Leaf leaf, FixedBitSet docs, String order, Optional<Cursor> cursor, int most)
      throws IOException {
    this.leaf = leaf;
    this.docs = docs;
    this.order = leaf.segment().order(order);
    this.most = most;
    this.after = after(cursor);
    this.best = new PriorityQueue<>(most + 1, LAST_FIRST);
  }

  Leaf leaf() {
    return leaf;
  }

  FixedBitSet docs() {
    return docs;
  }

  /** The keys that the candidates' ranks stand for. */
  SortedDocValues keys() throws IOException {
    return order.keys(leaf.context().reader());
  }

  /** Notes a scored match. */
  void offer(int doc, float score) {
    boolean full = best.size() == most;
    if (full && score < best.element().score()) {
      return;
    }
    var candidate = new Candidate(doc, order.rankOf(doc), score);
    if (!after.isBefore(candidate) || (full && !candidate.isBefore(best.element()))) {
      return;
    }
    if (full) {
      best.remove();
    }
    best.add(candidate);
  }

  /** The best of those that were offered, best first. */
  List<Candidate> best() {
    var sorted = new ArrayList<>(best);
    sorted.sort(LAST_FIRST.reversed());
    return sorted;
  }

  /** The first matches in the order. */
  List<Candidate> first() {
    var first = new ArrayDeque<Candidate>();
    int size = order.size();
    for (int place = order.placeAfter(after.rank()); place < size && first.size() < most; place++) {
      int doc = order.docAt(place);
      if (docs.get(doc)) {
        first.add(new Candidate(doc, order.rankOf(doc), 0));
      }
    }
    return List.copyOf(first);
  }

  /** A candidate that stands where the page before ended. */
  private Candidate after(Optional<Cursor> cursor) throws IOException {
    if (cursor.isEmpty()) {
      return new Candidate(-1, -1, Float.POSITIVE_INFINITY);
    }
    return new Candidate(
        -1, order.lastRankUpTo(cursor.get().key(), leaf.context().reader()), cursor.get().score());
  }
}
