package net.sisternet.registry.server.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.seeds.SeedHomes;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * Publishes the same graphs, as Turtle by PUT, to the registry and to Fuseki over TDB2: each new
 * graph durable before its answer. The two take turns, so that a noisy machine is noisy for both;
 * the first turn, three times as long, warms both up.
 *
 * <p>Arguments: folder for the data, seconds a turn (default 10), turns (default 3), how many
 * writers at once (default 1 and then 16).
 */
public final class PublishRate {

  /** Fuseki does not send a graph back either. */
  private static final String PREFER = "Prefer: return=minimal\r\n";

  /** The first turn is as long as so many: a server that runs is compiled. */
  private static final int WARM_UP = 3;

  /** Fuseki's turn begins when ours is wholly over. */
  private static final Duration LONGEST_LAG = Duration.ofMinutes(10);

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final AtomicLong number = new AtomicLong();
  private final byte[] turtle;
  private final Duration turn;

  private PublishRate(Duration turn) {
    this.turn = turn;
    this.turtle =
        new SeedHomes()
            .records("luebeck", Map.of("luebeck", new Home("http://localhost:8080"))).stream()
                .filter(seed -> seed.record().slug().equals("cloudsters-luebeck"))
                .findFirst()
                .orElseThrow()
                .turtle()
                .getBytes(StandardCharsets.UTF_8);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    var turn = Duration.ofSeconds(args.length > 1 ? Long.parseLong(args[1]) : 10);
    int turns = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    int[] writers = args.length > 3 ? new int[] {Integer.parseInt(args[3])} : new int[] {1, 16};
    new PublishRate(turn).run(folder, turns, writers);
  }

  private void run(Path folder, int turns, int[] writerCounts) throws Exception {
    var config =
        new ServerConfig(
            new Home("http://localhost:8080"),
            "Benchmark",
            folder.resolve("registry"),
            Optional.empty(),
            "127.0.0.1",
            0,
            ServerConfig.DEFAULT_QUERY_TIMEOUT);
    var dataset = DatabaseMgr.connectDatasetGraph(folder.resolve("fuseki").toString());
    FusekiServer fuseki = FusekiServer.create().port(0).add("/ds", dataset).build().start();
    try (RegistryServer registry = RegistryServer.start(config)) {
      var token = Token.random(new SecureRandom());
      registry
          .storage()
          .accounts()
          .addToken(
              new Author(new AccountId("benchmark"), Role.COORDINATOR),
              token.hash(),
              Instant.now());
      var ours =
          new Request(
              n -> "/networks/network-" + n,
              "Authorization: Bearer " + token.secret() + "\r\nIf-None-Match: *\r\n" + PREFER);
      var theirs =
          new Request(n -> "/ds?graph=http%3A%2F%2Flocalhost:8080%2Fnetworks%2Fnetwork-" + n, "");
      for (int writers : writerCounts) {
        for (int i = 0; i <= turns; i++) {
          Duration length = i == 0 ? turn.multipliedBy(WARM_UP) : turn;
          Turn registryTurn = turn(length, writers, registry.port(), ours);
          double lag = seconds(() -> registry.awaitProjections(LONGEST_LAG));
          Turn fusekiTurn = turn(length, writers, fuseki.getPort(), theirs);
          System.out.printf(
              "%2d writers, %s: registry %5.0f/s (%.2f ms of processor each; all searchable %.1f s"
                  + " later), Fuseki %4.0f/s (%.2f ms), ratio %.1f%n",
              writers,
              i == 0 ? "warm-up" : "turn " + i,
              registryTurn.rate(),
              registryTurn.cost(),
              lag,
              fusekiTurn.rate(),
              fusekiTurn.cost(),
              registryTurn.rate() / fusekiTurn.rate());
        }
      }
    } finally {
      fuseki.stop();
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private Turn turn(Duration length, int writers, int port, Request request) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    long cpu = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    var done = new AtomicLong();
    var running = new ArrayList<Future<?>>();
    for (int i = 0; i < writers; i++) {
      running.add(
          threads.submit(
              () -> {
                put(port, request, end, done);
                return null;
              }));
    }
    for (Future<?> thread : running) {
      thread.get();
    }
    threads.shutdown();
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (PROCESS.getProcessCpuTime() - cpu) / 1e6;
    return new Turn(done.get() / seconds, busy / done.get());
  }

  private void put(int port, Request request, long end, AtomicLong done) throws IOException {
    try (var connection = new PlainConnection(port)) {
      while (System.nanoTime() < end) {
        int status = connection.put(request.path(number.incrementAndGet()), request.head(), turtle);
        if (status != 201) {
          throw new IllegalStateException("answered " + status);
        }
        done.incrementAndGet();
      }
    }
  }

  /**
   * What came of a turn.
   *
   * @param rate writes a second
   * @param cost milliseconds of processor for one write, of the whole process
   */
  private record Turn(double rate, double cost) {}

  /** Where and how the graph of a number is put. */
  private record Request(LongFunction<String> target, String head) {

    String path(long number) {
      return target.apply(number);
    }
  }
}
