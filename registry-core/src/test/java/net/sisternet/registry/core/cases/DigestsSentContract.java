package net.sisternet.registry.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.AccountId;
import org.junit.jupiter.api.Test;

/** What every {@link DigestsSent} keeps. */
public interface DigestsSentContract {

  AccountId MODERATOR = Samples.AUTHOR;
  Instant NOW = Samples.MORNING;
  Duration HOUR = Duration.ofHours(1);

  /** A registry whose moderators were never written to. */
  DigestsSent noDigests();

  /** The same after everything was closed and opened again. */
  DigestsSent reopenedDigests();

  @Test
  default void ofSeveralWhoTakeALetterOneGetsIt() {
    DigestsSent digests = noDigests();
    assertThat(digests.findLast(MODERATOR)).isEmpty();
    long taken =
        IntStream.range(0, 8)
            .parallel()
            .filter(i -> digests.take(MODERATOR, NOW, NOW.minus(HOUR), NOW.minus(HOUR)))
            .count();
    assertThat(taken).isEqualTo(1);
    assertThat(digests.findLast(MODERATOR)).isEmpty();
  }

  @Test
  default void oneThatWasNotSentIsTakenAgainAndOneThatWasIsNotBeforeItsTime() {
    DigestsSent digests = noDigests();
    assertThat(digests.take(MODERATOR, NOW, NOW.minus(HOUR), NOW.minus(HOUR))).isTrue();
    Instant later = NOW.plus(HOUR);
    assertThat(digests.take(MODERATOR, later, later.minus(HOUR), NOW)).isTrue();
    digests.sent(MODERATOR, later);
    DigestsSent reopened = reopenedDigests();
    assertThat(reopened.findLast(MODERATOR)).contains(later);
    Instant next = later.plus(HOUR);
    assertThat(reopened.take(MODERATOR, next, later.minusMillis(1), next)).isFalse();
    assertThat(reopened.take(MODERATOR, next, later, next)).isTrue();
    assertThat(reopened.findLast(MODERATOR)).contains(later);
  }
}
