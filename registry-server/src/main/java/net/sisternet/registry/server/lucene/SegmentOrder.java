package net.sisternet.registry.server.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * One order of one segment's documents, in both directions: from a document to its rank, and from
 * ranks to documents. So the first matches in an order are found by walking it. Immutable.
 */
final class SegmentOrder {

  private final String field;
  private final int[] rankOf;
  private final int[] docs;
  private final int[] firstOfRank;

  SegmentOrder(LeafReader segment, String field) throws IOException {
    this.field = field;
    SortedDocValues keys = keys(segment);
    rankOf = new int[segment.maxDoc()];
    docs = new int[segment.maxDoc()];
    firstOfRank = new int[keys.getValueCount() + 1];
    for (int doc = 0; doc < rankOf.length; doc++) {
      if (!keys.advanceExact(doc)) {
        throw new IOException("a document of the search index has no place in " + field);
      }
      rankOf[doc] = keys.ordValue();
      firstOfRank[rankOf[doc] + 1]++;
    }
    for (int rank = 1; rank < firstOfRank.length; rank++) {
      firstOfRank[rank] += firstOfRank[rank - 1];
    }
    int[] next = firstOfRank.clone();
    for (int doc = 0; doc < rankOf.length; doc++) {
      docs[next[rankOf[doc]]++] = doc;
    }
  }

  /** The keys that ranks stand for, for one thread; {@code segment} as an open reader has it. */
  SortedDocValues keys(LeafReader segment) throws IOException {
    return DocValues.getSorted(segment, field);
  }

  /** The last rank whose key is {@code key} or less; -1 if there is none. */
  int lastRankUpTo(BytesRef key, LeafReader segment) throws IOException {
    int found = keys(segment).lookupTerm(key);
    return found >= 0 ? found : -found - 2;
  }

  /** The rank of {@code doc}. */
  int rankOf(int doc) {
    return rankOf[doc];
  }

  /** How many places there are. */
  int size() {
    return docs.length;
  }

  /** The document at {@code place}. */
  int docAt(int place) {
    return docs[place];
  }

  /** The first place of a rank greater than {@code rank}. */
  int placeAfter(int rank) {
    return firstOfRank[rank + 1];
  }
}
