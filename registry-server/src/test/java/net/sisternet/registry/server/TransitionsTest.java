package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.cases.TransitionDesk;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.signin.Outbox;
import net.sisternet.registry.core.transition.Happening;
import net.sisternet.registry.core.transition.Moved;
import net.sisternet.registry.core.transition.Plan;
import net.sisternet.registry.core.transition.Plan.Fate;
import net.sisternet.registry.core.transition.Transition;
import net.sisternet.registry.core.transition.Transition.Form;
import net.sisternet.registry.core.transition.Transition.Remains;
import net.sisternet.registry.server.html.cases.CasePorts;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that get another name, join and split, over real stores and a real log. */
class TransitionsTest {

  private static final Author MODERATOR = new Author(new AccountId("moderator"), Role.MODERATOR);
  private static final Happening MAY = new Happening("2026-05", "Det gav mening.", "da");

  @TempDir private Path folder;
  private Optional<CareRegistry> opened = Optional.empty();
  private Outbox outbox;
  private CasePorts cases;

  @AfterEach
  void close() {
    opened.ifPresent(CareRegistry::close);
  }

  @Test
  void aNewNameStandsInThePlaceOfTheOldOneWhichIsStillFound() {
    CareRegistry registry = open(Policy.OPEN);
    Author owner = registry.account("owner", "post@mikronet.example");
    RecordIri record = registry.publish(owner, "mikronet", "");

    begin(owner, rename(record, "Storenet", false));

    Graph now = registry.graph(record);
    assertThat(now.objects(record.thing(), Skos.PREF_LABEL)).containsExactly(da("Storenet"));
    assertThat(now.objects(record.thing(), Skos.ALT_LABEL)).containsExactly(da("mikronet"));
    Iri event = event(now, record, Org.CHANGED_BY);
    assertThat(now.objects(event, Sn.FORMER_NAME)).containsExactly(da("mikronet"));
    assertThat(now.objects(event, Org.ORIGINAL_ORGANIZATION)).containsExactly(record.thing());
    assertThat(now.objects(event, Org.RESULTING_ORGANIZATION)).containsExactly(record.thing());
    assertThat(now.findObject(event, Dct.DATE))
        .contains(Literal.typed("2026-05", "http://www.w3.org/2001/XMLSchema#gYearMonth"));
    begin(owner, rename(record, "mikronet", false));
    assertThat(registry.graph(record).objects(record.thing(), Skos.ALT_LABEL))
        .containsExactly(da("Storenet"));
    assertRefused(ProblemType.BAD_REQUEST, () -> plan(rename(record, "mikronet", false)));
  }

  @Test
  void aNewAddressHasTheContentAndTheOldOneLeadsThere() {
    CareRegistry registry = open(Policy.MODERATED);
    Author owner = registry.account("owner", "post@mikronet.example");
    Author deputy = registry.account("deputy", "deputy@mikronet.example");
    RecordIri old = publishAsModerator(registry, owner, "mikronet");
    registry.publish(
        owner,
        "mikronet",
        """
        <#it> schema:areaServed <#havn> ; schema:contactPoint <#contact> .
        <#havn> a schema:Place ; skos:prefLabel "Havnen"@da ;
          schema:containedInPlace sna:lolland .
        <#contact> a schema:ContactPoint ; schema:email "info@mikronet.example" .
        """);
    registry
        .storage()
        .care()
        .stewards()
        .addDeputy(old, deputy.account(), registry.clock().instant());

    assertThat(begin(owner, rename(old, "Store Net", true))).isEmpty();

    RecordIri now = CareRegistry.HOME.record(Kinds.NETWORK, "store-net");
    Graph there = registry.graph(now);
    assertThat(there.findObject(now.fragment("contact"), SchemaOrg.EMAIL)).isPresent();
    assertThat(there.triples().filter(it -> it.toString().contains("networks/mikronet")))
        .extracting(it -> it.predicate().value())
        .containsExactly(Org.ORIGINAL_ORGANIZATION);
    assertThat(registry.head(now).owner()).isEqualTo(owner.account());
    assertThat(registry.storage().care().stewards().isDeputy(now, deputy.account())).isTrue();
    Graph here = registry.graph(old);
    assertThat(here.objects(old.thing(), Skos.PREF_LABEL)).containsExactly(da("mikronet"));
    assertThat(here.triples().filter(it -> it.toString().contains("info@"))).isEmpty();
    assertThat(Moved.find(CareRegistry.HOME, registry.storage().heads(), old, here)).contains(now);
    verify(registry);
  }

