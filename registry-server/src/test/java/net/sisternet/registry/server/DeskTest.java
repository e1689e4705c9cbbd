package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.ClaimProof;
import net.sisternet.registry.core.cases.Desk.Claimed;
import net.sisternet.registry.core.cases.SuggestedChange;
import net.sisternet.registry.core.cases.Suggestible;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Outbox;
import net.sisternet.registry.server.html.cases.CasePorts;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked about records and what deciding it does, over real stores and a real log. */
class DeskTest {

  private static final String PUBLIC =
      """
      <> adms:status snc:record-unconfirmed .
      <#it> <http://xmlns.com/foaf/0.1/homepage> <https://www.mikronet.example/> ;
        schema:contactPoint <#contact> .
      <#contact> a schema:ContactPoint ; schema:email "info@role.example" .
      """;
  private static final Author SEEDS = new Author(new AccountId("seeds"), Role.COORDINATOR);
  private static final Author MODERATOR = new Author(new AccountId("moderator"), Role.MODERATOR);

  @TempDir private Path folder;
  private Optional<CareRegistry> opened = Optional.empty();
  private Outbox outbox;
  private CasePorts cases;

  @AfterEach
  void close() {
    opened.ifPresent(CareRegistry::close);
  }

  @Test
  void whereAModeratorDecidesANewNetworkWaitsAndIsPublishedAsItsAuthors() {
    CareRegistry registry = open(Policy.MODERATED);
    Author author = registry.account("author", "post@mikronet.example");
    RecordIri record = CareRegistry.HOME.record(net.sisternet.vocab.Kinds.NETWORK, "ny");
    assertThat(registry.publisher().waits(author)).isTrue();
    assertThat(registry.publisher().waits(MODERATOR)).isFalse();
    for (String problem : List.of("waits for a moderator", "already")) {
      assertThatThrownBy(() -> registry.publish(author, "ny", ""))
          .isInstanceOfSatisfying(
              RegistryException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.WAITING))
          .hasMessageContaining(problem);
    }
    assertThat(registry.storage().heads().find(record)).isEmpty();
    assertThat(cases.desk().waitingFor(author)).isEmpty();
    List<Case> waiting = cases.desk().waitingFor(MODERATOR);
    assertThat(waiting).hasSize(1);
    assertThatThrownBy(() -> cases.rulings().decide(author, waiting.get(0).number(), true, ""))
        .isInstanceOf(RegistryException.class);

    cases.rulings().decide(MODERATOR, waiting.get(0).number(), true, "Velkommen");
    cases.rulings().decide(MODERATOR, waiting.get(0).number(), true, "Velkommen");

