package net.sisternet.registry.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Counted;
import net.sisternet.registry.core.query.NetworkFigures;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Sdmx;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Snc;
import org.junit.jupiter.api.Test;

class MembersTest {

  @Test
  void oneNetworkIsCountedExactly() {
    Members members = Members.of(List.of(counted("a", 191)), Map.of(), 3);
    assertThat(members.least()).isEqualTo(191);
    assertThat(members.most()).isEqualTo(191);
    assertThat(members.silent()).isEqualTo(3);
  }

  @Test
  void networksThatMayShareMembersAreARange() {
    Members members =
        Members.of(List.of(counted("a", 200), counted("b", 400), counted("c", 50)), Map.of(), 0);
    assertThat(members.least()).isEqualTo(400);
    assertThat(members.most()).isEqualTo(650);
    assertThat(members.counted())
        .extracting(it -> it.network().slug())
        .containsExactly("b", "a", "c");
  }

  @Test
  void aPartIsCountedWithItsWholeAndNotBesideIt() {
    Members members =
        Members.of(
            List.of(counted("whole", 500), counted("part", 120), counted("other", 30)),
            wholes("part", "whole"),
            0);
    assertThat(members.most()).isEqualTo(530);
    assertThat(members.parts()).containsExactly(Map.entry(record("part"), record("whole")));
  }

  @Test
  void partsOfAWholeThatDoesNotCountAreAddedAndAPartOfTwoIsCountedOnce() {
    assertThat(
            Members.of(
                    List.of(counted("a", 100), counted("b", 200)),
                    wholes("a", "silent", "b", "silent"),
                    1)
                .most())
        .isEqualTo(300);
    var shared = Map.of(record("a"), Set.of(record("x"), record("y")));
    assertThat(
            Members.of(List.of(counted("a", 100), counted("x", 10), counted("y", 10)), shared, 0)
                .most())
        .isBetween(100L, 110L);
  }

  @Test
  void networksThatSayTheyArePartsOfEachOtherAreNoEndlessLoop() {
    Members members =
        Members.of(
            List.of(counted("a", 100), counted("b", 70), counted("c", 40)),
            wholes("a", "b", "b", "c", "c", "a"),
            0);
    assertThat(members.least()).isEqualTo(100);
    assertThat(members.most()).isEqualTo(100);
    assertThat(Members.of(List.of(counted("a", 5)), wholes("a", "a"), 0).most()).isEqualTo(5);
  }

  @Test
  void theNewestCountOnTheBestBasisIsTaken() {
    Graph network =
        saying(
            count("2012-05", "count-participants", "500", "A"),
            count("2017-01", "count-participants", "200", "E"),
            count("2018", "count-social", "191", "A"),
            count("2019", "count-mailing", "150000", "A"),
            count("2019", "count-target", "9000", "A"));
    NetworkFigures figures = NetworkFigures.find(record("a"), network).orElseThrow();
    assertThat(NetworkFigures.read(figures.written())).isEqualTo(figures);
    Counted counted = figures.counts().get(0);
    assertThat(counted.members()).isEqualTo(200);
    assertThat(counted.estimated()).isTrue();
    assertThat(counted.basis()).isEqualTo(Snc.NS + "count-participants");
    assertThat(NetworkFigures.find(record("a"), saying(count("2013", "count-mailing", "9", "A"))))
        .isEmpty();
  }

  @Test
  void aCountThatCannotBeReadIsPassedOver() {
    Graph network =
        saying(
            count("2024-13", "count-formal", "70", "A"),
            count("2024", "count-formal", "-70", "A"),
            count("2024", "count-formal", "7.5", "A"),
            count("2024", "count-formal", "7000000000000000000", "A"),
            count("2020", "count-formal", "60", "A"));
    assertThat(NetworkFigures.find(record("a"), network).orElseThrow().counts())
        .extracting(Counted::members)
        .containsExactly(60L);
  }

