package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.server.seeds.SeedHomes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another project's query engine (the npm package {@code @comunica/query-sparql}) asks two running
 * registries together, by the plain addresses of their endpoints. It has to get the rows that one
 * of them gives alone when it mirrors the other: a mirror adds nothing and loses nothing.
 */
class ComunicaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PREFIXES =
      """
      PREFIX sn: <https://w3id.org/sisternet/ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX schema: <http://schema.org/>
      PREFIX org: <http://www.w3.org/ns/org#>
      """;

  /** Each network with where it works: records and vocabulary of both. */
  private static final String NETWORKS =
      PREFIXES
          + """
          SELECT DISTINCT ?network ?name ?area {
            ?network a sn:Network ; skos:prefLabel ?name ; schema:areaServed ?a .
            ?a skos:prefLabel ?area . FILTER(lang(?area) = "en") }
          """;

  /** What is said at one registry about a network, whose name only the other knows. */
  private static final String LINKED =
      PREFIXES
          + """
          SELECT DISTINCT ?network ?linked ?name {
            ?network a sn:Network ; org:linkedTo ?linked .
            ?linked a sn:Network ; skos:prefLabel ?name }
          """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<RegistryServer> open = new ArrayList<>();
  private final Home sydhavsoerne = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home luebeck = new Home("http://localhost:" + TestRegistry.freePort());

  @TempDir private Path folder;

  @BeforeEach
  void needTheProgram() {
    NodePrograms.need("@comunica/query-sparql");
  }

  @AfterEach
  void stop() {
    open.forEach(RegistryServer::close);
  }

  @Test
  void aQueryOverTwoRegistriesGivesTheRowsThatOneGivesOverItsMirror() throws Exception {
    RegistryServer ours = start("sydhavsoerne", sydhavsoerne);
    start("luebeck", luebeck);
    List<Map<String, String>> networks = over(NETWORKS, sydhavsoerne, luebeck);
    List<Map<String, String>> linked = over(LINKED, sydhavsoerne, luebeck);
    assertThat(networks).hasSizeGreaterThan(local(NETWORKS).size());
    assertThat(linked)
        .as("a relation from either registry into the other")
        .anySatisfy(row -> assertThat(row).containsEntry("linked", network(luebeck, "cloudsters")))
        .anySatisfy(
            row -> assertThat(row).containsEntry("linked", network(sydhavsoerne, "mikronet")));

    accept(ours, luebeck);
    Eventually.holds("the mirror can be asked", () -> local(NETWORKS).size() == networks.size());

    assertThat(local(NETWORKS)).containsExactlyInAnyOrderElementsOf(networks);
    assertThat(local(LINKED)).containsExactlyInAnyOrderElementsOf(linked);
    assertThat(over(NETWORKS, sydhavsoerne, luebeck))
        .as("both, one of which has the other's records too")
        .containsExactlyInAnyOrderElementsOf(networks);
  }

  private static String network(Home home, String slug) {
    return '<' + home.base() + "/networks/" + slug + "#it>";
  }

  private RegistryServer start(String name, Home home) {
    RegistryServer server = TestRegistry.start(folder.resolve(name), home);
    open.add(server);
    TestRegistry.load(
        server,
        new SeedHomes().records(name, Map.of("sydhavsoerne", sydhavsoerne, "luebeck", luebeck)));
    assertThat(server.awaitProjections(Duration.ofMinutes(1))).isTrue();
    return server;
  }

  private static void accept(RegistryServer follower, Home home) {
    var descriptor = HttpSisterFeed.descriptor(home.base(), FeedConfig.LOCAL);
    follower
        .storage()
        .sisters()
        .put(
            AcceptedSister.of(
                Sister.of(descriptor), descriptor.name(), Clock.systemUTC().instant()));
  }

  /** The rows that Comunica finds over the endpoints of {@code homes}. */
  private List<Map<String, String>> over(String query, Home... homes) throws Exception {
    Path in = Files.writeString(folder.resolve("query.rq"), query);
    String[] endpoints = Stream.of(homes).map(it -> it.base() + "/sparql").toArray(String[]::new);
    var rows = new ArrayList<Map<String, String>>();
    for (String line : NodePrograms.run(folder, in, "query.mjs", endpoints).lines().toList()) {
      rows.add(row(MAPPER.readTree(line)));
    }
    return rows;
  }

  /** The rows that our registry gives by itself. */
  private List<Map<String, String>> local(String query) {
    String address =
        sydhavsoerne.base() + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Accept", "application/sparql-results+json")
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode bindings = MAPPER.readTree(answer.body()).path("results").path("bindings");
      return StreamSupport.stream(bindings.spliterator(), false).map(ComunicaTest::row).toList();
    } catch (java.io.IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Each variable with its term, as one text in either spelling of JSON. */
  private static Map<String, String> row(JsonNode row) {
    var terms = new TreeMap<String, String>();
    row.properties()
        .forEach(
            it -> {
              JsonNode term = it.getValue();
              String language = term.path("language").asText(term.path("xml:lang").asText(""));
              boolean isIri = term.path("type").asText("").equals("uri") || term.size() == 1;
              String value = term.path("value").asText();
              terms.put(it.getKey(), isIri ? '<' + value + '>' : value + '@' + language);
            });
    return terms;
  }
}
