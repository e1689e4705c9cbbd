package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole registry through what happens to it. */
class RegistryServerTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir private Path folder;

  @Test
  void afterARestoredBackupTheIndexesForgetWhatTheLogNeverHad() throws Exception {
    List<SeedRecord> records = new SeedHomes().records("luebeck", Map.of("luebeck", HOME));
    Path database = folder.resolve("registry.db");
    Path backup = folder.resolve("backup.db");
    try (RegistryServer server = TestRegistry.start(folder, HOME)) {
      TestRegistry.load(server, records.subList(0, 1));
    }
    Files.copy(database, backup);
    try (RegistryServer server = TestRegistry.start(folder, HOME)) {
      TestRegistry.load(server, records);
      assertThat(server.awaitProjections(LONG)).isTrue();
      assertThat(total(server)).isEqualTo(records.size());
    }
    Files.move(backup, database, StandardCopyOption.REPLACE_EXISTING);
    try (RegistryServer server = TestRegistry.start(folder, HOME)) {
      assertThat(server.awaitProjections(LONG)).isTrue();
      assertThat(total(server)).isEqualTo(1);
    }
  }

  @Test
  void aLostKeyIsToldAndNotReplaced() throws Exception {
    try (RegistryServer server = TestRegistry.start(folder, HOME)) {
      TestRegistry.load(
          server, new SeedHomes().records("luebeck", Map.of("luebeck", HOME)).subList(0, 1));
    }
    Files.delete(folder.resolve("log.key"));
    assertThatThrownBy(() -> TestRegistry.start(folder, HOME)).hasMessageContaining("log.key");
    assertThat(folder.resolve("log.key")).doesNotExist();
  }

  @Test
  void anotherBaseIsRefused() {
    TestRegistry.start(folder, HOME).close();
    assertThatThrownBy(() -> TestRegistry.start(folder, new Home("http://localhost:8081")))
        .hasMessageContaining("http://localhost:8080");
    TestRegistry.start(folder, HOME).close();
  }

  @Test
  void theSeedsListEveryFileOnceAndNoAddressTwice() throws Exception {
    var seeds = new SeedHomes();
    var addresses = new HashSet<String>();
    Path sources = Path.of("../seeds/src/main/resources/net/sisternet/seeds");
    for (String name : seeds.names()) {
      List<String> listed =
          seeds.records(name, Map.of(name, HOME)).stream()
              .map(record -> record.record().value())
              .toList();
      try (Stream<Path> files = Files.walk(sources.resolve(name))) {
        assertThat(listed)
            .containsExactlyInAnyOrderElementsOf(
                files
                    .filter(file -> file.toString().endsWith(".ttl"))
                    .map(file -> sources.resolve(name).relativize(file).toString())
                    .map(file -> HOME.base() + "/" + file.replace(".ttl", ""))
                    .toList());
      }
      listed.forEach(address -> assertThat(addresses.add(address)).as(address).isTrue());
    }
  }

  private static int total(RegistryServer server) throws Exception {
    String body =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/search?limit=1"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    return Integer.parseInt(body.replaceAll("(?s).*?\"total\" : (\\d+).*", "$1"));
  }
}
