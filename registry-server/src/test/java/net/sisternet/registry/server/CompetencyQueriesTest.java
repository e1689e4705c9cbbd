package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.seeds.SeedHomes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions of the seed documents, asked of a running registry over HTTP. */
class CompetencyQueriesTest {

  private static final String FOLDER = "/net/sisternet/seeds/queries/";
  private static final String ALL = "all";
  private static final Home ONE = new Home("http://localhost:8080");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final SeedHomes SEEDS = new SeedHomes();
  private static final Map<String, RegistryServer> SERVERS = new HashMap<>();

  /** One registry for each home with its own seeds, and one that holds them all. */
  @BeforeAll
  static void start(@TempDir Path folder) {
    for (String name : SEEDS.names()) {
      SERVERS.put(name, TestRegistry.start(folder.resolve(name), SEEDS.base(name)));
      TestRegistry.load(SERVERS.get(name), SEEDS.records(name, Map.of()));
    }
    SERVERS.put(ALL, TestRegistry.start(folder.resolve(ALL), ONE));
    for (String name : SEEDS.names()) {
      TestRegistry.load(SERVERS.get(ALL), SEEDS.records(name, allInOne()));
    }
    SERVERS.values().forEach(s -> assertThat(s.awaitProjections(Duration.ofMinutes(1))).isTrue());
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(RegistryServer::close);
  }

  static Stream<String> queries() {
    return text("index.txt").lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theRegistryAnswersAsExpected(String file) throws Exception {
    String query = text(file);
    String home =
        query
            .lines()
            .filter(line -> line.startsWith("# home:"))
            .map(line -> line.substring("# home:".length()).strip())
            .findFirst()
            .orElseThrow();
    List<String> expected = rows(text(file.replace(".rq", ".csv")));
    List<String> answered = rows(ask(SERVERS.get(home), query));
    if (home.equals(ALL)) {
      // The homes have one base here, so what is ordered by address comes in another order.
      assertThat(answered).containsExactlyInAnyOrderElementsOf(rebased(expected));
    } else {
      assertThat(answered).isEqualTo(expected);
    }
  }

  private static String ask(RegistryServer server, String query)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/sparql"))
                .header("Accept", "text/csv")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> rows(String csv) {
    return csv.lines().toList();
  }

  private static List<String> rebased(List<String> rows) {
    var rebased = new ArrayList<String>();
    for (String row : rows) {
      String text = row;
      for (String name : SEEDS.names()) {
        text = text.replace(SEEDS.base(name).base() + "/", ONE.base() + "/");
      }
      rebased.add(text);
    }
    return rebased;
  }

  private static Map<String, Home> allInOne() {
    var bases = new HashMap<String, Home>();
    SEEDS.names().forEach(name -> bases.put(name, ONE));
    return bases;
  }

  private static String text(String name) {
    try (InputStream in = CompetencyQueriesTest.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
