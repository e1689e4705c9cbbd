package net.sisternet.registry.server.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.server.TemporaryFolder;
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
      "Starts three registries that follow each other, and prints what to try.",
      "They hold the networks of the seed documents. Stop them with Ctrl-C; their data goes with"
          + " them unless --data is given."
    })
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the data here (default: a temporary folder).")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "jdbc:postgresql://… instead of SQLite for the first registry (Sydhavsøerne).")
  private @Nullable String database;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "The port of the first registry (default: ${DEFAULT-VALUE}); the others take the two after"
              + " it.")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data == null ? TemporaryFolder.create() : data;
    var federation = new DemoFederation(folder, Optional.ofNullable(database), port);
    int records = federation.start();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        DemoText.of(
            federation,
            records,
            folder.toString(),
            token(federation, DemoFederation.SYDHAVSOERNE, Role.COORDINATOR).secret(),
            token(federation, DemoFederation.LUEBECK, Role.MODERATOR).secret()));
    out.flush();
    obey(federation, out);
    ServeCommand.waitForCtrlC(
        () -> {
          federation.close();
          if (data == null) {
            TemporaryFolder.delete(folder);
          }
        });
    return 0;
  }

  private static Token token(DemoFederation federation, String name, Role role) {
    var token = Token.random(new SecureRandom());
    var author = new Author(new AccountId("demo-" + role), role);
    federation
        .server(name)
        .storage()
        .accounts()
        .addToken(author, token.hash(), Clock.systemUTC().instant());
    return token;
  }

  /** What is typed while the demo runs: {@code stop 8081}, {@code start 8081}. */
  private static void obey(DemoFederation federation, PrintWriter out) {
    var typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var thread =
        new Thread(
            () ->
                typed
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(
                        line -> {
                          out.println(DemoOrders.obey(line, federation));
                          out.flush();
                        }),
            "demo-orders");
    thread.setDaemon(true);
    thread.start();
  }
}
