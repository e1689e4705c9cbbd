package net.sisternet.registry.server.commands;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import net.sisternet.registry.server.CareSettings;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code registry serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the registry until it is stopped with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ProfileOptions profile = new ProfileOptions();
  @Mixin private SignInOptions signIn = new SignInOptions();

  @Option(
      names = "--base",
      paramLabel = "URL",
      description = {
        "The public address that all IRIs begin with, e.g. https://registry.example.",
        "It never changes once records exist (default: http://localhost:PORT)."
      })
  private @Nullable String base;

  @Option(names = "--name", paramLabel = "NAME", description = "What people call the registry.")
  private @Nullable String name;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}; 0.0.0.0 for all, behind a proxy with"
              + " TLS).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--take-over-days",
      paramLabel = "DAYS",
      defaultValue = "30",
      description =
          "How long everybody can see that somebody asks to take over a record whose owner has not"
              + " answered for a year, before they get it: 7 to 365 (default: ${DEFAULT-VALUE}).")
  private int takeOverDays;

  @Override
  public Integer call() throws InterruptedException {
    ServerConfig config =
        data.serving(Optional.ofNullable(base), Optional.ofNullable(name), host, port, profile)
            .with(signIn.settings())
            .with(care());
    RegistryServer server = RegistryServer.start(config);
    var out = spec.commandLine().getOut();
    out.println(config.name() + " listens on port " + server.port() + " as " + config.home());
    out.flush();
    waitForCtrlC(server::close);
    return 0;
  }

  private CareSettings care() {
    try {
      return new CareSettings(Duration.ofDays(takeOverDays));
    } catch (IllegalArgumentException e) {
      throw new OperatorException("--take-over-days: " + e.getMessage());
    }
  }

  /** Waits for the signal that ends the process, then stops in order. */
  static void waitForCtrlC(Runnable stop) throws InterruptedException {
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.run();
                  stopped.countDown();
                },
                "shutdown"));
    stopped.await();
  }
}
