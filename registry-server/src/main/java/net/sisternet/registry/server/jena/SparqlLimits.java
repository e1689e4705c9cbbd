package net.sisternet.registry.server.jena;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param timeout how long it may run
 * @param rows how many rows or triples its answer may have
 * @param queryBytes how long its text may be, in UTF-8
 * @param answerBytes how large its answer may be
 * @param atOnce how many queries run at the same time; others wait
 */
public record SparqlLimits(
    Duration timeout, int rows, int queryBytes, int answerBytes, int atOnce) {

  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(5);

  /** How long a query waits to begin while the database is written anew. */
  Duration patience() {
    return timeout.compareTo(LONGEST_PATIENCE) < 0 ? timeout : LONGEST_PATIENCE;
  }

  /** The usual limits with another time-out. */
  public static SparqlLimits within(Duration timeout) {
    return new SparqlLimits(timeout, 10_000, 64 * 1024, 32 * 1024 * 1024, 8);
  }
}
