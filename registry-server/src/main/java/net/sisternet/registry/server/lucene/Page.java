package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** Merges the candidates of all segments into one page. */
final class Page {

  /** One hit: its number in the whole index, and where it stands. */
  record Place(int doc, Cursor cursor) {}

  private Page() {}

  /** The first {@code most} of the candidates; {@code candidates} go with {@code matches}. */
  static List<Place> merge(List<LeafMatches> matches, List<List<Candidate>> candidates, int most)
      throws IOException {
    var heads = new PriorityQueue<Head>();
    for (int i = 0; i < matches.size(); i++) {
      if (!candidates.get(i).isEmpty()) {
        heads.add(new Head(matches.get(i), candidates.get(i).iterator()));
      }
    }
    var places = new ArrayList<Place>();
    while (places.size() < most && !heads.isEmpty()) {
      Head first = heads.remove();
      places.add(first.place());
      if (first.advance()) {
        heads.add(first);
      }
    }
    return places;
  }

  /** The next candidate of one segment. Its key is read only now: most candidates need none. */
  private static final class Head implements Comparable<Head> {
    private final LeafMatches matches;
    private final Iterator<Candidate> candidates;
    private final SortedDocValues keys;
    private Candidate current;
    private BytesRef key;

    Head(LeafMatches matches, Iterator<Candidate> candidates) throws IOException {
      this.matches = matches;
      this.candidates = candidates;
      this.keys = matches.keys();
      this.current = candidates.next();
      this.key = BytesRef.deepCopyOf(keys.lookupOrd(current.rank()));
    }

    boolean advance() throws IOException {
      if (!candidates.hasNext()) {
        return false;
      }
      current = candidates.next();
      key = BytesRef.deepCopyOf(keys.lookupOrd(current.rank()));
      return true;
    }

    Place place() {
      int base = matches.leaf().context().docBase;
      return new Place(base + current.doc(), new Cursor(current.score(), key));
    }

    @Override
    public int compareTo(Head other) {
      return current.score() != other.current.score()
          ? Float.compare(other.current.score(), current.score())
          : key.compareTo(other.key);
    }
  }
}
