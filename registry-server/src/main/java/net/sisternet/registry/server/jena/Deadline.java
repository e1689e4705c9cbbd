package net.sisternet.registry.server.jena;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;

/** When a query has to end. */
final class Deadline {

  private final long end;

  Deadline(Duration fromNow) {
    this.end = System.nanoTime() + fromNow.toNanos();
  }

  /** Ends the query if it is over time. */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw new QueryCancelledException();
    }
  }
}
