package net.sisternet.registry.server.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code registry demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a registry with the networks of the seed documents and prints what to try.",
      "Stop it with Ctrl-C; its data goes with it unless --data is given."
    })
final class DemoCommand implements Callable<Integer> {

  private static final Duration INDEXING = Duration.ofMinutes(1);

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the data here (default: a temporary folder).")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "jdbc:postgresql://… instead of SQLite in the data folder.")
  private @Nullable String database;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data == null ? TemporaryFolder.create() : data;
    var config =
        new ServerConfig(
            new Home("http://localhost:" + port),
            "Sydhavsøerne",
            folder,
            Optional.ofNullable(database),
            "127.0.0.1",
            port,
            ServerConfig.DEFAULT_QUERY_TIMEOUT);
    RegistryServer server = RegistryServer.start(config);
    int records = SeedLoading.loadAll(config.home(), server.publisher(), server.reader());
    server.awaitProjections(INDEXING);
    tell(config, folder, records, token(server));
    ServeCommand.waitForCtrlC(
        () -> {
          server.close();
          if (data == null) {
            TemporaryFolder.delete(folder);
          }
        });
    return 0;
  }

  private static Token token(RegistryServer server) {
    var token = Token.random(new SecureRandom());
    var coordinator = new Author(new AccountId("demo-coordinator"), Role.COORDINATOR);
    server.storage().accounts().addToken(coordinator, token.hash(), Clock.systemUTC().instant());
    return token;
  }

  private void tell(ServerConfig config, Path folder, int records, Token token) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        DemoText.of(
            config.home().base(), config.name(), records, folder.toString(), token.secret()));
    out.flush();
  }
}
