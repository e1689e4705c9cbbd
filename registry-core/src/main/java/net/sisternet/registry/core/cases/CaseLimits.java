package net.sisternet.registry.core.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * How many cases one client, or one account, may open in an hour, and all together; so that nobody
 * fills the desk. What is refused is not remembered. Any thread.
 */
final class CaseLimits {

  static final int OF_ONE = 10;
  static final int OF_ALL = 300;

  private static final Duration HOUR = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private int all;
  private Instant end = Instant.MIN;

  CaseLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts that {@code who} opens a case.
   *
   * @throws RegistryException of type {@code TOO_MANY_REQUESTS}
   */
  synchronized void count(String who) {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      counts.clear();
      all = 0;
      end = now.plus(HOUR);
    }
    if (all >= OF_ALL || counts.getOrDefault(who, 0) >= OF_ONE) {
      throw new RegistryException(ProblemType.TOO_MANY_REQUESTS, "cases.too-many");
    }
    all++;
    counts.merge(who, 1, Integer::sum);
  }
}
