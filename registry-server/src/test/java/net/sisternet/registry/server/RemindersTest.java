package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.care.Confirmable;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.signin.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is written to when, over real stores, by a clock that is stepped on. */
class RemindersTest {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Pattern LINK = Pattern.compile("/still-true/([A-Za-z0-9_-]{43})\n");

  @TempDir private Path folder;
  private CareRegistry registry;
  private Author owner;
  private final Mailboxes mail = new Mailboxes();

  /** Where the log and the accounts are; empty for SQLite. */
  Optional<String> database() {
    return Optional.empty();
  }

  @BeforeEach
  void open() {
    registry = new CareRegistry(folder, Policy.INVITATION, database());
    owner = registry.account("owner", "post@mikronet.example");
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void afterAYearTheOwnerIsAskedOnceAndTwiceAgainIfNobodyAnswers() {
    registry.publish(owner, "mikronet", "");
    assertThat(run()).isZero();
    pass(11);
    assertThat(run()).isZero();
    pass(1);
    pass(1);
    assertThat(run()).isEqualTo(1);
    assertThat(run()).isZero();
    registry = registry.reopened();
    assertThat(run()).isZero();
    pass(2);
    assertThat(run()).isEqualTo(1);
    pass(3);
    assertThat(run()).isEqualTo(1);
    pass(12);
    assertThat(run()).isZero();
    assertThat(mail.to()).hasSize(3).containsOnly("post@mikronet.example");
    assertThat(mail.letters().get(0).subject()).isEqualTo("Passer det stadig? mikronet");
    assertThat(mail.letters().get(2).text()).contains("sidste påmindelse");
  }

  @Test
  void oneClickIsAYearsPeaceAndAnotherVersion() {
    RecordIri record = registry.publish(owner, "mikronet", "");
    pass(13);
    run();
    Confirmations confirmations = registry.confirmations();
    var secret = new Secret(secret(0));
    assertThat(found("fresh")).isEmpty();
    assertThat(found("ageing")).containsExactly(record);

    Confirmable due = confirmations.find(secret).orElseThrow();
    assertThat(due.head().version().value()).isEqualTo(1);
    registry.await(confirmations.confirm(due.author(), record));
    registry.await(confirmations.confirm(due.author(), record));

    Confirmable done = confirmations.find(secret).orElseThrow();
    assertThat(done.head().version().value()).isEqualTo(2);
    assertThat(Freshness.findConfirmed(record, done.graph())).contains(confirmations.today());
    assertThat(found("fresh")).containsExactly(record);
    assertThat(run()).isZero();
    pass(13);
    assertThat(run()).isEqualTo(1);
  }

  @Test
  void whatWasTakenFromPublicSourcesIsConfirmedByItsNetwork() {
    RecordIri record =
        registry.publish(owner, "mikronet", "<> adms:status snc:record-unconfirmed .");
    assertThat(found("unconfirmed")).containsExactly(record);
    registry.await(registry.confirmations().confirm(owner, record));
    assertThat(found("unconfirmed")).isEmpty();
    assertThat(found("fresh")).containsExactly(record);
    pass(20);
    assertThat(found("outdated")).containsExactly(record);
    assertThat(find("outdated").facets().get(Facet.FRESHNESS))
        .containsExactly(new FindResult.FacetCount("outdated", 1));
  }

  @Test
  void aLinkIsWorthNothingToWhoeverDoesNotCareForTheRecordAnyMore() {
    RecordIri record = registry.publish(owner, "mikronet", "");
    Author other = registry.account("other", "post@landliv.example");
    Confirmations confirmations = registry.confirmations();
    Secret secret = confirmations.newLink(record, owner.account());
    assertThat(confirmations.find(secret)).isPresent();

    registry.storage().care().stewards().handOver(record, owner.account(), other.account());
    assertThat(confirmations.find(secret)).isEmpty();
    Secret others = confirmations.newLink(record, other.account());
    registry.storage().mailAccounts().remove(other.account());
    assertThat(confirmations.find(others)).isEmpty();
    Secret late = confirmations.newLink(record, other.account());
    registry.clock().pass(Confirmations.LINK_LIFE);
    assertThat(confirmations.find(late)).isEmpty();
  }

  @Test
  void whatTheMailServerDoesNotTakeIsTriedAgainLater() {
    registry.publish(owner, "mikronet", "");
    pass(13);
    mail.refuse(true);
    assertThat(run()).isZero();
    mail.refuse(false);
    assertThat(run()).isZero();
    registry.clock().pass(Duration.ofHours(7));
    registry = registry.reopened();
    assertThat(run()).isEqualTo(1);
    assertThat(run()).isZero();
  }

  @Test
  void nobodyIsFloodedAfterALargeImport() {
    for (int i = 0; i < 9; i++) {
      registry.publish(owner, "mikronet-" + i, "");
    }
    pass(13);
    assertThat(run()).isEqualTo(3);
    assertThat(run()).isEqualTo(3);
    assertThat(run()).isEqualTo(3);
    assertThat(run()).isZero();
  }

  @Test
  void aDeputyIsAskedWhenTheOwnerDoesNotAnswer() {
    RecordIri record = registry.publish(owner, "mikronet", "");
    Author deputy = registry.account("deputy", "deputy@mikronet.example");
    registry
        .storage()
        .care()
        .stewards()
        .addDeputy(record, deputy.account(), registry.clock().instant());
    pass(13);
    run();
    assertThat(mail.to()).containsExactly("post@mikronet.example");
    pass(2);
    run();
    assertThat(mail.to().subList(1, 3))
        .containsExactly("post@mikronet.example", "deputy@mikronet.example");
    var secret = new Secret(secret(2));
    Confirmable due = registry.confirmations().find(secret).orElseThrow();
    assertThat(registry.confirmations().confirm(due.author(), record).receipt().changed()).isTrue();
  }

  @Test
  void theEndOfAGrantIsToldOnceAndInTime() {
    registry.publish(
        owner,
        "mikronet",
        """
        <#it> schema:funding <#grant> .
        <#grant> a schema:Grant ; skos:prefLabel "Pulje"@da ;
          schema:endDate "2027-03-31"^^xsd:date .
        """);
    assertThat(run()).isZero();
    pass(2);
    assertThat(run()).isEqualTo(1);
    assertThat(mail.letters().get(0).subject()).isEqualTo("Et tilskud udløber: mikronet");
    assertThat(mail.letters().get(0).text()).contains("31. marts 2027");
    assertThat(run()).isZero();
    pass(2);
    assertThat(run()).isZero();
  }

  private int run() {
    return registry.reminders(mail).run();
  }

  private void pass(int months) {
    registry.clock().pass(MONTH.multipliedBy(months));
  }

  private List<RecordIri> found(String freshness) {
    return find(freshness).hits().stream().map(Hit::record).toList();
  }

  private FindResult find(String freshness) {
    return registry
        .finder()
        .find(
            new FindRequest(
                "",
                Map.of(Facet.FRESHNESS, List.of(freshness)),
                Optional.empty(),
                FindRequest.Sort.NAME,
                10,
                "",
                "en"));
  }

  private String secret(int letter) {
    Matcher matcher = LINK.matcher(mail.letters().get(letter).text());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