  @Test
  void aHundredThousandNetworksAreAddedUpAndTheLargestListed() {
    int many = 100_000;
    var counted = new ArrayList<Counted>();
    var chain = new HashMap<RecordIri, Set<RecordIri>>();
    for (int n = 1; n <= many; n++) {
      counted.add(counted("n-" + n, n));
      chain.put(record("n-" + n), Set.of(record("n-" + (n + 1))));
    }
    Members apart = Members.of(counted, Map.of(), 7);
    assertThat(apart.least()).isEqualTo(many);
    assertThat(apart.most()).isEqualTo(many * (many + 1L) / 2);
    assertThat(apart.said()).isEqualTo(many);
    assertThat(apart.counted()).hasSize(Members.MOST_LISTED);
    assertThat(apart.counted().get(0).members()).isEqualTo(many);

    Members nested = Members.of(counted, chain, 7);
    assertThat(nested.most()).isEqualTo(many);
    assertThat(nested.parts())
        .hasSize(Members.MOST_LISTED - 1)
        .containsEntry(record("n-99999"), record("n-100000"));
  }

  @Test
  void whatANetworkIsAPartOfIsReadBackAsItWasWritten() {
    var figures =
        new NetworkFigures(
            record("a"), List.of(), List.of(record("whole")), List.of(record("b"), record("c")));
    assertThat(NetworkFigures.read(figures.written())).isEqualTo(figures);
    assertThat(NetworkFigures.find(record("a"), saying())).isEmpty();
    assertThatThrownBy(() -> NetworkFigures.read("https://example.org/networks/a\n12 x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** More members than there are people would spoil the sum of a region for everybody. */
  @Test
  void aCountThatCannotBeIsNoneAndTheOneBeforeItStands() {
    Graph network =
        saying(
            count("2024", "count-formal", "99999999999", "A"),
            count("2017", "count-formal", "12", "A"));
    assertThat(NetworkFigures.find(record("a"), network).orElseThrow().counts())
        .extracting(Counted::members)
        .containsExactly(12L);
  }

  @Test
  void whatCanBeNoNetworkIsNoWholeAndHidesNoCount() {
    Graph network =
        saying(
            count("2017", "count-formal", "12", "A"),
            partOf("https://example.org/networks?id=x/b"),
            partOf("https://example.org/networks/whole#it"));
    NetworkFigures figures = NetworkFigures.find(record("a"), network).orElseThrow();
    assertThat(figures.counts()).extracting(Counted::members).containsExactly(12L);
    assertThat(figures.wholes()).containsExactly(record("whole"));
    assertThat(NetworkFigures.read(figures.written())).isEqualTo(figures);
  }

  private static Graph saying(Graph... statements) {
    return new Graph(Arrays.stream(statements).flatMap(Graph::triples).toList());
  }

  private static Graph count(String period, String basis, String members, String status) {
    var node = new Iri(record("a").value() + "#" + period + basis + members);
    return new Graph(
        List.of(
            new Triple(record("a").thing(), new Iri(Sn.MEMBER_COUNT), node),
            new Triple(node, new Iri(Sdmx.REF_PERIOD), Literal.string(period)),
            new Triple(node, new Iri(Sn.COUNT_BASIS), new Iri(Snc.NS + basis)),
            new Triple(node, new Iri(Sdmx.OBS_VALUE), Literal.string(members)),
            new Triple(
                node, new Iri(Sdmx.OBS_STATUS), new Iri(Sdmx.CODE_NS + "obsStatus-" + status))));
  }

  private static Graph partOf(String whole) {
    return new Graph(
        List.of(new Triple(record("a").thing(), new Iri(Org.SUB_ORGANIZATION_OF), new Iri(whole))));
  }

  private static Map<RecordIri, Set<RecordIri>> wholes(String... pairs) {
    var wholes = new HashMap<RecordIri, Set<RecordIri>>();
    List<String> names = Arrays.asList(pairs);
    for (int i = 0; i < names.size(); i += 2) {
      wholes.put(record(names.get(i)), Set.of(record(names.get(i + 1))));
    }
    return wholes;
  }

  private static Counted counted(String slug, long members) {
    return new Counted(
        record(slug), members, Snc.NS + "count-formal", new PartialDate("2017"), false);
  }

  private static RecordIri record(String slug) {
    return new RecordIri("https://example.org/networks/" + slug);
  }
}
