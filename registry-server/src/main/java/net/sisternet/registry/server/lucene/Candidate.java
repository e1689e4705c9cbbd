package net.sisternet.registry.server.lucene;

/**
 * A match that may be on the page.
 *
 * @param doc its number in its segment
 * @param rank its rank in the order, within its segment
 * @param score its score; 0 in orders that have none
 */
record Candidate(int doc, int rank, float score) {

  /** Whether this one comes before {@code other} of the same segment. */
  boolean isBefore(Candidate other) {
    return score != other.score ? score > other.score : rank < other.rank;
  }
}
