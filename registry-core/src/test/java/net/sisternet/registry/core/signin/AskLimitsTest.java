package net.sisternet.registry.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import net.sisternet.registry.core.signin.AskLimits.Verdict;
import org.junit.jupiter.api.Test;

class AskLimitsTest {

  private final SteppedClock clock = new SteppedClock();
  private final AskLimits limits = new AskLimits(clock);

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
    clock.pass(Duration.ofHours(1));
    assertThat(limits.ask(mail(1), "one")).isEqualTo(Verdict.SEND);
  }

  private static MailAddress mail(int i) {
    return new MailAddress("box" + i + "@example.org");
  }
}