  @Test
  void aNetworkJoinsAnotherOnlyWhenTheOtherSideAgrees() {
    CareRegistry registry = open(Policy.OPEN);
    Author owner = registry.account("owner", "post@mikronet.example");
    Author other = registry.account("other", "post@andet.example");
    RecordIri mine = registry.publish(owner, "mikronet", "");
    RecordIri theirs = registry.publish(other, "andet", "");
    long before = registry.storage().log().head().size();
    var merger = merge(mine, theirs, Remains.OTHER, List.of());

    Case asked = begin(owner, merger).orElseThrow();

    assertThat(registry.storage().log().head().size()).isEqualTo(before);
    assertThat(cases.desk().waitingFor(owner)).isEmpty();
    assertThat(cases.desk().waitingFor(other)).extracting(Case::topic).contains(Topic.TRANSITION);
    assertThat(outbox.letters().get(0).to().value()).isEqualTo("post@andet.example");
    assertRefused(
        ProblemType.FORBIDDEN, () -> cases.rulings().decide(owner, asked.number(), true, ""));

    cases.rulings().decide(other, asked.number(), true, "Gerne");

    Graph closed = registry.graph(mine);
    assertThat(closed.findObject(mine.thing(), SchemaOrg.DISSOLUTION_DATE)).isPresent();
    assertThat(closed.objects(event(closed, mine, Org.CHANGED_BY), Org.RESULTING_ORGANIZATION))
        .containsExactly(theirs.thing());
    Graph grown = registry.graph(theirs);
    assertThat(grown.findObject(theirs.thing(), SchemaOrg.DISSOLUTION_DATE)).isEmpty();
    assertThat(grown.objects(event(grown, theirs, Org.CHANGED_BY), Org.ORIGINAL_ORGANIZATION))
        .containsExactlyInAnyOrder(mine.thing(), theirs.thing());
    assertThat(outbox.letters().get(0).letter().text()).contains("Gerne");
    verify(registry);
  }

  @Test
  void aRefusedMergerChangesNothing() {
    CareRegistry registry = open(Policy.OPEN);
    Author owner = registry.account("owner", "post@mikronet.example");
    Author other = registry.account("other", "post@andet.example");
    RecordIri mine = registry.publish(owner, "mikronet", "");
    RecordIri theirs = registry.publish(other, "andet", "");
    long before = registry.storage().log().head().size();
    Case asked = begin(owner, merge(mine, theirs, Remains.FIRST, List.of())).orElseThrow();
    cases.rulings().decide(other, asked.number(), false, "Nej tak");
    assertThat(registry.storage().log().head().size()).isEqualTo(before);
    assertThat(outbox.letters().get(0).letter().text()).contains("Nej tak");
  }

  @Test
  void twoNetworksBecomeANewOneAndBothLookAfterIt() {
    CareRegistry registry = open(Policy.OPEN);
    Author owner = registry.account("owner", "post@mikronet.example");
    Author other = registry.account("other", "post@andet.example");
    RecordIri mine = registry.publish(owner, "mikronet", "");
    RecordIri theirs = registry.publish(other, "andet", "<#it> schema:areaServed sna:falster .");
    Case asked =
        begin(owner, merge(mine, theirs, Remains.NEW, List.of(da("Fælles")))).orElseThrow();
    cases.rulings().decide(other, asked.number(), true, "");

    RecordIri founded = CareRegistry.HOME.record(Kinds.NETWORK, "faelles");
    Graph graph = registry.graph(founded);
    assertThat(graph.objects(founded.thing(), SchemaOrg.AREA_SERVED)).hasSize(2);
    assertThat(event(graph, founded, Org.RESULTED_FROM)).isNotNull();
    assertThat(registry.head(founded).owner()).isEqualTo(owner.account());
    assertThat(registry.storage().care().stewards().deputies(founded))
        .containsExactly(other.account());
    for (RecordIri old : List.of(mine, theirs)) {
      assertThat(registry.graph(old).findObject(old.thing(), SchemaOrg.DISSOLUTION_DATE))
          .isPresent();
    }
    verify(registry);
  }

