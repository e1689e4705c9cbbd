package net.sisternet.registry.core.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void tellsHowFastItGoesAndHowLongTheRestTakes() {
    var pace = new Pace(3_000, Duration.ofMillis(1_500));

    assertThat(pace.perSecond()).isEqualTo(2_000);
    assertThat(pace.findTimeLeft(10_000)).contains(Duration.ofSeconds(5));
    assertThat(pace.findTimeLeft(0)).contains(Duration.ZERO);
  }

  @Test
  void saysNothingOfTheRestBeforeAnythingCame() {
    assertThat(new Pace(0, Duration.ZERO).perSecond()).isZero();
    assertThat(new Pace(0, Duration.ofSeconds(3)).findTimeLeft(10)).isEmpty();
  }
}
