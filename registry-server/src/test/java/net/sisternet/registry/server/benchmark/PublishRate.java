package net.sisternet.registry.server.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
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
 * the first turn warms both up.
 *
 * <p>Arguments: folder for the data, seconds a turn (default 10), turns (default 3), how many
 * writers at once (default 1 and then 16).
 */
public final class PublishRate {

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong number = new AtomicLong();
  private final String turtle;
  private final Duration turn;

  private PublishRate(Duration turn) {
    this.turn = turn;
    this.turtle =
        new SeedHomes()
            .records("luebeck", Map.of("luebeck", new Home("http://localhost:8080"))).stream()
                .filter(seed -> seed.record().slug().equals("cloudsters-luebeck"))
                .findFirst()
                .orElseThrow()
                .turtle();
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
      for (int writers : writerCounts) {
        for (int i = 0; i <= turns; i++) {
          double ours = rate(writers, () -> putRegistry(registry.port(), token));
          double lag = seconds(() -> registry.awaitProjections(Duration.ofMinutes(1)));
          double theirs = rate(writers, () -> putFuseki(fuseki.getPort()));
          System.out.printf(
              "%2d writers, %s: registry %5.0f/s (all searchable %.1f s later), Fuseki %4.0f/s,"
                  + " ratio %.1f%n",
              writers, i == 0 ? "warm-up" : "turn " + i, ours, lag, theirs, ours / theirs);
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

  private double rate(int writers, Callable<Integer> put)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    long end = System.nanoTime() + turn.toNanos();
    var done = new AtomicLong();
    long start = System.nanoTime();
    var running =
        IntStream.range(0, writers)
            .<Future<?>>mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          while (System.nanoTime() < end) {
                            int status = put.call();
                            if (status != 201) {
                              throw new IllegalStateException("answered " + status);
                            }
                            done.incrementAndGet();
                          }
                          return null;
                        }))
            .toList();
    for (Future<?> thread : running) {
      thread.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    threads.shutdown();
    return done.get() / seconds;
  }

  private int putRegistry(int port, Token token) throws IOException, InterruptedException {
    String slug = "network-" + number.incrementAndGet();
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/networks/" + slug))
            .header("Authorization", "Bearer " + token.secret())
            .header("If-None-Match", "*"));
  }

  private int putFuseki(int port) throws IOException, InterruptedException {
    String graph = "http://localhost:8080/networks/network-" + number.incrementAndGet();
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ds?graph=" + graph)));
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(
            request
                .header("Content-Type", "text/turtle")
                .PUT(
                    HttpRequest.BodyPublishers.ofByteArray(turtle.getBytes(StandardCharsets.UTF_8)))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