  @Test
  void aNetworkSplitsAndGoesOnOrNot() {
    CareRegistry registry = open(Policy.OPEN);
    Author owner = registry.account("owner", "post@mikronet.example");
    RecordIri record = registry.publish(owner, "mikronet", "");
    begin(owner, split(record, Remains.FIRST, "Mikronet", "Nord"));
    assertThat(registry.graph(record).findObject(record.thing(), SchemaOrg.DISSOLUTION_DATE))
        .isEmpty();
    begin(owner, split(record, Remains.NEW, "Øst", "Vest"));
    Graph ended = registry.graph(record);
    assertThat(ended.findObject(record.thing(), SchemaOrg.DISSOLUTION_DATE)).isPresent();
    for (String slug : List.of("mikronet-2", "nord", "oest", "vest")) {
      RecordIri part = CareRegistry.HOME.record(Kinds.NETWORK, slug);
      assertThat(registry.graph(part).findObject(part.thing(), SchemaOrg.AREA_SERVED))
          .as(slug)
          .isPresent();
    }
    verify(registry);
  }

  @Test
  void whereModeratorsLookFirstASplitWaitsForThemAsAWhole() {
    CareRegistry registry = open(Policy.MODERATED);
    Author owner = registry.account("owner", "post@mikronet.example");
    RecordIri record = publishAsModerator(registry, owner, "mikronet");
    Case asked = begin(owner, split(record, Remains.NEW, "Øst", "Vest")).orElseThrow();
    assertThat(cases.desk().waitingFor(owner)).isEmpty();
    assertRefused(
        ProblemType.FORBIDDEN, () -> cases.rulings().decide(owner, asked.number(), true, ""));
    assertThat(registry.head(record).version().value()).isEqualTo(1);

    cases.rulings().decide(MODERATOR, asked.number(), true, "");

    RecordIri east = CareRegistry.HOME.record(Kinds.NETWORK, "oest");
    assertThat(registry.head(east).owner()).isEqualTo(owner.account());
  }

  @Test
  void whatWasPlannedOnAnOldStateIsNotCarriedOut() {
    CareRegistry registry = open(Policy.OPEN);
    Author owner = registry.account("owner", "post@mikronet.example");
    RecordIri record = registry.publish(owner, "mikronet", "");
    Plan plan = plan(split(record, Remains.NEW, "Øst", "Vest"));
    registry.publish(owner, "mikronet", "<#it> skos:altLabel \"Mn\"@da .");
    long before = registry.storage().log().head().size();
    assertRefused(ProblemType.STALE, () -> cases.transitions().begin(owner, plan));
    assertThat(registry.storage().log().head().size()).isEqualTo(before);
  }

  @Test
  void nobodyChangesWhatIsNotTheirs() {
    CareRegistry registry = open(Policy.OPEN);
    Author owner = registry.account("owner", "post@mikronet.example");
    Author stranger = registry.account("stranger", "post@andet.example");
    RecordIri record = registry.publish(owner, "mikronet", "");
    RecordIri theirs = registry.publish(stranger, "andet", "");
    assertRefused(
        ProblemType.FORBIDDEN,
        () -> cases.transitions().begin(stranger, plan(rename(record, "Mit", true))));
    Case asked = begin(stranger, merge(theirs, record, Remains.FIRST, List.of())).orElseThrow();
    registry.storage().care().stewards().handOver(theirs, stranger.account(), MODERATOR.account());
    assertRefused(
        ProblemType.FORBIDDEN, () -> cases.rulings().decide(owner, asked.number(), true, ""));
    assertThat(registry.graph(record).findObject(record.thing(), SchemaOrg.DISSOLUTION_DATE))
        .isEmpty();
  }

