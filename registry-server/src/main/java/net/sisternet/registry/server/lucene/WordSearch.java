package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sisternet.vocab.Kinds;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds what was typed. First all words as they are typed must match; if no record has them all,
 * one wrong letter a word is forgiven; if still none has, those records match that have the most of
 * the words. Filters play no part in that choice, so a filter never adds a record.
 */
final class WordSearch {

  private static final float WHOLE_NAME = 1024;
  private static final float START_OF_NAME = 512;
  private static final int MOST_REFERENCES = 100;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final List<TypedWord> words;
  private final String wholeName;

  WordSearch(Snapshot snapshot, String typed) {
    this.snapshot = snapshot;
    this.searcher = snapshot.searcher();
    String normalised = TypedWord.normalised(typed);
    this.words = TypedWord.of(normalised);
    this.wholeName = WholeName.folded(normalised);
  }

  /** Gives every match to {@code matches}, one for each segment. */
  void collect(List<LeafMatches> matches, boolean scored) throws IOException {
    if (words.isEmpty()) {
      matches.forEach(leaf -> leaf.docs().clear());
      return;
    }
    List<Query> typed = queries(false);
    var collector = new MatchCollector(matches, scored);
    searcher.search(question(typed, typed.size()), collector.alone());
    if (!collector.hasMatches()) {
      List<Query> forgiving = queries(true);
      int most = mostInOneRecord(forgiving);
      if (most > 0) {
        searcher.search(question(forgiving, most), collector.alone());
      }
    }
    collector.keepMatches();
  }

  private List<Query> queries(boolean typos) throws IOException {
    var queries = new ArrayList<Query>();
    for (TypedWord word : words) {
      queries.add(WordQuery.anywhere(word, typos, references(word, typos)));
    }
    return queries;
  }

  private Query question(List<Query> each, int atLeast) {
    var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
    each.forEach(query -> some.add(query, Occur.SHOULD));
    var name = new Term(Fields.WHOLE_NAME, wholeName);
    return new BooleanQuery.Builder()
        .add(some.build(), Occur.MUST)
        .add(bonus(new TermQuery(name), WHOLE_NAME), Occur.SHOULD)
        .add(bonus(new PrefixQuery(name), START_OF_NAME), Occur.SHOULD)
        .build();
  }

  private static Query bonus(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  /** The areas and competences whose own records the word names, and what lies in them. */
  private List<BytesRef> references(TypedWord word, boolean typos) throws IOException {
    if (!snapshot.containment().hasRecords()) {
      return List.of();
    }
    var kinds = new BooleanQuery.Builder();
    List.of(Kinds.AREA, Kinds.COMPETENCE)
        .forEach(
            kind -> kinds.add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.SHOULD));
    Query named =
        new BooleanQuery.Builder()
            .add(kinds.build(), Occur.FILTER)
            .add(WordQuery.inNames(word, typos), Occur.MUST)
            .build();
    var references = new ArrayList<BytesRef>();
    for (ScoreDoc hit : searcher.search(named, MOST_REFERENCES).scoreDocs) {
      String record = searcher.storedFields().document(hit.doc, Set.of(Fields.IRI)).get(Fields.IRI);
      snapshot.containment().inside(record + "#it").forEach(i -> references.add(new BytesRef(i)));
    }
    return references;
  }

  /** How many of {@code queries} match in the record in which the most of them do. */
  private int mostInOneRecord(List<Query> queries) throws IOException {
    int most = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      byte[] matching = new byte[leaf.reader().maxDoc()];
      Bits live = leaf.reader().getLiveDocs();
      for (Query query : queries) {
        Scorer scorer =
            searcher
                .rewrite(query)
                .createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(leaf);
        if (scorer != null) {
          most = Math.max(most, count(scorer.iterator(), live, matching));
        }
      }
    }
    return most;
  }

  private static int count(DocIdSetIterator docs, Bits live, byte[] matching) throws IOException {
    int most = 0;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live == null || live.get(doc)) {
        most = Math.max(most, ++matching[doc]);
      }
    }
    return most;
  }
}
