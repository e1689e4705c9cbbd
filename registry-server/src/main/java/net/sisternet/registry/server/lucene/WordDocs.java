package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of one segment in which a word stands, and how well each matches: see {@link
 * Levels}. As one number a document when they are many, else only those. Immutable.
 */
sealed interface WordDocs {

  /** From this share of a segment on, all documents of the segment have a number. */
  int MANY = 8;

  /** Reads the levels of documents in ascending order. */
  interface Cursor {
    /** The level of {@code doc}, which is greater than the one before. */
    byte at(int doc);

    /** A level that none of the documents {@code block * 64} to {@code block * 64 + 63} exceeds. */
    byte atMost(int block);
  }

  /** Whether there are none. */
  boolean isEmpty();

  /** The documents as bits, for reading only. */
  FixedBitSet bits();

  /** A new reader of levels, at the start. */
  Cursor cursor();

  /** About how much memory it takes. */
  long bytes();

  /** Collects documents; of several levels for one the best counts. */
  final class Builder {
    private final byte[] levels;
    private int count;

    Builder(int maxDoc) {
      levels = new byte[maxDoc];
    }

    /** Adds all of {@code docs}. */
    void add(PostingsEnum docs, byte level) throws IOException {
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        add(doc, level);
      }
    }

    void add(int doc, byte level) {
      byte before = levels[doc];
      if (before < level) {
        levels[doc] = level;
        count += before == 0 ? 1 : 0;
      }
    }

    WordDocs build() {
      return count > levels.length / MANY ? new Many(levels) : new Few(levels, count);
    }
  }

  /** A level for each document of the segment. */
  final class Many implements WordDocs, Cursor {
    private final byte[] levels;
    private final byte[] best;
    private final FixedBitSet bits;

    private Many(byte[] levels) {
      this.levels = levels;
      this.best = new byte[FixedBitSet.bits2words(levels.length)];
      this.bits = new FixedBitSet(levels.length);
      for (int doc = 0; doc < levels.length; doc++) {
        if (levels[doc] > 0) {
          bits.set(doc);
          best[doc >> 6] = (byte) Math.max(best[doc >> 6], levels[doc]);
        }
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public FixedBitSet bits() {
      return bits;
    }

    @Override
    public Cursor cursor() {
      return this;
    }

    @Override
    public long bytes() {
      return levels.length + best.length * 9L;
    }

    @Override
    public byte at(int doc) {
      return levels[doc];
    }

    @Override
    public byte atMost(int block) {
      return best[block];
    }
  }

  /** The documents, and the level of each. */
  final class Few implements WordDocs {
    private final int maxDoc;
    private final int[] docs;
    private final byte[] levels;
    private final byte best;

    private Few(byte[] all, int count) {
      maxDoc = all.length;
      docs = new int[count];
      levels = new byte[count];
      int i = 0;
      byte most = 0;
      for (int doc = 0; i < count; doc++) {
        if (all[doc] > 0) {
          docs[i] = doc;
          levels[i++] = all[doc];
          most = (byte) Math.max(most, all[doc]);
        }
      }
      best = most;
    }

    @Override
    public boolean isEmpty() {
      return docs.length == 0;
    }

    @Override
    public FixedBitSet bits() {
      var bits = new FixedBitSet(maxDoc);
      for (int doc : docs) {
        bits.set(doc);
      }
      return bits;
    }

    @Override
    public Cursor cursor() {
      return new Cursor() {
        private int next;

        @Override
        public byte at(int doc) {
          while (next < docs.length && docs[next] < doc) {
            next++;
          }
          return next < docs.length && docs[next] == doc ? levels[next] : 0;
        }

        @Override
        public byte atMost(int block) {
          return best;
        }
      };
    }

    @Override
    public long bytes() {
      return 5L * docs.length;
    }

    @Override
    public String toString() {
      return Arrays.toString(docs);
    }
  }
}
