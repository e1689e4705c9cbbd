package net.sisternet.registry.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void theMoreIsWrittenTheLongerAProjectionRestsUpToALimit() {
    assertThat(Rests.FOR_WRITERS.after(SECOND, 10)).isEqualTo(Duration.ofSeconds(4));
    assertThat(Rests.FOR_WRITERS.after(SECOND, 1000)).isEqualTo(Duration.ofSeconds(19));
    assertThat(Rests.FOR_WRITERS.after(SECOND.multipliedBy(5), 1000))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aCopyMakesWayForNobody() {
    assertThat(Rests.OF_MIRRORS.after(SECOND, 1000)).isEqualTo(Duration.ofSeconds(4));
    assertThat(Rests.OF_MIRRORS.after(SECOND, 10)).isEqualTo(Duration.ofMillis(250));
    assertThat(Rests.OF_MIRRORS.mostBehind()).isLessThan(Rests.FOR_WRITERS.mostBehind());
  }
}
