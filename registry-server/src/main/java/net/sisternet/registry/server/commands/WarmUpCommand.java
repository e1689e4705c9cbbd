package net.sisternet.registry.server.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.TemporaryFolder;
import net.sisternet.registry.server.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;

/**
 * {@code registry warm-up}: unpacks what a start would have to unpack, starts a registry in a
 * temporary folder, stops it, starts it again and asks it a few things. The build runs it once to
 * learn which classes a start needs.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException {
    SqliteLibrary.unpack();
    Path folder = TemporaryFolder.create();
    var home = new Home("http://localhost:8080");
    var config =
        new ServerConfig(
            home,
            "warm-up",
            folder,
            Optional.empty(),
            "127.0.0.1",
            0,
            ServerConfig.DEFAULT_QUERY_TIMEOUT);
    try (RegistryServer server = RegistryServer.start(config)) {
      SeedLoading.loadAll(home, server.publisher(), server.reader());
      server.awaitProjections(Duration.ofMinutes(1));
    }
    try (RegistryServer server = RegistryServer.start(config)) {
      ask(server.port(), "/", "text/html");
      ask(server.port(), "/networks/mikronet", "text/html");
      ask(server.port(), "/networks/mikronet", "application/ld+json");
      ask(server.port(), "/search?q=translation", "text/html");
      ask(server.port(), "/search?q=translation", "application/json");
      ask(server.port(), "/sparql?query=ASK%7B%7D", "application/sparql-results+json");
    }
    TemporaryFolder.delete(folder);
    return 0;
  }

  private static void ask(int port, String path, String accept)
      throws IOException, InterruptedException {
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .build(),
            HttpResponse.BodyHandlers.discarding());
  }
}
