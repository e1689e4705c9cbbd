package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words that were looked up last in one segment, which never changes. Holds at most a fixed
 * number of bytes for each document, and forgets what was not asked for the longest time. Any
 * thread.
 */
final class FoundWords {

  /** Looks up a word that is not known. */
  @FunctionalInterface
  interface Search {
    WordDocs find() throws IOException;
  }

  private static final int BYTES_A_DOCUMENT = 160;
  private static final int ALWAYS = 1 << 16;
  private static final int BYTES_AN_ENTRY = 400;

  private final long most;
  private final Map<Object, WordDocs> found = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  FoundWords(int maxDoc) {
    most = ALWAYS + (long) maxDoc * BYTES_A_DOCUMENT;
  }

  /** What {@code lookup} finds; {@code search} is asked if that is not known. */
  WordDocs find(Object lookup, Search search) throws IOException {
    synchronized (this) {
      WordDocs known = found.get(lookup);
      if (known != null) {
        return known;
      }
    }
    WordDocs docs = search.find();
    keep(lookup, docs);
    return docs;
  }

  private synchronized void keep(Object lookup, WordDocs docs) {
    WordDocs before = found.put(lookup, docs);
    bytes += cost(docs) - (before == null ? 0 : cost(before));
    Iterator<WordDocs> eldest = found.values().iterator();
    while (bytes > most && eldest.hasNext()) {
      bytes -= cost(eldest.next());
      eldest.remove();
    }
  }

  private static long cost(WordDocs docs) {
    return BYTES_AN_ENTRY + docs.bytes();
  }
}
