package net.sisternet.registry.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PausesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Pauses pauses = new Pauses(LONGEST, new Random(7), CLOCK);

  @Test
  void aPauseIsAnywhereUpToABoundThatGrowsButNotForEver() {
    for (int attempt = 1; attempt < 40; attempt++) {
      Duration bound = Duration.ofMillis(Math.min(10_000, 500L << Math.min(attempt - 1, 10)));
      for (int i = 0; i < 50; i++) {
        assertThat(pauses.find(attempt, Optional.empty()).orElseThrow())
            .isBetween(Duration.ZERO, bound);
      }
    }
  }

  @Test
  void whatTheRegistryAsksForIsKeptUnlessItIsTooMuch() {
    assertThat(pauses.find(1, Optional.of("7")).orElseThrow())
        .isBetween(Duration.ofSeconds(7), LONGEST);
    assertThat(pauses.find(1, Optional.of("11"))).isEmpty();
    assertThat(pauses.find(1, Optional.of("Sat, 21 Nov 2026 08:00:05 GMT")).orElseThrow())
        .isBetween(Duration.ofSeconds(5), LONGEST);
    assertThat(pauses.find(1, Optional.of("Sat, 21 Nov 2026 09:00:00 GMT"))).isEmpty();
    assertThat(pauses.find(1, Optional.of("Sat, 21 Nov 2020 08:00:00 GMT"))).isPresent();
    assertThat(pauses.find(1, Optional.of("soon"))).isPresent();
  }
}
