package net.sisternet.registry.core.follow;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * How long to wait before a sister is asked again. After success about a minute, as its log says;
 * after failures any time up to a bound that doubles from one second to five minutes (full jitter),
 * so that nobody hammers and nobody gives up. One thread at a time, one for each sister.
 */
public final class PollPauses {

  private static final long IDLE_MILLIS = 60_000;
  private static final long FIRST_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = 300_000;

  private final RandomGenerator random;
  private int failures;

  public PollPauses(RandomGenerator random) {
    this.random = random;
  }

  /** After a poll that went well: 54 to 66 seconds, unless the doorbell rings. */
  public Duration afterSuccess() {
    failures = 0;
    return Duration.ofMillis(IDLE_MILLIS * 9 / 10 + random.nextLong(IDLE_MILLIS / 5));
  }

  /** After a poll that failed; not less than the sister asks for, up to five minutes. */
  public Duration afterFailure(RegistryException failure) {
    long bound = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures++, 10));
    long asked =
        failure instanceof UnreachableSisterException unreachable
            ? unreachable.findRetryAfter().map(Duration::toMillis).orElse(0L)
            : 0;
    long pause = Math.min(LONGEST_MILLIS, Math.max(0, asked)) + random.nextLong(bound + 1);
    return Duration.ofMillis(Math.min(LONGEST_MILLIS, pause));
  }

  /** How often it has failed since it last went well. */
  public int failures() {
    return failures;
  }
}
