package net.sisternet.registry.server.lucene;

import static net.sisternet.registry.server.lucene.TestIndex.HOME;
import static net.sisternet.registry.server.lucene.TestIndex.network;
import static net.sisternet.registry.server.lucene.TestIndex.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.sisternet.registry.core.query.AlikeRequest;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchAlikeTest {

  @TempDir Path folder;
  private TestIndex index;

  @BeforeEach
  void open() {
    index = new TestIndex(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void theHeaviestSumOfSharedValuesComesFirst() {
    index.publish(
        network("asked")
            .with(SchemaOrg.AREA_SERVED, "sna:lolland")
            .with(SchemaOrg.KNOWS_ABOUT, "snc:comp-languages", "snc:comp-teaching"),
        network("both")
            .with(SchemaOrg.AREA_SERVED, "sna:lolland")
            .with(SchemaOrg.KNOWS_ABOUT, "snc:comp-languages"),
        network("area").with(SchemaOrg.AREA_SERVED, "sna:lolland"));
    index.publish(
        network("competences")
            .with(SchemaOrg.KNOWS_ABOUT, "snc:comp-languages", "snc:comp-teaching"),
        network("neither").with(SchemaOrg.AREA_SERVED, "sna:moen"));

    List<Hit> alike = alike(10);

    assertThat(slugs(alike)).containsExactly("competences", "both", "area");
    assertThat(alike).extracting(Hit::score).containsExactly(6f, 5f, 2f);
  }

  @Test
  void whatLiesInsideAValueHasThatValueToo() {
    index.publish(network("sjaelland").with(SchemaOrg.AREA_SERVED, "sna:lolland"));

    assertThat(
            slugs(
                index
                    .projection()
                    .finder(TestIndex.HOME)
                    .alike(request(10, Map.of(Facet.AREA, Map.of(iri("nuts:DK02"), 1))))))
        .containsExactly("sjaelland");
  }

  @Test
  void otherKindsAndTheWithdrawnAreNotAlike() {
    var gone = network("gone").with(SchemaOrg.AREA_SERVED, "sna:lolland");
    index.publish(
        record(Kinds.ORGANIZATION, "office").with(SchemaOrg.AREA_SERVED, "sna:lolland"), gone);
    index.withdraw(gone.iri());

    assertThat(alike(10)).isEmpty();
  }

  @Test
  void noMoreThanAskedForAndTheHeaviestAmongMany() {
    IntStream.range(0, 50)
        .forEach(
            n -> index.publish(network("area-" + n).with(SchemaOrg.AREA_SERVED, "sna:lolland")));
    index.publish(
        network("heaviest")
            .with(SchemaOrg.AREA_SERVED, "sna:lolland")
            .with(SchemaOrg.KNOWS_ABOUT, "snc:comp-languages"));

    assertThat(slugs(alike(3))).hasSize(3).startsWith("heaviest");
    assertThat(alike(3)).isEqualTo(alike(3));
  }

  @Test
  void aChangeIsKnown() {
    long before = index.projection().finder(TestIndex.HOME).changes();
    index.publish(network("new"));

    assertThat(index.projection().finder(TestIndex.HOME).changes()).isNotEqualTo(before);
  }

  @Test
  void weightsAndLimitBeginAtOne() {
    assertThatThrownBy(() -> request(0, Map.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request(1, Map.of(Facet.AREA, Map.of("a", 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatSharesAKeyIsFoundUntilItSaysSomethingElseAndWhateverItsKindIsCalled() {
    index.publish(network("one").with(Foaf.HOMEPAGE, "https://www.same.example/"));
    index.publish(
        network("two").with(Foaf.HOMEPAGE, "http://same.example"),
        network("three").with(Foaf.HOMEPAGE, "https://other.example/"));
    var keys = Set.of("HOMEPAGE networks same.example", "HOMEPAGE networks none.example");

    assertThat(index.projection().finder(HOME).sharing(keys, 10))
        .containsExactlyInAnyOrder(network("one").iri(), network("two").iri());
    assertThat(index.projection().finder(HOME).sharing(keys, 1)).hasSize(1);
    assertThat(index.projection().finder(HOME).sharing(Set.of(), 10)).isEmpty();

    index.publish(network("two").with(Foaf.HOMEPAGE, "https://other.example/"));
    assertThat(index.projection().finder(HOME).sharing(keys, 10))
        .containsExactly(network("one").iri());
  }

  private List<Hit> alike(int limit) {
    return index
        .projection()
        .finder(TestIndex.HOME)
        .alike(
            request(
                limit,
                Map.of(
                    Facet.AREA,
                    Map.of(iri("sna:lolland"), 2),
                    Facet.COMPETENCE,
                    Map.of(iri("snc:comp-languages"), 3, iri("snc:comp-teaching"), 3))));
  }

  private static AlikeRequest request(int limit, Map<Facet, Map<String, Integer>> values) {
    return new AlikeRequest(network("asked").iri(), Kinds.NETWORK, values, limit);
  }

  private static String iri(String compact) {
    return Prefixes.findIri(compact).orElseThrow();
  }

  private static List<String> slugs(List<Hit> hits) {
    return hits.stream().map(hit -> hit.record().slug()).toList();
  }
}
