package net.sisternet.registry.server.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores a match by where it is, and only a little by how often the word stands there and how long
 * the text is, so that no description outweighs a name. How rare a word is does not count: all
 * words of a question must match anyway, and a score must mean the same in every segment.
 */
final class TierSimilarity extends Similarity {

  private static final float MOST_FOR_FREQUENCY = 0.2f;
  private static final float USUAL_LENGTH = 40;

  @Override
  public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        float length = SmallFloat.byte4ToInt((byte) norm);
        float share = frequency / (frequency + 1 + length / USUAL_LENGTH);
        return boost * (1 + MOST_FOR_FREQUENCY * share);
      }

      @Override
      public Explanation explain(Explanation frequency, long norm) {
        return Explanation.match(score(frequency.getValue().floatValue(), norm), "tier score");
      }
    };
  }
}
