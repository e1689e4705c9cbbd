package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The yearly fees of one segment's documents: the rank of each fee as a binary number whose digits
 * stand in one set each, so that all fees are compared with a bound at once (bit-sliced index,
 * O'Neil and Quass 1997). Immutable.
 */
final class Fees {

  private final int maxDoc;
  private final long[] ranked;
  private final FixedBitSet known;
  private final FixedBitSet[] digits;

  Fees(LeafReader segment) throws IOException {
    maxDoc = segment.maxDoc();
    known = new FixedBitSet(maxDoc);
    var fees = new long[maxDoc];
    NumericDocValues stated = DocValues.getNumeric(segment, Fields.YEARLY_FEE);
    while (stated.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      known.set(stated.docID());
      fees[stated.docID()] = stated.longValue();
    }
    ranked =
        IntStream.range(0, maxDoc)
            .filter(known::get)
            .mapToLong(d -> fees[d])
            .sorted()
            .distinct()
            .toArray();
    digits = new FixedBitSet[Integer.SIZE - Integer.numberOfLeadingZeros(ranked.length)];
    Arrays.setAll(digits, i -> new FixedBitSet(maxDoc));
    for (int doc = 0; doc < maxDoc; doc++) {
      int rank = known.get(doc) ? Arrays.binarySearch(ranked, fees[doc]) : 0;
      for (int i = 0; i < digits.length; i++) {
        if ((rank >> i & 1) == 1) {
          digits[i].set(doc);
        }
      }
    }
  }

  /** A new set of the documents whose fee is known and at most {@code fee} hundredths a year. */
  FixedBitSet atMost(long fee) {
    int found = Arrays.binarySearch(ranked, fee);
    int bound = found >= 0 ? found + 1 : -found - 1;
    var less = new FixedBitSet(maxDoc);
    FixedBitSet equal = known.clone();
    for (int i = digits.length - 1; i >= 0; i--) {
      if ((bound >> i & 1) == 1) {
        FixedBitSet smaller = equal.clone();
        smaller.andNot(digits[i]);
        less.or(smaller);
        equal.and(digits[i]);
      } else {
        equal.andNot(digits[i]);
      }
    }
    return less;
  }
}
