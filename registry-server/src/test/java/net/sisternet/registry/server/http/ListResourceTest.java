package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.client.FindQuery;
import net.sisternet.registry.client.FoundPage;
import net.sisternet.registry.client.RegistryClient;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.record.RegistryRecord;
import net.sisternet.registry.server.http.TestHttp.Reply;
import net.sisternet.registry.server.jena.JenaRdfReader;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and searches over a few networks and an organization. */
class ListResourceTest {

  private static TestRegistry registry;
  private static RegistryClient client;
  private static Position last;

  @BeforeAll
  static void start() {
    registry = TestRegistry.start();
    client =
        new RegistryClient(registry.client(registry.coordinator()).withLanguage(Locale.GERMAN));
    post("/networks", TestRecords.network("Anker"));
    post("/networks", TestRecords.network("Bølge").replace("sna:lolland", "sna:falster"));
    post("/networks", TestRecords.network("=1+1 Cirkel").replace("250.50", "0"));
    post(
        "/networks",
        TestRecords.network("Delta")
            .replace("snc:admission-open", "snc:admission-closed")
            .replace("sna:lolland", "nuts:DK050"));
    Reply organization =
        post(
            "/organizations",
            """
            {"type": ["Organization"], "name": {"da": "Havneforeningen"}}
            """);
    last = new Position(Long.parseLong(organization.header("Registry-Position").orElseThrow()));
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void aListCountsWhatItFindsAndSaysHowFarItHasRead() {
    FoundPage page = client.find(networks());
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.records()).hasSize(4);
    assertThat(page.asOf().value()).isGreaterThanOrEqualTo(last.value());
    assertThat(page.facets().get(Facet.ADMISSION))
        .anySatisfy(
            value -> {
              assertThat(value.value()).isEqualTo("snc:admission-open");
              assertThat(value.label()).isEqualTo("offen");
              assertThat(value.count()).isEqualTo(3);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nuts:DK02", "http://data.europa.eu/nuts/code/DK02", "DK02", "dk02", "nuts:DK022"})
  void anAreaIsKnownByManyNamesAndHasWhatLiesInIt(String area) {
    assertThat(names(networks().where(Facet.AREA, area)))
        .containsExactlyInAnyOrder("Anker", "Bølge", "=1+1 Cirkel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"snc:comp-languages", "comp-languages", "languages", "LANGUAGES"})
  void aCompetenceIsKnownByManyNames(String competence) {
    assertThat(client.find(networks().where(Facet.COMPETENCE, competence)).total()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "DAN", "lang:DAN", "dansk"})
  void aLanguageIsKnownByManyNames(String language) {
    assertThat(client.find(networks().where(Facet.LANGUAGE, language)).total()).isEqualTo(4);
  }

  @Test
  void twiceOneFilterMeansOneOrTheOtherAndTwoFiltersMeanBoth() {
    assertThat(
            names(
                networks()
                    .where(Facet.AREA, "sna:falster")
                    .where(Facet.AREA, "DK050")
                    .sortedBy(FindRequest.Sort.NAME)))
        .containsExactly("Bølge", "Delta");
    assertThat(names(networks().where(Facet.AREA, "DK050").where(Facet.ADMISSION, "open")))
        .isEmpty();
    assertThat(names(networks().maxFee(0))).containsExactly("=1+1 Cirkel");
  }

  @Test
  void pagesFollowOneAnotherToTheEnd() {
    List<String> names =
        client
            .findAll(networks().sortedBy(FindRequest.Sort.NAME).limit(1))
            .map(ListResourceTest::name)
            .toList();
    assertThat(names).hasSize(4).doesNotHaveDuplicates();
    Reply page = get("/networks?limit=3");
    assertThat(page.header("Link").orElseThrow()).contains("rel=\"next\"");
    assertThat(page.json().path("next").asText())
        .startsWith(registry.home().base() + "/networks?")
        .contains("limit=3")
        .contains("cursor=");
  }

  @Test
  void aSearchFindsEveryKind() {
    assertThat(client.find(FindQuery.everything().words("havneforening").seeing(last)).records())
        .singleElement()
        .satisfies(found -> assertThat(found.kind()).isEqualTo(Kinds.ORGANIZATION));
    assertThat(
            client
                .find(FindQuery.everything().where(Facet.KIND, "organization").seeing(last))
                .total())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"JSON_LD", "TURTLE", "N_TRIPLES", "RDF_XML"})
  void theTriplesOfAPageAreThoseOfItsRecords(Format format) {
    Reply page = get("/networks?format=" + format.suffix());
    assertThat(page.mediaType()).isEqualTo(format.mediaType());
    Graph graph =
        new JenaRdfReader(List.of(registry.home()))
            .read(
                page.text().getBytes(StandardCharsets.UTF_8),
                format.mediaType(),
                registry.home().base() + "/");
    assertThat(graph.subjects())
        .filteredOn(subject -> graph.isA(subject, Sn.NETWORK))
        .hasSize(4)
        .contains(new Iri(registry.home().base() + "/networks/anker#it"));
    Reply one = registry.http().get("/networks/anker?format=" + format.suffix()).send();
    Graph record =
        new JenaRdfReader(List.of(registry.home()))
            .read(
                one.text().getBytes(StandardCharsets.UTF_8),
                format.mediaType(),
                registry.home().base() + "/");
    assertThat(graph.triples()).containsAll(record.triples().toList());
  }

  @Test
  void aTableIsSafeToOpen() {
    Reply page = get("/networks?format=csv");
    assertThat(page.header("Content-Type")).contains("text/csv;charset=utf-8");
    String[] lines = page.text().split("\r\n");
    assertThat(lines[0]).isEqualTo(String.join(",", RecordTable.COLUMNS));
    assertThat(lines).hasSize(5);
    assertThat(page.text()).contains(",'=1+1 Cirkel").doesNotContain(",=1+1");
  }

  @Test
  void aListThatHasNotChangedIsNotSentAgain() {
    Reply page = get("/networks");
    assertThat(page.etag()).startsWith("W/\"");
    Reply again = registry.http().get("/networks").header("If-None-Match", page.etag()).send();
    assertThat(again.status()).isEqualTo(304);
    assertThat(get("/networks?q=anker").etag()).isNotEqualTo(page.etag());
  }

  @Test
  void aPositionThatTheLogDoesNotHaveIsRefusedAtOnce() {
    var refused =
        catchThrowableOfType(
            RegistryException.class, () -> client.find(networks().seeing(new Position(1_000_000))));
    assertThat(refused.type()).isEqualTo(ProblemType.BAD_REQUEST);
    assertThat(refused.fields().get(0).field()).isEqualTo("Registry-Min-Position");
  }

  @Test
  void whoMustSeeAWriteIsToldIfThatTakesTooLong() {
    try (var sleeping = TestRegistry.startWithoutSearch()) {
      Reply created =
          sleeping
              .http()
              .to("POST", "/networks")
              .as(sleeping.coordinator())
              .body(TestRecords.JSON, TestRecords.network("Sovende"))
              .send();
      Reply list =
          sleeping
              .http()
              .get("/networks")
              .header("Registry-Min-Position", created.header("Registry-Position").orElseThrow())
              .send();
      assertThat(list.status()).isEqualTo(503);
      assertThat(list.problem()).isEqualTo("unavailable");
      assertThat(list.header("Retry-After")).isPresent();
    }
  }

  @Test
  void anUnknownValueIsToldWithTheWayToAKnownOne() {
    Reply few = get("/networks?admission=perhaps");
    assertThat(few.status()).isEqualTo(400);
    assertThat(few.json().path("errors").path(0).path("remedy").asText())
        .contains("snc:admission-open", registry.home().base() + "/vocab/concepts");
    Reply many = get("/networks?area=atlantis&lang=de");
    assertThat(many.json().path("errors").path(0).path("remedy").asText())
        .contains(registry.home().base() + "/vocab/areas")
        .startsWith("Verwenden");
  }

  private static FindQuery networks() {
    return FindQuery.of(Kinds.NETWORK).seeing(last);
  }

  private static List<String> names(FindQuery query) {
    return client.findAll(query).map(ListResourceTest::name).toList();
  }

  private static String name(RegistryRecord record) {
    return record.names().texts().get("da");
  }

  private static Reply get(String path) {
    return registry.http().get(path).header("Registry-Min-Position", last.toString()).send();
  }

  private static Reply post(String path, String json) {
    Reply reply =
        registry
            .http()
            .to("POST", path)
            .as(registry.coordinator())
            .body(TestRecords.JSON, json)
            .send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply;
  }
}
