package net.sisternet.registry.core.follow;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a log is being fetched.
 *
 * @param entries how many entries were stored since it began
 * @param taken how long that took
 */
public record Pace(long entries, Duration taken) {

  public Pace {
    if (entries < 0 || taken.isNegative()) {
      throw new IllegalArgumentException("A pace counts forward.");
    }
  }

  /** Entries a second; 0 if nothing can be said yet. */
  public long perSecond() {
    return taken.isZero() ? 0 : Math.round(entries * 1e9 / taken.toNanos());
  }

  /** How long {@code left} entries will take if it goes on like this. */
  public Optional<Duration> findTimeLeft(long left) {
    return entries == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(taken.toMillis() * (double) left / entries)));
  }
}
