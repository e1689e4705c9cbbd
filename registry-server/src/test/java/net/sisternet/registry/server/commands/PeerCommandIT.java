package net.sisternet.registry.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.TestRegistry;
import net.sisternet.registry.server.seeds.SeedHomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with sisters of a registry that is on PostgreSQL. */
class PeerCommandIT {

  private final Home home = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home sister = new Home("http://localhost:" + TestRegistry.freePort());

  @TempDir private Path folder;
  private String database = "";

  @Test
  void aSisterIsAcceptedSelectedPausedAndRemoved() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        RegistryServer theirs = TestRegistry.start(folder.resolve("theirs"), sister)) {
      TestRegistry.load(theirs, new SeedHomes().records("luebeck", Map.of("luebeck", sister)));
      database = postgres.getJdbcUrl("postgres", "postgres");
      try (RegistryServer ours = RegistryServer.start(config())) {
        assertThat(run("peer", "add", sister.base(), "--yes")).contains("Accepted");
        Eventually.holds("it is found", () -> isFound(ours));
        assertThat(run("peer", "list")).contains("followed", "everything");
        assertThat(run("peer", "select", sister.base(), "--kind", "practice"))
            .contains("kind practice");
        Eventually.holds("no network is found", () -> !isFound(ours));
        run("peer", "select", sister.base());
        Eventually.holds("it is found again", () -> isFound(ours));
        assertThat(run("peer", "pause", sister.base())).contains("is paused");
        assertThat(run("peer", "show", sister.base())).contains("paused");
        assertThat(run("peer", "resume", sister.base())).contains("is followed");
        removedOverHttp(ours);
        Eventually.holds("nothing of it is found", () -> !isFound(ours));
        assertThat(run("peer", "list")).contains("No sisters yet");
      }
    }
  }

  private void removedOverHttp(RegistryServer ours) throws Exception {
    String token = TestRegistry.token(ours, "operator", Role.OPERATOR).secret();
    URI peer = URI.create(home.base() + "/peers/" + MirrorAddress.host(sister));
    var paused =
        HttpRequest.newBuilder(peer)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString("{\"standing\": \"paused\"}"))
            .build();
    var http = HttpClient.newHttpClient();
    assertThat(http.send(paused, BodyHandlers.ofString()).body()).contains("\"paused\"");
    var removed =
        HttpRequest.newBuilder(peer).header("Authorization", "Bearer " + token).DELETE().build();
    assertThat(http.send(removed, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
  }

  private boolean isFound(RegistryServer ours) {
    URI address = URI.create("http://127.0.0.1:" + ours.port() + "/networks?q=cloudsters");
    var request = HttpRequest.newBuilder(address).header("Accept", "application/json").build();
    try {
      return HttpClient.newHttpClient()
          .send(request, BodyHandlers.ofString())
          .body()
          .contains(sister + "/networks/");
    } catch (java.io.IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private ServerConfig config() {
    return new ServerConfig(
        home,
        "Test",
        folder.resolve("ours"),
        Optional.of(database),
        "127.0.0.1",
        URI.create(home.base()).getPort(),
        ServerConfig.DEFAULT_QUERY_TIMEOUT);
  }

  private String run(String... words) {
    var said = new StringWriter();
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", folder.resolve("ours").toString(), "--database", database));
    String[] args = all.toArray(String[]::new);
    int exit =
        Main.commandLine(args)
            .setOut(new PrintWriter(said, true))
            .setErr(new PrintWriter(said, true))
            .execute(args);
    assertThat(exit).as(said.toString()).isZero();
    return said.toString();
  }
}
