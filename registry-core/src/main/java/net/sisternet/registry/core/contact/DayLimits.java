package net.sisternet.registry.core.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often something may be done in a day by one, and by all together. What is refused is not
 * remembered, so the memory it takes is bounded by the limit for all. Any thread.
 */
final class DayLimits {

  private static final Duration DAY = Duration.ofDays(1);

  private final Clock clock;
  private final int ofOne;
  private final int ofAll;
  private final Map<String, Integer> counts = new HashMap<>();
  private int all;
  private Instant end = Instant.MIN;

  DayLimits(Clock clock, int ofOne, int ofAll) {
    this.clock = clock;
    this.ofOne = ofOne;
    this.ofAll = ofAll;
  }

  /** Counts that {@code who} does it; false if that would be too often. */
  synchronized boolean count(String who) {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      counts.clear();
      all = 0;
      end = now.plus(DAY);
    }
    if (all >= ofAll || counts.getOrDefault(who, 0) >= ofOne) {
      return false;
    }
    all++;
    counts.merge(who, 1, Integer::sum);
    return true;
  }
}
