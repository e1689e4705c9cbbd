package net.sisternet.registry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.server.seeds.SeedRecord;

/** Whole registries for tests: real stores in a folder, a real port. */
public final class TestRegistry {

  private static final int FIRST_PORT = 20_000;
  private static final int PORTS = 12_000;
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 1_009 % PORTS));

  private static final Author LOADER = new Author(new AccountId("loader"), Role.OPERATOR);

  private TestRegistry() {}

  /**
   * A registry on SQLite in {@code folder}; on the port that its base names, if it is of this
   * machine and above 9000, else on any free one.
   */
  public static RegistryServer start(Path folder, Home home) {
    return RegistryServer.start(config(folder, home));
  }

  /** What such a registry is started with. */
  public static ServerConfig config(Path folder, Home home) {
    int port = URI.create(home.base()).getPort();
    return new ServerConfig(
        home,
        "Test",
        folder,
        Optional.empty(),
        "127.0.0.1",
        port > 9000 ? port : 0,
        ServerConfig.DEFAULT_QUERY_TIMEOUT);
  }

  /**
   * A port that was free a moment ago and that no system hands out by itself: those begin at 32768
   * (Linux) or 49152 (IANA). Test processes that run side by side begin at different places.
   */
  public static int freePort() {
    while (true) {
      int port = FIRST_PORT + NEXT_PORT.getAndIncrement() % PORTS;
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // The next one may be free.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Publishes {@code records}. */
  public static void load(RegistryServer server, List<SeedRecord> records) {
    for (SeedRecord record : records) {
      var graph =
          server
              .reader()
              .read(
                  record.turtle().getBytes(StandardCharsets.UTF_8),
                  "text/turtle",
                  record.record().value());
      server
          .publisher()
          .publish(
              new Submission(
                  LOADER, record.kind(), record.record(), graph, new Precondition.Anything()));
    }
  }

  /** Makes {@code follower} follow the running registry at {@code home}. */
  public static AcceptedSister accept(RegistryServer follower, Home home) {
    var descriptor = HttpSisterFeed.descriptor(home.base(), FeedConfig.LOCAL);
    AcceptedSister sister =
        AcceptedSister.of(Sister.of(descriptor), descriptor.name(), Clock.systemUTC().instant());
    follower.storage().sisters().put(sister);
    return sister;
  }

  /** A new token of an account. */
  public static Token token(RegistryServer server, String account, Role role) {
    var token = Token.random(new SecureRandom());
    server
        .storage()
        .accounts()
        .addToken(
            new Author(new AccountId(account), role), token.hash(), Clock.systemUTC().instant());
    return token;
  }
}
