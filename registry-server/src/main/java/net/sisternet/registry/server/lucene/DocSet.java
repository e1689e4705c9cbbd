package net.sisternet.registry.server.lucene;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Documents of one segment: as bits when they are many, as numbers when they are few. */
sealed interface DocSet {

  /** From this share of a segment on, bits are smaller and quicker than numbers. */
  int MANY = 64;

  /** How many of them are in {@code others}. */
  long countIn(FixedBitSet others);

  /** Adds them to {@code others}. */
  void addTo(FixedBitSet others);

  /**
   * Adds {@code weight} to each of them in {@code weights}, which has a number for each document.
   */
  void weigh(int[] weights, int weight);

  /** The set of the first {@code count} of {@code docs}, which are in ascending order. */
  static DocSet of(int[] docs, int count, int maxDoc) {
    if (count < maxDoc / MANY) {
      return new Few(java.util.Arrays.copyOf(docs, count));
    }
    var bits = new FixedBitSet(maxDoc);
    for (int i = 0; i < count; i++) {
      bits.set(docs[i]);
    }
    return new Many(bits);
  }

  /** As numbers. */
  final class Few implements DocSet {
    private final int[] docs;

    private Few(int[] docs) {
      this.docs = docs;
    }

    @Override
    public long countIn(FixedBitSet others) {
      int count = 0;
      for (int doc : docs) {
        count += others.get(doc) ? 1 : 0;
      }
      return count;
    }

    @Override
    public void addTo(FixedBitSet others) {
      for (int doc : docs) {
        others.set(doc);
      }
    }

    @Override
    public void weigh(int[] weights, int weight) {
      for (int doc : docs) {
        weights[doc] += weight;
      }
    }
  }

  /** As bits. */
  final class Many implements DocSet {
    private final FixedBitSet bits;

    private Many(FixedBitSet bits) {
      this.bits = bits;
    }

    @Override
    public long countIn(FixedBitSet others) {
      return FixedBitSet.intersectionCount(bits, others);
    }

    @Override
    public void addTo(FixedBitSet others) {
      others.or(bits);
    }

    @Override
    public void weigh(int[] weights, int weight) {
      for (int doc = next(0); doc < bits.length(); doc = next(doc + 1)) {
        weights[doc] += weight;
      }
    }

    private int next(int doc) {
      return doc < bits.length() ? bits.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
    }
  }
}
