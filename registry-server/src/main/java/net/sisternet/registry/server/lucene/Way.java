package net.sisternet.registry.server.lucene;

/** In which way a typed word stands in a text, and the share of the tier's weight that it gets. */
enum Way {
  /** As it was typed. */
  WORD(1, true),
  /** With another ending. */
  STEM(0.85f, true),
  /** As the beginning of a word. */
  START(0.8f, false),
  /** As the end of a compound. */
  TAIL(0.6f, true),
  /** With one wrong letter. */
  TYPO(0.55f, false);

  private final float share;
  private final boolean weighed;

  Way(float share, boolean weighed) {
    this.share = share;
    this.weighed = weighed;
  }

  float share() {
    return share;
  }

  /** Whether it counts how much of a text the word is. */
  boolean isWeighed() {
    return weighed;
  }
}
