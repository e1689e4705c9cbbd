package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds what was typed. First all words as they are typed must match; if no record has them all,
 * one wrong letter a word is forgiven; if still none has, those records match that have the most of
 * the words. Filters play no part in that choice, so a filter never adds a record.
 */
final class WordSearch {

  private static final int MOST_REFERENCES = 100;

  private final Snapshot snapshot;
  private final List<TypedWord> words;
  private final NameLookup name;

  WordSearch(Snapshot snapshot, String typed) {
    this.snapshot = snapshot;
    String normalised = TypedWord.normalised(typed);
    this.words = TypedWord.of(normalised);
    this.name = new NameLookup(WholeName.folded(normalised));
  }

  /** Keeps in {@code matches}, one for each segment, what matches, and notes the best. */
  void collect(List<LeafMatches> matches, boolean scored) throws IOException {
    List<FoundInLeaf> found = find(false);
    if (found.stream().noneMatch(FoundInLeaf::hasMatches) && !words.isEmpty()) {
      found = find(true);
      keepMost(found);
    }
    for (LeafMatches leaf : matches) {
      FoundInLeaf here = found.get(leaf.leaf().context().ord);
      leaf.docs().and(here.matching());
      if (scored && !leaf.docs().scanIsEmpty()) {
        leaf.score(Stream.concat(here.words().stream(), Stream.of(names(leaf.leaf()))).toList());
      }
    }
  }

  /** What each segment has of the words; matching are the documents that have all. */
  private List<FoundInLeaf> find(boolean typos) throws IOException {
    var lookups = new ArrayList<WordLookup>();
    for (TypedWord word : words) {
      lookups.add(new WordLookup(word, typos, false, references(word, typos)));
    }
    var found = new ArrayList<FoundInLeaf>();
    for (Leaf leaf : snapshot.leaves()) {
      var docs = new ArrayList<WordDocs>();
      for (WordLookup lookup : lookups) {
        docs.add(find(leaf, lookup));
      }
      found.add(new FoundInLeaf(docs, all(leaf, docs)));
    }
    return found;
  }

  private static WordDocs find(Leaf leaf, WordLookup lookup) throws IOException {
    LeafReader reader = leaf.context().reader();
    return leaf.segment().words().find(lookup, () -> lookup.find(reader));
  }

  private WordDocs names(Leaf leaf) throws IOException {
    LeafReader reader = leaf.context().reader();
    return leaf.segment().words().find(name, () -> name.find(reader));
  }

  private static FixedBitSet all(Leaf leaf, List<WordDocs> words) {
    if (words.isEmpty() || words.stream().anyMatch(WordDocs::isEmpty)) {
      return new FixedBitSet(leaf.context().reader().maxDoc());
    }
    FixedBitSet all = leaf.live();
    words.forEach(word -> all.and(word.bits()));
    return all;
  }

  /** Lets match, in place of those with all words, the documents with the most of them. */
  private void keepMost(List<FoundInLeaf> found) {
    List<Tally> tallies = new ArrayList<>();
    for (Leaf leaf : snapshot.leaves()) {
      var tally = new Tally(leaf.context().reader().maxDoc());
      found.get(leaf.context().ord).words().forEach(word -> tally.add(word.bits()));
      tallies.add(tally);
    }
    boolean some = false;
    for (int count = words.size(); count > 0 && !some; count--) {
      for (Leaf leaf : snapshot.leaves()) {
        FixedBitSet matching = found.get(leaf.context().ord).matching();
        matching.or(leaf.live());
        matching.and(tallies.get(leaf.context().ord).in(count));
        some |= !matching.scanIsEmpty();
      }
    }
  }

  /** The areas and competences whose own records the word names, and what lies in them. */
  private List<BytesRef> references(TypedWord word, boolean typos) throws IOException {
    if (!snapshot.containment().hasRecords()) {
      return List.of();
    }
    var lookup = new WordLookup(word, typos, true, List.of());
    var named = new ArrayList<Named>();
    for (Leaf leaf : snapshot.leaves()) {
      WordDocs.Cursor levels = find(leaf, lookup).cursor();
      Bits live = leaf.context().reader().getLiveDocs();
      for (Segment.Recorded recorded : leaf.segment().recorded()) {
        byte level = levels.at(recorded.doc());
        if (level > 0 && (live == null || live.get(recorded.doc()))) {
          named.add(new Named(level, recorded.thing()));
        }
      }
    }
    return named.stream()
        .sorted(Comparator.comparingInt(Named::level).reversed().thenComparing(Named::thing))
        .limit(MOST_REFERENCES)
        .flatMap(n -> snapshot.containment().inside(n.thing()).stream())
        .map(BytesRef::new)
        .toList();
  }

  private record Named(byte level, String thing) {}

  /** What one segment has of each word, and which documents match the question. */
  private record FoundInLeaf(List<WordDocs> words, FixedBitSet matching) {
    boolean hasMatches() {
      return !matching.scanIsEmpty();
    }
  }
}
