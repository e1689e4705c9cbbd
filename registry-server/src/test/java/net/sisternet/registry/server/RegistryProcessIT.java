package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator and a coordinator do with the program, on both databases. */
class RegistryProcessIT {

  private static final String BASE = "http://localhost:8080";
  private static final String NETWORK =
      """
      {"type": ["Network"], "name": {"da": "Det lille netværk"},
       "description": {"da": "Vi mødes."}, "classification": ["snc:type-microbusiness"],
       "areaServed": ["sna:lolland"], "language": ["lang:DAN"]}
      """;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void aRecordOutlivesAKillOnSqlite() throws Exception {
    outlivesAKill(List.of());
  }

  @Test
  void aRecordOutlivesAKillOnPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      outlivesAKill(List.of("--database", url));
    }
  }

  @Test
  void anExportFillsAnotherRegistry() throws Exception {
    Path records = Files.createDirectories(folder.resolve("in").resolve("networks"));
    Files.writeString(records.resolve("lille.json"), NETWORK);
    Files.writeString(records.resolve("wrong.json"), NETWORK.replace("sna:lolland", "sna:nowhere"));
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    for (Path data : List.of(first, second)) {
      RegistryProcess.serve(data, List.of("--base", BASE, "--name", "Test")).close();
    }
    Path in = folder.resolve("in");
    var imported = RegistryProcess.run("import", "--data", first.toString(), in.toString());
    assertThat(imported.out()).contains("1 published, 0 unchanged, 1 refused");
    assertThat(imported.exit()).isEqualTo(1);
    assertThat(RegistryProcess.run("import", "--data", first.toString(), in.toString()).out())
        .contains("0 published, 1 unchanged, 1 refused");

    String quads = folder.resolve("all.nq.gz").toString();
    assertThat(RegistryProcess.run("export", "--data", first.toString(), "--out", quads).exit())
        .isZero();
    assertThat(RegistryProcess.run("import", "--data", second.toString(), quads).out())
        .contains("1 published, 0 unchanged, 0 refused");
    assertThat(RegistryProcess.run("export", "--data", second.toString()).out())
        .isEqualTo(RegistryProcess.run("export", "--data", first.toString()).out())
        .contains("Det lille netværk");
  }

  @Test
  void whatAnOperatorCanMendIsToldInASentence() {
    String nowhere = folder.resolve("nowhere").toString();
    assertThat(RegistryProcess.run("verify", "--data", nowhere).exit()).isEqualTo(1);
    assertThat(RegistryProcess.run("serve", "--base", "ftp://x", "--data", nowhere).exit())
        .isEqualTo(1);
    assertThat(RegistryProcess.run("no-such-command").exit()).isEqualTo(2);
    assertThat(RegistryProcess.run("--help").out()).contains("rebuild-index");
    assertThat(RegistryProcess.run("--version").out()).contains("Sisternet");
  }

  private void outlivesAKill(List<String> more) throws Exception {
    Path data = folder.resolve("data");
    var options = new java.util.ArrayList<>(List.of("--base", BASE, "--name", "Test"));
    options.addAll(more);
    RegistryProcess first = RegistryProcess.serve(data, options);
    String token = command(more, data, "token", "create", "--role", "coordinator").out().strip();
    HttpResponse<String> created =
        HTTP.send(
            request(first, "/networks")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NETWORK))
                .build(),
            BodyHandlers.ofString());
    first.kill();
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String location = created.headers().firstValue("Location").orElseThrow();

    try (RegistryProcess second = RegistryProcess.serve(data, more)) {
      String record = get(second, location.substring(BASE.length()));
      assertThat(record).contains("Det lille netværk");
      assertThat(search(second)).contains(location);
    }
    assertThat(command(more, data, "verify").out()).contains("Everything agrees");
    assertThat(command(more, data, "rebuild-index").exit()).isZero();
    try (RegistryProcess third = RegistryProcess.serve(data, more)) {
      assertThat(search(third)).contains(location);
    }
  }

  private static RegistryProcess.Outcome command(List<String> more, Path data, String... words) {
    var all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    all.addAll(more);
    return RegistryProcess.run(all.toArray(String[]::new));
  }

  /** Waits for the search's projection by the position that the log has. */
  private static String search(RegistryProcess server) throws IOException, InterruptedException {
    return HTTP.send(
            request(server, "/networks?q=lille").header("Registry-Min-Position", "1").build(),
            BodyHandlers.ofString())
        .body();
  }

  private static String get(RegistryProcess server, String path)
      throws IOException, InterruptedException {
    return HTTP.send(request(server, path).build(), BodyHandlers.ofString()).body();
  }

  private static HttpRequest.Builder request(RegistryProcess server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .header("Accept", "application/json");
  }
}
