package net.sisternet.registry.server.lucene;

import java.util.TreeSet;

/**
 * All scores that a match of one word can have, as small numbers: a higher level is a better match,
 * 0 is none. A match is scored by where it is, and only a little by how often the word stands there
 * and how long the text is, so that no description outweighs a name. How rare a word is does not
 * count: all words of a question must match anyway.
 */
final class Levels {

  /** A text's word is of one of these classes, from 1: how often it stands there for its length. */
  static final int TEXT_CLASSES = 4;

  private static final float WHOLE_NAME_SCORE = 1536;
  private static final float START_OF_NAME_SCORE = 512;
  private static final float MOST_FOR_FREQUENCY = 0.2f;
  private static final float USUAL_LENGTH = 40;

  private static final float[] SCORES = scores();

  /** The whole name was typed. */
  static final byte WHOLE_NAME = level(WHOLE_NAME_SCORE);

  /** The start of the name was typed. */
  static final byte START_OF_NAME = level(START_OF_NAME_SCORE);

  private Levels() {}

  /** The score of a level. */
  static float score(byte level) {
    return SCORES[level];
  }

  /** The level of a match; {@code textClass} counts in {@link Tier#TEXT} only. */
  static byte of(Tier tier, Way way, int textClass) {
    return level(score(tier, way, textClass));
  }

  /** The class of a word that stands {@code times} times in a text of {@code length} words. */
  static int textClass(int times, int length) {
    float share = times / (times + 1 + length / USUAL_LENGTH);
    return 1 + Math.min(TEXT_CLASSES - 1, (int) (share * TEXT_CLASSES));
  }

  private static float score(Tier tier, Way way, int textClass) {
    float weight = tier.weight() * way.share();
    if (!way.isWeighed()) {
      return weight;
    }
    float share = tier == Tier.TEXT ? (textClass - 0.5f) / TEXT_CLASSES : 0.5f;
    return weight * (1 + MOST_FOR_FREQUENCY * share);
  }

  private static byte level(float score) {
    return (byte) java.util.Arrays.binarySearch(SCORES, score);
  }

  private static float[] scores() {
    var scores = new TreeSet<Float>();
    for (Tier tier : Tier.values()) {
      for (Way way : Way.values()) {
        for (int textClass = 1; textClass <= TEXT_CLASSES; textClass++) {
          scores.add(score(tier, way, textClass));
        }
      }
    }
    scores.add(0f);
    scores.add(START_OF_NAME_SCORE);
    scores.add(WHOLE_NAME_SCORE);
    var sorted = new float[scores.size()];
    int i = 0;
    for (float score : scores) {
      sorted[i++] = score;
    }
    return sorted;
  }
}
