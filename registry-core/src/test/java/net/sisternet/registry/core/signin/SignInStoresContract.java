package net.sisternet.registry.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MailAccounts}, {@link SignInLinks} and {@link Sessions} of one registry keep.
 */
public interface SignInStoresContract {

  Author COORDINATOR = new Author(new AccountId("c-1"), Role.COORDINATOR);
  Author MODERATOR = new Author(new AccountId("landliv"), Role.MODERATOR);
  MailAddress MAIL = new MailAddress("post@mikronet.example");
  MailAddress OTHER_MAIL = new MailAddress("post@landliv.example");
  Instant NOW = Samples.MORNING;
  Instant LATER = NOW.plus(SignIn.LINK_LIFE);

  /** A registry where nobody has signed in. */
  SignInStores noStores();

  /** The same stores after everything was closed and opened again. */
  SignInStores reopenedStores();

  @Test
  default void anUnknownMailboxIsNobodys() {
    assertThat(noStores().accounts().findByMail(MAIL)).isEmpty();
  }

  @Test
  default void aMailboxIsOneAccountsAlsoAfterReopening() {
    MailAccounts accounts = noStores().accounts();
    assertThat(accounts.addIfNew(COORDINATOR, MAIL, NOW)).isEqualTo(COORDINATOR);
    assertThat(accounts.addIfNew(MODERATOR, MAIL, NOW)).isEqualTo(COORDINATOR);
    assertThat(accounts.findMail(MODERATOR.account())).isEmpty();

    MailAccounts reopened = reopenedStores().accounts();
    assertThat(reopened.findByMail(MAIL)).contains(COORDINATOR);
    assertThat(reopened.findMail(COORDINATOR.account())).contains(MAIL);
  }

  @Test
  default void moderatorsAreThoseWithAnAddressWhoDecide() {
    MailAccounts accounts = noStores().accounts();
    accounts.addIfNew(COORDINATOR, MAIL, NOW);
    assertThat(accounts.moderators()).isEmpty();
    accounts.addIfNew(MODERATOR, OTHER_MAIL, NOW);
    assertThat(reopenedStores().accounts().moderators()).containsExactly(MODERATOR);
  }

  @Test
  default void anAccountTakesANewAddressAndANewRole() {
    MailAccounts accounts = noStores().accounts();
    accounts.addIfNew(COORDINATOR, MAIL, NOW);
    var promoted = new Author(COORDINATOR.account(), Role.MODERATOR);
    assertThat(accounts.addIfNew(promoted, OTHER_MAIL, NOW)).isEqualTo(promoted);
    assertThat(accounts.findByMail(MAIL)).isEmpty();
    assertThat(accounts.findByMail(OTHER_MAIL)).contains(promoted);
  }

  @Test
  default void removingDeletesTheAddressWithLinksAndSessions() {
    SignInStores stores = noStores();
    stores.accounts().addIfNew(COORDINATOR, MAIL, NOW);
    stores.accounts().addIfNew(MODERATOR, OTHER_MAIL, NOW);
    Session session = session(COORDINATOR);
    Session others = session(MODERATOR);
    SignInLink link = link(MAIL, LATER);
    stores.sessions().add(session, Instant.EPOCH);
    stores.sessions().add(others, Instant.EPOCH);
    stores.links().add(link, NOW);

    stores.accounts().remove(COORDINATOR.account());

    assertThat(stores.accounts().findByMail(MAIL)).isEmpty();
    assertThat(stores.sessions().find(session.secret())).isEmpty();
    assertThat(stores.links().find(link.secret(), NOW)).isEmpty();
    assertThat(stores.sessions().find(others.secret())).contains(others);
    assertThat(stores.accounts().findByMail(OTHER_MAIL)).contains(MODERATOR);
  }

  @Test
  default void aLinkIsTakenOnceInItsBrowserAlone() {
    SignInLinks links = noStores().links();
    SignInLink link = link(MAIL, LATER);
    links.add(link, NOW);

    assertThat(links.findAndTake(link.secret(), digest(), NOW)).isEmpty();
    assertThat(links.findAndTake(digest(), link.browser(), NOW)).isEmpty();
    assertThat(links.find(link.secret(), NOW)).contains(link);
    SignInLinks reopened = reopenedStores().links();
    assertThat(reopened.findAndTake(link.secret(), link.browser(), NOW)).contains(link);
    assertThat(reopened.findAndTake(link.secret(), link.browser(), NOW)).isEmpty();
    assertThat(reopened.find(link.secret(), NOW)).isEmpty();
  }

  @Test
  default void ofManyWhoTakeALinkAtOnceOneGetsIt() {
    SignInLinks links = noStores().links();
    SignInLink link = link(MAIL, LATER);
    links.add(link, NOW);
    long taken =
        IntStream.range(0, 16)
            .parallel()
            .filter(i -> links.findAndTake(link.secret(), link.browser(), NOW).isPresent())
            .count();
    assertThat(taken).isEqualTo(1);
  }

