package net.sisternet.registry.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.TestRegistry;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers of one registry on one database, each with its own indexes, and a sister. */
class TwoNodesIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Home home = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home sister = new Home("http://localhost:" + TestRegistry.freePort());
  private final String database = TestServer.newDatabase();
  @TempDir private Path folder;

  @Test
  void oneFollowsASisterBothShowItAndTheOtherGoesOnWhenTheFirstStops() throws Exception {
    List<SeedRecord> records = new SeedHomes().records("luebeck", Map.of("luebeck", sister));
    int half = records.size() / 2;
    try (RegistryServer source = TestRegistry.start(folder.resolve("sister"), sister)) {
      TestRegistry.load(source, records.subList(0, half));
      RegistryServer one = node("one", 0);
      Files.createDirectories(folder.resolve("other"));
      Files.copy(folder.resolve("one/log.key"), folder.resolve("other/log.key"));
      try (RegistryServer other = node("other", 0)) {
        TestRegistry.accept(one, sister);
        Eventually.holds("one shows all", () -> total(one) == half);
        Eventually.holds("the other shows all", () -> total(other) == half);
        assertThat(pulls(one)).isNotEqualTo(pulls(other));

        RegistryServer stopped = pulls(one) ? one : other;
        RegistryServer left = pulls(one) ? other : one;
        stopped.close();
        TestRegistry.load(source, records.subList(half, records.size()));

        Eventually.holds("the other follows now", () -> pulls(left));
        Eventually.holds("it shows the rest", () -> total(left) == records.size());
        assertThat(left.sisters().get(0).quarantined()).isZero();
      } finally {
        one.close();
      }
    }
  }

  private RegistryServer node(String name, int port) {
    return RegistryServer.start(
        new ServerConfig(
            home,
            "Test",
            folder.resolve(name),
            Optional.of(database),
            "127.0.0.1",
            port,
            ServerConfig.DEFAULT_QUERY_TIMEOUT));
  }

  /** Who only shows a mirror has no source for it. */
  private static boolean pulls(RegistryServer node) {
    return node.sisters().stream().anyMatch(it -> it.source().isPresent());
  }

  private static int total(RegistryServer node) {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + node.port() + "/search?limit=1&format=json"))
            .build();
    try {
      String body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return Integer.parseInt(body.replaceFirst("(?s).*?\"total\" : (\\d+).*", "$1"));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
