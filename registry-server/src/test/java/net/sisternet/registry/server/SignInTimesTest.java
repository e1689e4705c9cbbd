package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.signin.Device;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Outbox;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.core.signin.SignIn.LinkState;
import net.sisternet.registry.core.signin.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long links and sessions last, over a real store. */
class SignInTimesTest {

  private static final MailAddress MAIL = new MailAddress("post@mikronet.example");

  @TempDir private Path folder;
  private final SteppedClock clock = new SteppedClock();
  private final Outbox outbox = new Outbox(clock);
  private final Secret browser = Secret.random(new SecureRandom());
  private final List<Secret> links = new ArrayList<>();
  private Storage storage;
  private SignIn signIn;

  @BeforeEach
  void open() {
    storage = Storage.open(TestRegistry.config(folder, Samples.HOME));
    signIn = signIn(true);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void aLinkLastsForAQuarterOfAnHour() {
    ask(signIn);
    clock.pass(SignIn.LINK_LIFE.minusSeconds(1));
    assertThat(signIn.state(links.get(0), Optional.of(browser))).isEqualTo(LinkState.READY);
    clock.pass(Duration.ofSeconds(1));
    assertThat(signIn.state(links.get(0), Optional.of(browser))).isEqualTo(LinkState.OVER);
    assertThat(signIn.findAndBegin(links.get(0), browser, Device.UNKNOWN)).isEmpty();
  }

  @Test
  void aSessionThatIsUsedGoesOnAndOneThatIsNotEnds() {
    ask(signIn);
    Secret session =
        signIn.findAndBegin(links.get(0), browser, Device.UNKNOWN).orElseThrow().secret();
    for (int i = 0; i < 3; i++) {
      clock.pass(SignIn.SESSION_LIFE.minusDays(1));
      assertThat(signIn.findSession(session).orElseThrow().author().role())
          .isEqualTo(Role.COORDINATOR);
    }
    clock.pass(SignIn.SESSION_LIFE);
    assertThat(signIn.findSession(session)).isEmpty();
  }

  @Test
  void aSecondLinkSignsInToTheSameAccount() {
    ask(signIn);
    ask(signIn);
    assertThat(signIn.findAndBegin(links.get(0), browser, Device.UNKNOWN).orElseThrow().author())
        .isEqualTo(
            signIn.findAndBegin(links.get(1), browser, Device.UNKNOWN).orElseThrow().author());
  }

  @Test
  void whereTheOperatorAddsAccountsNobodyElseGetsOne() {
    SignIn closed = signIn(false);
    ask(closed);
    assertThat(outbox.letters()).isEmpty();
    assertThat(closed.findAndBegin(links.get(0), browser, Device.UNKNOWN)).isEmpty();
    assertThat(storage.mailAccounts().findByMail(MAIL)).isEmpty();
  }

  private void ask(SignIn asked) {
    asked.ask(
        MAIL,
        browser,
        "here",
        "/account",
        secret -> {
          links.add(secret);
          return new Letter("Sign in", "");
        });
  }

  private SignIn signIn(boolean open) {
    return new SignIn(
        storage.mailAccounts(), storage.signInLinks(), storage.sessions(), outbox, open, clock);
  }
}