  @Test
  void whatIsAtHomeElsewhereCanBeJoinedButNotClosed() {
    CareRegistry registry = open(Policy.OPEN);
    Author owner = registry.account("owner", "post@mikronet.example");
    RecordIri mine = registry.publish(owner, "mikronet", "");
    var foreign = new RecordIri("https://luebeck.example/networks/cloudsters");
    assertRefused(
        ProblemType.BAD_REQUEST, () -> plan(merge(mine, foreign, Remains.FIRST, List.of())));
    assertRefused(ProblemType.BAD_REQUEST, () -> plan(merge(mine, mine, Remains.FIRST, List.of())));
    Plan plan = plan(merge(mine, foreign, Remains.OTHER, List.of()));
    assertThat(plan.effects()).extracting(Plan.Effect::fate).containsExactly(Fate.CLOSED);
    assertThat(cases.transitions().begin(owner, plan)).isEmpty();
    Graph closed = registry.graph(mine);
    assertThat(closed.objects(event(closed, mine, Org.CHANGED_BY), Org.RESULTING_ORGANIZATION))
        .containsExactly(foreign.thing());
  }

  @Test
  void movesInACircleLeadNowhere() {
    CareRegistry registry = open(Policy.OPEN);
    Author owner = registry.account("owner", "post@mikronet.example");
    RecordIri a =
        registry.publish(owner, "a", "<> dct:isReplacedBy <http://localhost:8080/networks/b> .");
    RecordIri b =
        registry.publish(owner, "b", "<> dct:isReplacedBy <http://localhost:8080/networks/a> .");
    RecordIri away =
        registry.publish(owner, "away", "<> dct:isReplacedBy <https://evil.example/networks/a> .");
    for (RecordIri record : List.of(a, b, away)) {
      Graph graph = registry.graph(record);
      assertThat(Moved.find(CareRegistry.HOME, registry.storage().heads(), record, graph))
          .isEmpty();
    }
  }

  private static Transition rename(RecordIri record, String name, boolean moves) {
    return new Transition(
        Form.RENAME, record, Optional.empty(), Remains.FIRST, List.of(da(name)), moves, MAY);
  }

  private static Transition merge(
      RecordIri record, RecordIri other, Remains remains, List<Literal> names) {
    return new Transition(
        Form.MERGE, record, Optional.of(other.thing()), remains, names, false, MAY);
  }

  private static Transition split(RecordIri record, Remains remains, String... names) {
    return new Transition(
        Form.SPLIT,
        record,
        Optional.empty(),
        remains,
        Stream.of(names).map(TransitionsTest::da).toList(),
        false,
        MAY);
  }

  private static Literal da(String text) {
    return Literal.text(text, "da");
  }

  private Plan plan(Transition transition) {
    assertThat(Transition.of(transition.fields())).isEqualTo(transition);
    return cases.transitions().plan(transition);
  }

  private Optional<Case> begin(Author author, Transition transition) {
    TransitionDesk desk = cases.transitions();
    return desk.begin(author, plan(transition));
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

  /** Where new networks wait, one that has waited. */
  private RecordIri publishAsModerator(CareRegistry registry, Author owner, String slug) {
    return registry.publish(new Author(owner.account(), Role.MODERATOR), slug, "");
  }

  private static Iri event(Graph graph, RecordIri record, String property) {
    Term event = graph.findObject(record.thing(), property).orElseThrow();
    return (Iri) event;
  }

  private static void assertRefused(
      ProblemType type, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static void verify(CareRegistry registry) {
    assertThat(
            new LogVerifier(registry.storage().log(), registry.storage().heads(), registry.key())
                .verify(10)
                .faults())
        .isEmpty();
  }
}
