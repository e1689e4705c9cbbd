package net.sisternet.registry.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a request is sent again: any time up to a bound that doubles (full
 * jitter), so that many clients do not come back at once; never less than the registry asks for.
 */
final class Pauses {

  private static final long FIRST_BOUND_MILLIS = 500;
  private static final int MOST_DOUBLINGS = 10;

  private final Duration longest;
  private final RandomGenerator random;
  private final Clock clock;

  Pauses(Duration longest, RandomGenerator random, Clock clock) {
    this.longest = longest;
    this.random = random;
    this.clock = clock;
  }

  /**
   * The pause after {@code attempt} (1, 2, …), or empty if the registry asks for a longer one than
   * allowed.
   */
  Optional<Duration> find(int attempt, Optional<String> retryAfter) {
    long bound = FIRST_BOUND_MILLIS << Math.min(attempt - 1, MOST_DOUBLINGS);
    long jitter = random.nextLong(Math.min(bound, Math.max(1, longest.toMillis())) + 1);
    Duration wanted = retryAfter.flatMap(it -> findWait(it, clock)).orElse(Duration.ZERO);
    if (wanted.compareTo(longest) > 0) {
      return Optional.empty();
    }
    Duration pause = wanted.plusMillis(jitter);
    return Optional.of(pause.compareTo(longest) > 0 ? longest : pause);
  }

  /** {@code Retry-After} (RFC 9110, 10.2.3): seconds or a date. */
  static Optional<Duration> findWait(String retryAfter, Clock clock) {
    String text = retryAfter.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration left = Duration.between(clock.instant(), until.toInstant());
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
