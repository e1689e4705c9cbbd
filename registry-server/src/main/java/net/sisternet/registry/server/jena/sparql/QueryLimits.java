package net.sisternet.registry.server.jena.sparql;

import java.time.Duration;

/**
 * What a query may cost.
 *
 * @param timeout how long it may run; what takes longer is refused whole
 * @param rows how many rows or triples its answer may have; more is refused, never cut
 * @param characters how long its text may be
 */
public record QueryLimits(Duration timeout, int rows, int characters) {

  /** 20 seconds, 10,000 rows, 64 Ki characters. */
  public static final QueryLimits DEFAULT =
      new QueryLimits(Duration.ofSeconds(20), 10_000, 64 * 1024);

  /** These limits with another time-out. */
  public QueryLimits withTimeout(Duration other) {
    return new QueryLimits(other, rows, characters);
  }
}