  @Test
  default void anExpiredLinkIsNotFoundAndIsDeletedByTheNextOne() {
    SignInLinks links = noStores().links();
    SignInLink link = link(MAIL, LATER);
    links.add(link, NOW);
    assertThat(links.find(link.secret(), LATER)).isEmpty();
    assertThat(links.findAndTake(link.secret(), link.browser(), LATER)).isEmpty();
    assertThat(links.find(link.secret(), LATER.minusSeconds(1))).contains(link);

    links.add(link(OTHER_MAIL, LATER.plusSeconds(60)), LATER);
    assertThat(links.find(link.secret(), NOW)).isEmpty();
  }

  @Test
  default void aSessionEndsForEver() {
    SignInStores stores = noStores();
    stores.accounts().addIfNew(COORDINATOR, MAIL, NOW);
    Session session = session(COORDINATOR);
    Session other = session(COORDINATOR);
    stores.sessions().add(session, Instant.EPOCH);
    stores.sessions().add(other, Instant.EPOCH);

    stores.sessions().end(session.secret());
    stores.sessions().use(session.secret(), LATER);

    Sessions reopened = reopenedStores().sessions();
    assertThat(reopened.find(session.secret())).isEmpty();
    assertThat(reopened.find(other.secret())).contains(other);
  }

  @Test
  default void endingAllEndsThoseOfOneAccount() {
    SignInStores stores = noStores();
    stores.accounts().addIfNew(COORDINATOR, MAIL, NOW);
    stores.accounts().addIfNew(MODERATOR, OTHER_MAIL, NOW);
    Session first = session(COORDINATOR);
    Session second = session(COORDINATOR);
    Session others = session(MODERATOR);
    stores.sessions().add(first, Instant.EPOCH);
    stores.sessions().add(second, Instant.EPOCH);
    stores.sessions().add(others, Instant.EPOCH);

    stores.sessions().endAll(COORDINATOR.account());

    assertThat(stores.sessions().find(first.secret())).isEmpty();
    assertThat(stores.sessions().find(second.secret())).isEmpty();
    assertThat(stores.sessions().find(others.secret())).contains(others);
  }

  @Test
  default void aSessionKnowsWhenItWasUsedAndOldOnesAreDeletedByANewOne() {
    SignInStores stores = noStores();
    stores.accounts().addIfNew(COORDINATOR, MAIL, NOW);
    Session old = session(COORDINATOR);
    Session used = session(COORDINATOR);
    stores.sessions().add(old, Instant.EPOCH);
    stores.sessions().add(used, Instant.EPOCH);
    stores.sessions().use(used.secret(), LATER);
    assertThat(stores.sessions().find(used.secret()).orElseThrow().used()).isEqualTo(LATER);

    stores.sessions().add(session(COORDINATOR), NOW.plusSeconds(1));
    assertThat(stores.sessions().find(old.secret())).isEmpty();
    assertThat(stores.sessions().find(used.secret())).isPresent();
  }

  @Test
  default void theSessionsOfAnAccountAreListedTheLastUsedFirst() {
    SignInStores stores = noStores();
    stores.accounts().addIfNew(COORDINATOR, MAIL, NOW);
    stores.accounts().addIfNew(MODERATOR, OTHER_MAIL, NOW);
    Session first = session(COORDINATOR);
    Session second = session(COORDINATOR);
    stores.sessions().add(first, Instant.EPOCH);
    stores.sessions().add(second, Instant.EPOCH);
    stores.sessions().add(session(MODERATOR), Instant.EPOCH);
    stores.sessions().use(first.secret(), LATER);

    assertThat(reopenedStores().sessions().of(COORDINATOR.account()))
        .extracting(Session::secret)
        .containsExactly(first.secret(), second.secret());
    assertThat(reopenedStores().sessions().of(new AccountId("nobody"))).isEmpty();
  }

  @Test
  default void aSessionHasTheRoleThatTheAccountHasNow() {
    SignInStores stores = noStores();
    stores.accounts().addIfNew(COORDINATOR, MAIL, NOW);
    Session session = session(COORDINATOR);
    stores.sessions().add(session, Instant.EPOCH);
    var promoted = new Author(COORDINATOR.account(), Role.OPERATOR);
    stores.accounts().addIfNew(promoted, OTHER_MAIL, NOW.plus(Duration.ofDays(1)));
    assertThat(stores.sessions().find(session.secret()).orElseThrow().author()).isEqualTo(promoted);
  }

  private static Session session(Author author) {
    return new Session(
        digest(), author, NOW, NOW, new Device(Device.Browser.FIREFOX, Device.Platform.LINUX));
  }

  private static SignInLink link(MailAddress mail, Instant expires) {
    return new SignInLink(digest(), digest(), mail, "/account", expires);
  }

  private static Digest digest() {
    return Secret.random(new SecureRandom()).digest();
  }
}
