package net.sisternet.registry.server.lucene;

import org.apache.lucene.util.FixedBitSet;

/**
 * In how many of several sets each document of a segment is: a binary number for each document,
 * whose digits stand in one set each.
 */
final class Tally {

  /** Enough digits for 31 sets. */
  private static final int DIGITS = 5;

  private final int maxDoc;
  private final FixedBitSet[] digits = new FixedBitSet[DIGITS];

  Tally(int maxDoc) {
    this.maxDoc = maxDoc;
    for (int i = 0; i < DIGITS; i++) {
      digits[i] = new FixedBitSet(maxDoc);
    }
  }

  /** Counts one more set. */
  void add(FixedBitSet set) {
    FixedBitSet carry = set.clone();
    for (FixedBitSet digit : digits) {
      FixedBitSet both = digit.clone();
      both.and(carry);
      digit.xor(carry);
      carry = both;
    }
  }

  /** The documents that are in exactly {@code count} of the sets. */
  FixedBitSet in(int count) {
    var docs = new FixedBitSet(maxDoc);
    docs.set(0, maxDoc);
    for (int i = 0; i < DIGITS; i++) {
      if ((count >> i & 1) == 1) {
        docs.and(digits[i]);
      } else {
        docs.andNot(digits[i]);
      }
    }
    return docs;
  }
}
