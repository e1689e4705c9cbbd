package net.sisternet.registry.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.signin.AskLimits.Verdict;
import org.junit.jupiter.api.Test;

class AskLimitsTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.MORNING);
  private final AskLimits limits =
      new AskLimits(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now.get();
            }
          });

  @Test
  void aMailboxHasEnoughByOneClientAndOthersStillReachIt() {
    for (int i = 0; i < AskLimits.OF_MAILBOX_BY_CLIENT; i++) {
      assertThat(limits.ask(mail(1), "attacker")).isEqualTo(Verdict.SEND);
    }
    assertThat(limits.ask(mail(1), "attacker")).isEqualTo(Verdict.ENOUGH);
    assertThat(limits.ask(mail(1), "owner")).isEqualTo(Verdict.SEND);
  }

  @Test
  void aMailboxHasEnoughByAllClients() {
    long sent =
        IntStream.range(0, 100)
            .filter(i -> limits.ask(mail(1), "client " + i) == Verdict.SEND)
            .count();
    assertThat(sent).isEqualTo(AskLimits.OF_MAILBOX);
  }

  @Test
  void oneClientReachesFewMailboxesAndAllTogetherNotMany() {
    long byOne =
        IntStream.range(0, 100).filter(i -> limits.ask(mail(i), "one") == Verdict.SEND).count();
    assertThat(byOne).isEqualTo(AskLimits.OF_CLIENT);
    long byAll =
        IntStream.range(0, 10_000)
            .filter(i -> limits.ask(mail(i), "client " + i) == Verdict.SEND)
            .count();
    assertThat(byOne + byAll).isEqualTo(AskLimits.OF_ALL);
    now.set(Samples.MORNING.plusSeconds(3600));
    assertThat(limits.ask(mail(1), "one")).isEqualTo(Verdict.SEND);
  }

  private static MailAddress mail(int i) {
    return new MailAddress("box" + i + "@example.org");
  }
}
