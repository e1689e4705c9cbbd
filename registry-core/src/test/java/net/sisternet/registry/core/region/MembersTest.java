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
import net.sisternet.registry.core.record.MemberCount;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.record.PartialDate;
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
    Network network =
        Network.called("da", "Mikronet")
            .with(MemberCount.of("2012-05", "snc:count-participants", 500))
            .with(MemberCount.of("2017-01", "snc:count-participants", 200).estimated())
            .with(MemberCount.of("2018", "snc:count-social", 191))
            .with(MemberCount.of("2019", "snc:count-mailing", 150_000))
            .with(MemberCount.of("2019", "snc:count-target", 9_000));
    NetworkFigures figures = NetworkFigures.find(record("mikronet"), network).orElseThrow();
    assertThat(NetworkFigures.read(figures.written())).isEqualTo(figures);
    Counted counted = figures.counts().get(0);
    assertThat(counted.members()).isEqualTo(200);
    assertThat(counted.estimated()).isTrue();
    assertThat(counted.basis()).isEqualTo(Snc.NS + "count-participants");
    Network mailing =
        Network.called("de", "Cloudsters").with(MemberCount.of("2013", "snc:count-mailing", 9));
    assertThat(NetworkFigures.find(record("c"), mailing)).isEmpty();
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
    assertThat(NetworkFigures.find(record("a"), Network.called("da", "A"))).isEmpty();
    assertThatThrownBy(() -> NetworkFigures.read("https://example.org/networks/a\n12 x"))
        .isInstanceOf(IllegalArgumentException.class);
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