    assertThat(owner(registry, record)).isEqualTo(author.account());
    assertThat(outbox.letters()).hasSize(1);
    assertThat(outbox.letters().get(0).to().value()).isEqualTo("post@mikronet.example");
    assertThat(outbox.letters().get(0).letter().text()).contains("Velkommen");
    registry.publish(author, "ny", "<#it> skos:altLabel \"Ny\"@da .");
    assertThat(cases.desk().waitingFor(MODERATOR)).isEmpty();
  }

  @Test
  void whereEverybodyPublishesAModeratorLooksAfterwardsAndMayWithdraw() {
    CareRegistry registry = open(Policy.OPEN);
    Author author = registry.account("author", "post@mikronet.example");
    RecordIri record = registry.publish(author, "ny", "");
    Case seen = cases.desk().waitingFor(MODERATOR).get(0);
    assertThat(seen.topic()).isEqualTo(Topic.NETWORK);
    cases.rulings().decide(MODERATOR, seen.number(), false, "Reklame");
    assertThat(registry.storage().heads().find(record).map(RecordHead::withdrawn)).contains(true);
    assertThat(outbox.letters().get(0).letter().text()).contains("Reklame");
  }

  @ParameterizedTest
  @CsvSource({
    "info@role.example, AT_ONCE",
    "anna@mikronet.example, AT_ONCE",
    "anna@sub.mikronet.example, WAITS",
    "anna@notmikronet.example, WAITS",
    "other@role.example, WAITS"
  })
  void aMailboxOfTheNetworkProvesAClaim(String mail, Claimed expected) {
    CareRegistry registry = open(Policy.INVITATION);
    RecordIri record = registry.publish(SEEDS, "mikronet", PUBLIC);
    Author claimant = registry.account("claimant", mail);
    assertThat(cases.desk().claim(claimant, record, "Vi")).isEqualTo(expected);
    assertThat(owner(registry, record).equals(claimant.account()))
        .isEqualTo(expected == Claimed.AT_ONCE);
    Author late = registry.account("late", "late@mikronet.example");
    assertThat(cases.desk().claim(late, record, "Vi"))
        .isEqualTo(expected == Claimed.AT_ONCE ? Claimed.TAKEN : Claimed.AT_ONCE);
  }

  @Test
  void aPageOnASharedSiteProvesNothing() {
    CareRegistry registry = open(Policy.INVITATION);
    String shared = PUBLIC.replace("https://www.mikronet.example/", "https://www.facebook.com/m");
    RecordIri record = registry.publish(SEEDS, "mikronet", shared);
    var mail = new MailAddress("somebody@facebook.com");
    assertThat(ClaimProof.proves(mail, record, registry.graph(record))).isFalse();
  }

  @Test
  void otherwiseAModeratorDecidesAndTheClaimantIsTold() {
    CareRegistry registry = open(Policy.INVITATION);
    RecordIri record = registry.publish(SEEDS, "mikronet", PUBLIC);
    Author claimant = registry.account("claimant", "anna@elsewhere.example");
    cases.desk().claim(claimant, record, "Vi");
    assertThat(cases.desk().waitingFor(claimant)).isEmpty();
    Case claim = cases.desk().waitingFor(MODERATOR).get(0);
    cases.rulings().decide(MODERATOR, claim.number(), true, "");
    assertThat(owner(registry, record)).isEqualTo(claimant.account());
    assertThat(outbox.letters()).hasSize(1);
  }

  @Test
  void aSuggestionIsTakenWithOneClickAndOnlyIfNothingChangedMeanwhile() {
    CareRegistry registry = open(Policy.INVITATION);
    Author owner = registry.account("owner", "post@mikronet.example");
    Author anybody = registry.account("anybody", "anybody@elsewhere.example");
    RecordIri record = registry.publish(owner, "mikronet", "");
    Case better = suggest(registry, anybody, record, "Et bedre netværk.");
    Case worse = suggest(registry, anybody, record, "Et værre netværk.");
    assertThat(cases.desk().waitingFor(owner)).containsExactly(better, worse);
    assertThat(cases.desk().waitingFor(anybody)).isEmpty();
    assertThat(outbox.letters().get(0).to().value()).isEqualTo("post@mikronet.example");
    assertThatThrownBy(() -> cases.rulings().decide(anybody, better.number(), true, ""))
        .isInstanceOf(RegistryException.class);

    cases.rulings().decide(owner, better.number(), true, "");
    assertThat(description(registry, record)).isEqualTo("Et bedre netværk.");
    assertThatThrownBy(() -> cases.rulings().decide(owner, worse.number(), true, ""))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.STALE));
    cases.rulings().decide(owner, worse.number(), false, "Nej tak");
    assertThat(description(registry, record)).isEqualTo("Et bedre netværk.");
    assertThat(outbox.letters().get(0).letter().text()).contains("Nej tak");
  }

  @Test
  void aDeputyChangesTheRecordAndAHandOverIsAccepted() {
    CareRegistry registry = open(Policy.INVITATION);
    Author owner = registry.account("owner", "post@mikronet.example");
    Author friend = registry.account("friend", "friend@mikronet.example");
    RecordIri record = registry.publish(owner, "mikronet", "");
    assertThatThrownBy(
            () ->
                cases
                    .desk()
                    .invite(friend, record, new MailAddress("x@mikronet.example"), Topic.DEPUTY))
        .isInstanceOf(RegistryException.class);
    var secret = invited(owner, record, Topic.DEPUTY);
    assertThatThrownBy(() -> registry.publish(friend, "mikronet", ""))
        .isInstanceOf(RegistryException.class);

    assertThat(cases.rulings().accept(friend, secret)).isTrue();
    assertThat(cases.rulings().accept(friend, secret)).isFalse();
    registry.publish(friend, "mikronet", "<#it> skos:altLabel \"M\"@da .");

    assertThat(cases.rulings().accept(friend, invited(owner, record, Topic.HANDOVER))).isTrue();
    assertThat(owner(registry, record)).isEqualTo(friend.account());
    assertThatThrownBy(() -> registry.publish(owner, "mikronet", ""))
        .isInstanceOf(RegistryException.class);
    var late = invited(friend, record, Topic.DEPUTY);
    registry.clock().pass(java.time.Duration.ofDays(15));
    assertThat(cases.rulings().findInvitation(late)).isEmpty();
  }

  @Test
  void reportsAreForModeratorsAndNobodyFillsTheDesk() {
    CareRegistry registry = open(Policy.INVITATION);
    Author owner = registry.account("owner", "post@mikronet.example");
    RecordIri record = registry.publish(owner, "mikronet", "");
    Map<String, String> said = Map.of("reason", "wrong", "text", "Forkert");
    for (int i = 0; i < 10; i++) {
      cases.desk().report(record, "client", Optional.empty(), said);
    }
    assertThatThrownBy(() -> cases.desk().report(record, "client", Optional.empty(), said))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    cases.desk().report(record, "other", Optional.empty(), said);
    assertThat(cases.desk().waitingFor(MODERATOR)).hasSize(11);
    assertThat(cases.desk().waitingFor(owner)).isEmpty();
  }

  /** Where the log and the accounts are; empty for SQLite. */
  Optional<String> database() {
    return Optional.empty();
  }

  private CareRegistry open(Policy policy) {
    var registry = new CareRegistry(folder, policy, database());
    opened = Optional.of(registry);
    outbox = new Outbox(registry.clock());
    cases = registry.cases(outbox);
    return registry;
  }

  private Case suggest(CareRegistry registry, Author by, RecordIri record, String description) {
    SuggestedChange change =
        Suggestible.of(record, registry.graph(record)).stream()
            .filter(it -> it.property().equals(SchemaOrg.DESCRIPTION))
            .findFirst()
            .orElseThrow()
            .to(description);
    return cases.desk().suggest(by, record, List.of(change), "");
  }

  private net.sisternet.registry.core.signin.Secret invited(
      Author by, RecordIri record, Topic topic) {
    cases.desk().invite(by, record, new MailAddress("friend@mikronet.example"), topic);
    String text = outbox.letters().get(0).letter().text();
    int at = text.indexOf("/invitation/") + "/invitation/".length();
    return new net.sisternet.registry.core.signin.Secret(text.substring(at, at + 43));
  }

  private static AccountId owner(CareRegistry registry, RecordIri record) {
    return registry.storage().heads().find(record).map(RecordHead::owner).orElseThrow();
  }

  private static String description(CareRegistry registry, RecordIri record) {
    return Suggestible.of(record, registry.graph(record)).stream()
        .filter(it -> it.property().equals(SchemaOrg.DESCRIPTION))
        .findFirst()
        .orElseThrow()
        .before();
  }
}
