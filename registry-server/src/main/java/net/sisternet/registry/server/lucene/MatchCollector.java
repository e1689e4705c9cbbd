package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Puts the matches of a query that also pass the filter into the matches of their segments. */
final class MatchCollector extends SimpleCollector {

  private final List<LeafMatches> leaves;
  private final List<FixedBitSet> matching;
  private final boolean scored;
  private LeafMatches leaf;
  private FixedBitSet passing;
  private FixedBitSet found;
  private Scorable scorer;
  private boolean hasMatches;

  /** {@code leaves} hold what passes the filter, in the order of the segments. */
  MatchCollector(List<LeafMatches> leaves, boolean scored) {
    this.leaves = leaves;
    this.matching = leaves.stream().map(l -> new FixedBitSet(l.docs().length())).toList();
    this.scored = scored;
  }

  /** This collector in the form that a searcher on one thread takes. */
  CollectorManager<MatchCollector, MatchCollector> alone() {
    return new CollectorManager<>() {
      @Override
      public MatchCollector newCollector() {
        return MatchCollector.this;
      }

      @Override
      public MatchCollector reduce(Collection<MatchCollector> collectors) {
        return MatchCollector.this;
      }
    };
  }

  /** Whether anything matched, whether or not it passed the filter. */
  boolean hasMatches() {
    return hasMatches;
  }

  /** Keeps in {@code leaves} what passed and matched. */
  void keepMatches() {
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).docs().and(matching.get(i));
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    leaf = leaves.get(context.ord);
    passing = leaf.docs();
    found = matching.get(context.ord);
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public void collect(int doc) throws IOException {
    hasMatches = true;
    if (passing.get(doc)) {
      found.set(doc);
      if (scored) {
        leaf.offer(doc, scorer.score());
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }
}
