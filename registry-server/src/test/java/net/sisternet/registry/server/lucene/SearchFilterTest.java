package net.sisternet.registry.server.lucene;

import static net.sisternet.registry.server.lucene.TestIndex.count;
import static net.sisternet.registry.server.lucene.TestIndex.network;
import static net.sisternet.registry.server.lucene.TestIndex.record;
import static net.sisternet.registry.server.lucene.TestIndex.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.generated.SampleThesaurus;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.FindResult.FacetCount;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.lucene.TestIndex.Asked;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFilterTest {

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
  void anAreaFindsWhatLiesInsideItAndCountsEachRecordOnce() {
    index.publish(
        network("lolland").with(SchemaOrg.AREA_SERVED, "sna:lolland", "sna:falster"),
        network("moen").with(SchemaOrg.AREA_SERVED, "sna:moen"),
        network("aalborg").with(SchemaOrg.AREA_SERVED, "sna:kommune-0851"),
        network("sjaelland").with(SchemaOrg.AREA_SERVED, "nuts:DK02"));
    FindResult zealand = index.find(new Asked().filter(Facet.AREA, "nuts:DK02").request());
    assertThat(slugs(zealand)).containsExactlyInAnyOrder("lolland", "moen", "sjaelland");
    assertThat(zealand.total()).isEqualTo(3);
    assertThat(count(zealand, Facet.AREA, "nuts:DK02")).isEqualTo(3);
    assertThat(count(zealand, Facet.AREA, "nuts:DK022")).isEqualTo(2);
    assertThat(count(zealand, Facet.AREA, "sna:lolland-falster")).isEqualTo(1);
    assertThat(count(zealand, Facet.AREA, "nuts:DK050")).isZero();
    assertThat(zealand.facets().get(Facet.AREA))
        .isSortedAccordingTo((a, b) -> Long.compare(b.count(), a.count()))
        .noneMatch(value -> value.count() == 0);
  }

  @Test
  void valuesOfOneFacetAreAlternativesAndFacetsMustAllHold() {
    index.publish(
        network("a")
            .with(SchemaOrg.AREA_SERVED, "sna:lolland")
            .with(Org.CLASSIFICATION, "snc:type-cluster")
            .with(Sn.ADMISSION_POLICY, "snc:admission-open"),
        network("b")
            .with(SchemaOrg.AREA_SERVED, "nuts:DEF03")
            .with(Org.CLASSIFICATION, "snc:type-cluster"),
        network("c")
            .with(SchemaOrg.AREA_SERVED, "sna:lolland")
            .with(Org.CLASSIFICATION, "snc:type-peer"));
    var both = new Asked().filter(Facet.AREA, "sna:lolland", "nuts:DE");
    assertThat(slugs(index.find(both.request()))).containsExactly("a", "b", "c");
    var clusters = both.filter(Facet.TYPE, "snc:type-cluster");
    assertThat(slugs(index.find(clusters.request()))).containsExactly("a", "b");
    var open = clusters.filter(Facet.ADMISSION, "snc:admission-open");
    assertThat(slugs(index.find(open.request()))).containsExactly("a");
    var unknown = new Asked().filter(Facet.AREA, "https://example.org/nowhere");
    assertThat(index.find(unknown.request()).total()).isZero();
  }

  @Test
  void everyFacetIsReadFromWhereItStands() {
    TestRecord all =
        network("all")
            .with(Dct.SUBJECT, "snc:sector-it")
            .with(Org.PURPOSE, "snc:purpose-growth")
            .with(Dct.LANGUAGE, "lang:DAN")
            .with(Sn.COORDINATION_MODEL, "snc:coordination-grant")
            .with(SchemaOrg.SKILLS, "snc:comp-translation")
            .fee("0", "P1Y")
            .meeting("P12M", "schema:MixedEventAttendanceMode");
    all.add(all.iri().iri(), Adms.STATUS, new Iri("https://w3id.org/sisternet/concept/x"));
    TestRecord event = record(Kinds.EVENT, "event");
    event
        .with(SchemaOrg.LOCATION, event.iri().fragment("site").value())
        .add(
            event.iri().fragment("site"),
            SchemaOrg.CONTAINED_IN_PLACE,
            new Iri("https://w3id.org/sisternet/area/moen"));
    index.publish(all, event, network("none"));
    for (Map.Entry<Facet, String> filter :
        Map.of(
                Facet.SUBJECT, "snc:sector-it",
                Facet.PURPOSE, "snc:purpose-growth",
                Facet.LANGUAGE, "lang:DAN",
                Facet.COORDINATION, "snc:coordination-grant",
                Facet.COMPETENCE, "snc:comp-languages",
                Facet.STATUS, "snc:x",
                Facet.COST, "free",
                Facet.CADENCE, "P1Y",
                Facet.ATTENDANCE, "schema:OnlineEventAttendanceMode")
            .entrySet()) {
      FindResult found =
          index.find(new Asked().filter(filter.getKey(), filter.getValue()).request());
      assertThat(slugs(found)).as(filter.getKey().parameter()).containsExactly("all");
    }
    assertThat(slugs(index.find(new Asked().filter(Facet.AREA, "nuts:DK02").request())))
        .containsExactly("event");
    assertThat(slugs(index.find(new Asked().filter(Facet.KIND, "network").request())))
        .containsExactly("all", "none");
  }

  @Test
  void aFeeAndARhythmThatAreNotUnderstoodAreNoValues() {
    index.publish(
        network("free").fee("100", "P1Y").fee("0.00", "P1M"),
        network("paid").fee("0.01", "P1Y"),
        network("silent").meeting("now and then", "schema:Elsewhere"));
    assertThat(slugs(index.find(new Asked().filter(Facet.COST, "free").request())))
        .containsExactly("free");
    assertThat(slugs(index.find(new Asked().filter(Facet.COST, "paid").request())))
        .containsExactly("paid");
    FindResult all = index.find(new Asked().request());
    assertThat(all.facets().get(Facet.CADENCE)).isEmpty();
    assertThat(all.facets().get(Facet.ATTENDANCE)).isEmpty();
  }

  @Test
  void theAreasThatRecordsThemselvesNameAreCountedWithoutWhatLiesInThem() {
    index.publish(
        network("lolland").with(SchemaOrg.AREA_SERVED, "sna:lolland", "nuts:DK02"),
        network("falster").with(SchemaOrg.AREA_SERVED, "sna:falster", "sna:lolland"));
    FindResult found = index.find(new Asked().request());
    assertThat(found.areas())
        .containsExactly(
            new FacetCount(Prefixes.findIri("sna:lolland").orElseThrow(), 2),
            new FacetCount(Prefixes.findIri("nuts:DK02").orElseThrow(), 1),
            new FacetCount(Prefixes.findIri("sna:falster").orElseThrow(), 1));
    assertThat(count(found, Facet.AREA, "nuts:DK02")).isEqualTo(2);
  }

  @Test
  void anAreaThatIsARecordLiesWhereItsNewestVersionSays() {
    TestRecord village =
        record(Kinds.AREA, "lilleby").with(SchemaOrg.CONTAINED_IN_PLACE, "sna:moen");
    String villageIri = village.iri().thing().value();
    index.publish(network("local").with(SchemaOrg.AREA_SERVED, villageIri));
    var inZealand =
        new Asked().filter(Facet.AREA, "nuts:DK02").filter(Facet.KIND, "network").request();
    assertThat(index.find(inZealand).total()).isZero();

    index.publish(village);
    assertThat(slugs(index.find(inZealand))).containsExactly("local");
    assertThat(count(index.find(inZealand), Facet.AREA, "sna:kommune-0390")).isEqualTo(1);

    index.publish(record(Kinds.AREA, "lilleby").with(SchemaOrg.CONTAINED_IN_PLACE, "nuts:DEF03"));
    assertThat(index.find(inZealand).total()).isZero();
    var inGermany =
        new Asked().filter(Facet.AREA, "nuts:DE").filter(Facet.KIND, "network").request();
    assertThat(slugs(index.find(inGermany))).containsExactly("local");

    index.withdraw(village.iri());
    assertThat(index.find(inGermany).total()).isZero();
    assertThat(slugs(index.find(new Asked().filter(Facet.AREA, villageIri).request())))
        .containsExactly("local");
  }

  @Test
  void areasThatLieInEachOtherAreNoEndlessLoop() {
    TestRecord a = record(Kinds.AREA, "a");
    TestRecord b = record(Kinds.AREA, "b");
    a.with(SchemaOrg.CONTAINED_IN_PLACE, b.iri().thing().value());
    b.with(SchemaOrg.CONTAINED_IN_PLACE, a.iri().thing().value());
    index.publish(a, b, network("n").with(SchemaOrg.AREA_SERVED, a.iri().thing().value()));
    FindResult found =
        index.find(
            new Asked()
                .filter(Facet.AREA, b.iri().thing().value())
                .filter(Facet.KIND, "network")
                .request());
    assertThat(slugs(found)).containsExactly("n");
  }

  @ParameterizedTest
  @CsvSource({
    "0,    free",
    "99.99,free",
    "100,  free hundred-a-year",
    "1199, free hundred-a-year",
    "1200, free hundred-a-month hundred-a-year unknown-duration",
    "99999,free hundred-a-month hundred-a-year tiers unknown-duration"
  })
  void theCheapestTierPerYearDecides(String most, String expected) {
    index.publish(
        network("free").fee("0.0", "P1Y"),
        network("hundred-a-year").fee("100.0", "P1Y"),
        network("hundred-a-month").fee("100.0", "P1M"),
        network("unknown-duration").fee("1200", "PT5H"),
        network("tiers").fee("25000.0", "P1Y").fee("500.0", "P3M").fee("9999", ""),
        network("no-fee-known"));
    assertThat(slugs(index.find(new Asked().maxFee(most).request())))
        .containsExactly(expected.split(" "));
  }

  @Test
  void countsOfManyRecordsAreThoseOfCountingThemOneByOne() {
    var networks = new GeneratedNetworks(TestIndex.HOME, 7);
    int size = 3000;
    index.projection().apply(TestIndex.HOME, networks.entries(1, 1700));
    index.projection().apply(TestIndex.HOME, networks.entries(1701, size));
    Thesaurus thesaurus = SampleThesaurus.thesaurus();
    String area = "http://data.europa.eu/nuts/code/DK022";

    var expected = new HashMap<String, Long>();
    int total = 0;
    for (int n : IntStream.rangeClosed(1, size).toArray()) {
      Graph graph = networks.graph(n);
      Iri it = networks.record(n).thing();
      Set<String> areas =
          graph
              .objects(it, SchemaOrg.AREA_SERVED)
              .flatMap(a -> thesaurus.withBroader(((Iri) a).value()).stream())
              .collect(Collectors.toSet());
      if (areas.contains(area)) {
        total++;
        areas.forEach(a -> expected.merge(a, 1L, Long::sum));
      }
    }
    FindResult found = index.find(new Asked().filter(Facet.AREA, area).limit(1).request());
    assertThat(found.total()).isEqualTo(total);
    assertThat(asMap(found.facets().get(Facet.AREA))).isEqualTo(expected);
  }

  private static Map<String, Long> asMap(List<FacetCount> counts) {
    return counts.stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }
}
