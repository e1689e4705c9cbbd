package net.sisternet.registry.core.sisters;

import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.log.LogReader;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;

/**
 * The erasures in the log of our own home, and which of them a sister has yet to carry out. Any
 * thread.
 *
 * @param home our own
 * @param log its log
 */
public record OwnErasures(Home home, LogReader log) {

  /** More than these are not counted. */
  private static final int MOST = 1_000;

  /** How many are not carried out by somebody who has carried them out up to {@code applied}. */
  int after(Position applied) {
    return log.erasuresAfter(applied, MOST).size();
  }

  /** Up to where a sister has carried them out, as it says; all so far if it holds no copy. */
  Position applied(Heads heads) {
    return heads
        .find(home)
        .map(it -> new Position(it.erasuresApplied()))
        .orElseGet(() -> log.head().position());
  }
}
