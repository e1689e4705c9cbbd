package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.NewCase;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.succession.Ending;
import net.sisternet.registry.core.succession.Successions;
import net.sisternet.registry.core.succession.Successions.Asked;
import net.sisternet.registry.core.succession.TakeOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking over from somebody who is silent, over real stores, by a clock that is stepped on. */
class SuccessionTest {

  private static final String OWNERS = "post@mikronet.example";
  private static final String DEPUTYS = "deputy@elsewhere.example";
  private static final String CLAIMANTS = "info@role.example";
  private static final Author MODERATOR = new Author(new AccountId("moderator"), Role.MODERATOR);
  private static final Pattern LINK = Pattern.compile("/still-here/([A-Za-z0-9_-]{43})\n");
  private static final String MAILBOX =
      """
      <#it> schema:contactPoint <#contact> .
      <#contact> a schema:ContactPoint ; schema:email "info@role.example" .
      """;

  @TempDir private Path folder;
  private CareRegistry registry;
  private Author owner;
  private Author deputy;
  private RecordIri record;
  private final Mailboxes mail = new Mailboxes();

  @BeforeEach
  void open() {
    registry = new CareRegistry(folder);
    owner = registry.account("owner", OWNERS);
    deputy = registry.account("deputy", DEPUTYS);
    record = registry.publish(owner, "mikronet", MAILBOX);
    registry
        .storage()
        .care()
        .stewards()
        .addDeputy(record, deputy.account(), registry.clock().instant());
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void aDeputyGetsTheRecordOfWhoeverIsSilentAfterAllHaveSeenIt() {
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.NOT_SILENT);
    remind();
    pass(364);
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.NOT_SILENT);
    pass(2);
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.BEGUN);
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.RUNS);
    Instant until = running().until();
    assertThat(until).isEqualTo(registry.clock().instant().plus(Successions.DEFAULT_WAIT));

    assertThat(run()).isZero();
    assertThat(run()).isZero();
    assertThat(mail.letters().get(0).subject()).isEqualTo("Nogen beder om at overtage mikronet");
    assertThat(mail.take()).containsExactly(OWNERS);
    pass(24);
    assertThat(run()).isZero();
    registry = registry.reopened();
    assertThat(run()).isZero();
    assertThat(mail.letters().get(0).text()).contains("sidste mail");
    assertThat(mail.take()).containsExactly(OWNERS);
    pass(5);
    assertThat(run()).isZero();
    assertThat(owner()).isEqualTo(owner.account());
    pass(1);
    registry = registry.reopened();
    assertThat(run()).isEqualTo(1);
    assertThat(run()).isZero();
    assertThat(owner()).isEqualTo(deputy.account());
    assertThat(mail.letters().get(0).text()).contains("tager sig nu af siden");
    assertThat(mail.take()).containsExactly(DEPUTYS, OWNERS);
    assertThat(registry.storage().care().stewards().deputies(record)).isEmpty();
    assertThat(successions().findRunning(record)).isEmpty();
  }

  @Test
  void theOwnerAnswersOnTheLastDayAndItStaysTheirs() {
    begin(deputy);
    Secret link = link();
    pass(30);
    assertThat(successions().findByLink(link)).isPresent();
    assertThat(owner()).isEqualTo(owner.account());
    mail.take();
    assertThat(successions().stillHere(link)).isTrue();
    assertThat(successions().stillHere(link)).isFalse();
    assertThat(successions().findByLink(link)).isEmpty();
    assertThat(mail.take()).contains(DEPUTYS, OWNERS);
    assertThat(run()).isZero();
    assertThat(owner()).isEqualTo(owner.account());
    assertThat(ending()).isEqualTo(Ending.ALIVE);
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.NOT_SILENT);
  }

  @Test
  void afterTheEndTheLinkIsWorthNothing() {
    begin(deputy);
    Secret link = link();
    pass(31);
    assertThat(run()).isEqualTo(1);
    assertThat(successions().findByLink(link)).isEmpty();
    assertThat(successions().stillHere(link)).isFalse();
    assertThat(owner()).isEqualTo(deputy.account());
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirms", "changes", "comes back"})
  void anySignOfLifeEndsIt(String sign) {
    begin(deputy);
    pass(10);
    switch (sign) {
      case "confirms" -> registry.await(registry.confirmations().confirm(owner, record));
      case "changes" -> registry.publish(owner, "another", "");
      default ->
          registry.storage().care().signs().seen(owner.account(), registry.clock().instant());
    }
    assertThat(successions().findRunning(record)).isEmpty();
    assertThat(run()).isEqualTo(1);
    assertThat(ending()).isEqualTo(Ending.ALIVE);
    pass(30);
    assertThat(run()).isZero();
    assertThat(owner()).isEqualTo(owner.account());
  }

  @Test
  void whatTheDeputyConfirmsIsNoSignOfTheOwner() {
    remind();
    pass(60);
    registry.await(registry.confirmations().confirm(deputy, record));
    pass(310);
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.BEGUN);
    registry.await(registry.confirmations().confirm(deputy, record));
    assertThat(successions().findRunning(record)).isPresent();
  }

  @Test
  void ofTwoWhoAskTheFirstGetsIt() {
    Author claimant = registry.account("claimant", CLAIMANTS);
    begin(claimant);
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.RUNS);
    assertThat(mail.take()).contains(DEPUTYS);
    pass(31);
    assertThat(run()).isEqualTo(1);
    assertThat(owner()).isEqualTo(claimant.account());
    assertThat(mail.take()).containsExactly(CLAIMANTS, OWNERS, DEPUTYS);
  }

  @Test
  void ofManyWhoAskInOneMomentOneIsHeard() {
    Author claimant = registry.account("claimant", CLAIMANTS);
    silent();
    long begun =
        java.util.stream.IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> successions().ask(i % 2 == 0 ? deputy : claimant, record))
            .filter(Asked.BEGUN::equals)
            .count();
    assertThat(begun).isEqualTo(1);
    assertThat(registry.storage().cases().waiting(Topic.TAKEOVER, 9)).hasSize(1);
  }

  @Test
  void ofTwoThatWaitTheSecondEnds() {
    begin(deputy);
    Case first = running().asked();
    Case second =
        registry
            .storage()
            .cases()
            .open(
                NewCase.of(
                    Topic.TAKEOVER, record, first.opener(), first.opened(), first.content()));
    assertThat(run()).isEqualTo(1);
    assertThat(registry.storage().cases().find(second.number()).flatMap(Ending::find))
        .contains(Ending.FIRST);
    assertThat(running().asked()).isEqualTo(first);
  }

  @Test
  void whoIsRemovedLeavesNoSign() {
    assertThat(registry.storage().care().signs().findLast(owner.account())).isPresent();
    registry.storage().mailAccounts().remove(owner.account());
    assertThat(registry.storage().care().signs().findLast(owner.account())).isEmpty();
  }

  @Test
  void whoHasNothingToDoWithTheNetworkMayNotAsk() {
    silent();
    Author stranger = registry.account("stranger", "info@elsewhere.example");
    assertThat(successions().ask(stranger, record)).isEqualTo(Asked.NOT_YOURS);
    assertThat(successions().ask(owner, record)).isEqualTo(Asked.NOT_YOURS);
    assertThat(registry.storage().cases().waiting(Topic.TAKEOVER, 9)).isEmpty();
    registry.account("moderator", "moderator@registry.example");
    assertThat(successions().ask(MODERATOR, record)).isEqualTo(Asked.BEGUN);
  }

  @Test
  void aLetterThatNobodyTakesMakesTheWaitLongerButNotEndless() {
    silent();
    mail.refuse(true);
    successions().ask(deputy, record);
    for (int day = 0; day < 31; day++) {
      run();
      pass(1);
    }
    assertThat(owner()).isEqualTo(owner.account());
    assertThat(running().until()).isAfter(registry.clock().instant());

    mail.refuse(false);
    run();
    assertThat(mail.take()).containsExactly(OWNERS);
    pass(13);
    assertThat(run()).isZero();
    pass(2);
    assertThat(run()).isEqualTo(1);
    assertThat(owner()).isEqualTo(deputy.account());
  }

  @Test
  void aMailboxThatIsGoneHoldsNobodyUpForEver() {
    silent();
    mail.refuse(true);
    successions().ask(deputy, record);
    pass(31);
    assertThat(run()).isZero();
    pass(30);
    assertThat(run()).isEqualTo(1);
    assertThat(owner()).isEqualTo(deputy.account());
  }

  @Test
  void aModeratorStopsItWithAReasonAndItCanBeAskedAgain() {
    begin(deputy);
    Case asked = running().asked();
    assertThat(registry.cases(mail).desk().waitingFor(MODERATOR)).contains(asked);
    assertThatThrownBy(() -> successions().stop(deputy, asked, "Nej"))
        .isInstanceOf(RegistryException.class);
    assertThatThrownBy(
            () -> registry.cases(mail).rulings().decide(MODERATOR, asked.number(), true, ""))
        .isInstanceOf(RegistryException.class);
    mail.take();
    successions().stop(MODERATOR, asked, "Vi har talt med dem");
    assertThat(mail.letters().get(0).text()).contains("Vi har talt med dem");
    assertThat(mail.take()).containsExactly(DEPUTYS, OWNERS);
    pass(31);
    assertThat(run()).isZero();
    assertThat(owner()).isEqualTo(owner.account());
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.BEGUN);
  }

  @Test
  void stoppedAndAskedAgainOnOneDayTheOwnerGetsAnotherLetter() {
    begin(deputy);
    successions().stop(MODERATOR, running().asked(), "Nej");
    mail.take();
    registry.clock().pass(Duration.ofMinutes(1));
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.BEGUN);
    run();
    assertThat(mail.take()).containsExactly(OWNERS);
  }

  @Test
  void aNetworkThatIsClosedOrWithdrawnMeanwhileIsNotTakenOver() {
    begin(deputy);
    registry.publish(
        MODERATOR, "mikronet", "<#it> schema:dissolutionDate \"2028-01-01\"^^xsd:date .");
    assertThat(run()).isEqualTo(1);
    assertThat(ending()).isEqualTo(Ending.CLOSED);
    assertThat(successions().ask(deputy, record)).isEqualTo(Asked.NOT_SILENT);
  }

  @Test
  void withdrawnIsWithdrawn() {
    begin(deputy);
    registry.publisher().withdraw(MODERATOR, record, new Precondition.Anything());
    assertThat(run()).isEqualTo(1);
    assertThat(ending()).isEqualTo(Ending.CLOSED);
    assertThatThrownBy(() -> successions().ask(deputy, record))
        .isInstanceOf(RegistryException.class);
  }

  @Test
  void whoIsNoDeputyAnyMoreOrGoneGetsNothing() {
    begin(deputy);
    registry.storage().care().stewards().removeDeputy(record, deputy.account());
    assertThat(run()).isEqualTo(1);
    assertThat(ending()).isEqualTo(Ending.ASKER);
    Author claimant = registry.account("claimant", CLAIMANTS);
    assertThat(successions().ask(claimant, record)).isEqualTo(Asked.BEGUN);
    registry.storage().mailAccounts().remove(claimant.account());
    assertThat(run()).isEqualTo(1);
    assertThat(owner()).isEqualTo(owner.account());
  }

  @Test
  void whatWasHandedOverMeanwhileIsTheOthers() {
    begin(deputy);
    Author other = registry.account("other", "other@elsewhere.example");
    registry.storage().care().stewards().handOver(record, owner.account(), other.account());
    pass(31);
    assertThat(run()).isEqualTo(1);
    assertThat(ending()).isEqualTo(Ending.CHANGED);
    assertThat(owner()).isEqualTo(other.account());
  }

  /** Reminds the owner for the first time, a year after the record was published. */
  private void remind() {
    pass(380);
    assertThat(registry.reminders(mail).run()).isEqualTo(1);
    mail.take();
  }

  private void silent() {
    remind();
    pass(366);
  }

  private void begin(Author asker) {
    silent();
    assertThat(successions().ask(asker, record)).isEqualTo(Asked.BEGUN);
    run();
  }

  private Secret link() {
    Matcher matcher = LINK.matcher(mail.letters().get(mail.letters().size() - 1).text());
    assertThat(matcher.find()).isTrue();
    return new Secret(matcher.group(1));
  }

  private Successions successions() {
    return registry.successions(mail);
  }

  private TakeOver running() {
    return successions().findRunning(record).orElseThrow();
  }

  private Ending ending() {
    return registry.storage().cases().about(record, 9).stream()
        .filter(it -> it.topic() == Topic.TAKEOVER)
        .flatMap(it -> Ending.find(it).stream())
        .findFirst()
        .orElseThrow();
  }

  private int run() {
    return registry.takeOvers(mail).run();
  }

  private AccountId owner() {
    return registry.storage().heads().find(record).map(RecordHead::owner).orElseThrow();
  }

  private void pass(int days) {
    registry.clock().pass(Duration.ofDays(days));
  }
}
