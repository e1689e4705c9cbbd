package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The matches in one segment, and the first of them behind the cursor. */
final class LeafMatches {

  private static final Comparator<Candidate> LAST_FIRST =
      (a, b) -> a.isBefore(b) ? 1 : b.isBefore(a) ? -1 : 0;

  /** Up to this share of the documents, matches are looked at one by one. */
  private static final int RARE = 64;

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

  /** Notes the best of the matches; a match's score is the sum of what each word scores in it. */
  void score(List<WordDocs> words) {
    WordDocs.Cursor[] levels = words.stream().map(WordDocs::cursor).toArray(WordDocs.Cursor[]::new);
    long[] blocks = docs.getBits();
    int size = FixedBitSet.bits2words(docs.length());
    for (int block = 0; block < size; block++) {
      if (blocks[block] != 0 && !(isFull() && most(levels, block) < best.element().score())) {
        scoreBlock(levels, block, blocks[block]);
      }
    }
  }

  private void scoreBlock(WordDocs.Cursor[] levels, int block, long matching) {
    for (long rest = matching; rest != 0; rest &= rest - 1) {
      int doc = (block << 6) + Long.numberOfTrailingZeros(rest);
      float score = 0;
      for (WordDocs.Cursor word : levels) {
        score += Levels.score(word.at(doc));
      }
      offer(doc, score);
    }
  }

  /** A score that no document of the block exceeds. */
  private static float most(WordDocs.Cursor[] levels, int block) {
    float most = 0;
    for (WordDocs.Cursor word : levels) {
      most += Levels.score(word.atMost(block));
    }
    return most;
  }

  private boolean isFull() {
    return best.size() == most;
  }

  private void offer(int doc, float score) {
    boolean full = isFull();
    if (full && score < best.element().score()) {
      return;
    }
    int rank = order.rankOf(doc);
    if (full && score == best.element().score() && rank > best.element().rank()) {
      return;
    }
    var candidate = new Candidate(doc, rank, score);
    if (!after.isBefore(candidate)) {
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
    return docs.cardinality() < docs.length() / RARE ? firstOfFew() : firstOfMany();
  }

  /** Looks at each match: when they are rare, walking the order would meet few. */
  private List<Candidate> firstOfFew() {
    for (int doc = next(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(doc + 1)) {
      offer(doc, 0);
    }
    return best();
  }

  private int next(int from) {
    return from >= docs.length() ? DocIdSetIterator.NO_MORE_DOCS : docs.nextSetBit(from);
  }

  private List<Candidate> firstOfMany() {
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
