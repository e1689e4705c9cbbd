package net.sisternet.registry.core.projection;

import java.time.Duration;

/**
 * How long a projection rests after a batch while its log grows: what is written meanwhile becomes
 * one batch, and disk and processor are left to the writers.
 *
 * @param timesWork how many times as long as the batch took, where little is written
 * @param timesMuchWork the same where much is written
 * @param longestLittle where little is written never longer than this
 * @param longest where much is written never longer than this
 * @param mostBehind no rest at all while more entries than this wait
 */
record Rests(
    int timesWork, int timesMuchWork, Duration longestLittle, Duration longest, long mostBehind) {

  /** Where people write: a burst of some minutes is let through first. */
  static final Rests FOR_WRITERS =
      new Rests(4, 19, Duration.ofSeconds(5), Duration.ofSeconds(30), 50_000);

  /**
   * A copy grows as fast as it is fetched; what can be done meanwhile need not be done later. What
   * somebody has just changed at a sister is looked for here a second later.
   */
  static final Rests OF_MIRRORS =
      new Rests(4, 4, Duration.ofMillis(250), Duration.ofSeconds(5), 5_000);

  /** When nothing was written for so long, nobody is writing. */
  static final Duration QUIET = Duration.ofMillis(500);

  private static final int MUCH = 200;

  /** The rest after a batch of {@code entries} that took {@code work}. */
  Duration after(Duration work, int entries) {
    boolean much = entries >= MUCH;
    Duration asked = work.multipliedBy(much ? timesMuchWork : timesWork);
    Duration most = much ? longest : longestLittle;
    return asked.compareTo(most) > 0 ? most : asked;
  }
}
