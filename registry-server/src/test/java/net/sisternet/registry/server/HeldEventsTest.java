package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.Html;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a network tells what events it holds, its own and those that sisters know of. */
class HeldEventsTest {

  private static final Author AUTHOR = new Author(new AccountId("author"), Role.COORDINATOR);

  @TempDir private Path folder;
  private final LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(20);
  private final Home here = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home there = new Home("http://localhost:" + TestRegistry.freePort());
  private final RecordIri network = here.record(Kinds.NETWORK, "mikronet");
  private RegistryServer server;
  private RegistryServer sister;

  @BeforeEach
  void start() {
    sister = TestRegistry.start(folder.resolve("there"), there);
    server = TestRegistry.start(folder.resolve("here"), here);
  }

  @AfterEach
  void stop() {
    server.close();
    sister.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, >Events<, 2 past events, 1 March 2017",
    "da, >Arrangementer<, 2 tidligere arrangementer, 1. marts 2017",
    "de, >Veranstaltungen<, 2 vergangene Veranstaltungen, 1. März 2017"
  })
  void whatComesIsToldBeforeWhatIsOver(String language, String heading, String past, String day) {
    publishNetwork();
    publishEvent(server, here, "later", soon.plusDays(1).toString(), "date");
    publishEvent(server, here, "sooner", soon.toString(), "date");
    publishEvent(server, here, "past", "2017-03-01", "date");
    publishEvent(server, here, "older", "2016", "gYear");

    String page = await(language, "older");

    assertThat(page)
        .containsSubsequence(
            heading,
            "href=\"/events/sooner\"",
            "href=\"/events/later\"",
            past,
            "href=\"/events/past\"",
            day,
            "href=\"/events/older\"",
            "2016");
    assertThat(new Html(page).faults()).isEmpty();
  }

  @Test
  void anEventOfASisterNamesItsHome() {
    publishNetwork();
    publishEvent(sister, there, "visit", soon.toString(), "date");
    TestRegistry.accept(server, there);

    assertThat(await("en", "visit")).contains("/mirrors/", "/events/visit\"", "· from Test");
  }

  @Test
  void whoHoldsNothingHasNoSuchPart() {
    publishNetwork();
    publish(
        server,
        Kinds.EVENT,
        here.record(Kinds.EVENT, "other"),
        event(heldBy(here.record(Kinds.NETWORK, "other")), "2017-03-01", "date"));

    assertThat(page("en")).contains("mikronet").doesNotContain("page-events");
  }

  private void publishNetwork() {
    publish(server, Kinds.NETWORK, network, CareRegistry.network(network, "mikronet", ""));
  }

  private void publishEvent(RegistryServer at, Home home, String slug, String date, String type) {
    RecordIri record = home.record(Kinds.EVENT, slug);
    publish(at, Kinds.EVENT, record, event(heldBy(network), date, type));
  }

  private static String heldBy(RecordIri organizer) {
    return "schema:organizer <" + organizer.thing().value() + "> ;";
  }

  private static String event(String more, String date, String type) {
    return """
        @prefix schema: <http://schema.org/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <#it> a schema:Event ; skos:prefLabel "Besøg"@da , "Visit"@en ; %s
          schema:startDate "%s"^^xsd:%s .
        """
        .formatted(more, date, type);
  }

  private static void publish(RegistryServer at, Kind kind, RecordIri record, String turtle) {
    Graph graph =
        at.reader().read(turtle.getBytes(StandardCharsets.UTF_8), "text/turtle", record.value());
    publish(at, kind, record, graph);
  }

  private static void publish(RegistryServer at, Kind kind, RecordIri record, Graph graph) {
    at.publisher()
        .publish(new Submission(AUTHOR, kind, record, graph, new Precondition.Anything()));
  }

  /** The page, when the index has come to the event {@code slug}. */
  private String await(String language, String slug) {
    Eventually.holds(slug + " is told of", () -> page(language).contains("/events/" + slug + '"'));
    return page(language);
  }

  /** As somebody reads it for whom no page is kept. */
  private String page(String language) {
    return new TestBrowser(server.port(), "en", "")
        .get("/networks/mikronet?lang=" + language)
        .body();
  }
}
