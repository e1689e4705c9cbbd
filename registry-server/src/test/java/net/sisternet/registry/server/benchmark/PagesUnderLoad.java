package net.sisternet.registry.server.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import net.sisternet.registry.server.RegistryServer;

/**
 * What the pages of a registry of 100,000 networks bear: searches that come 20 a second, whether
 * the ones before are answered or not (so that waiting counts), and pages of networks as fast as
 * eight readers can take them. Client and server share the machine and the process.
 *
 * <p>Arguments: folder for the data (the same as of {@link Growth}), networks (default 100,000),
 * seconds of each (default 30), which (of search, list, pages; default all).
 */
public final class PagesUnderLoad {

  private static final int SEARCHES_A_SECOND = 20;
  private static final int READERS = 8;
  private static final int PAGES = 2_000;
  private static final String[] LANGUAGES = {"da", "de", "en"};
  private static final String[] WORDS = {
    "oversættelse", "bookkeeping", "sundhed", "members", "lolland", "Netzwerk", "energi", "mentor"
  };

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final int size;
  private final int seconds;
  private final Set<String> parts;

  private PagesUnderLoad(int port, int size, int seconds, Set<String> parts) {
    this.port = port;
    this.size = size;
    this.seconds = seconds;
    this.parts = parts;
  }

  public static void main(String[] args) throws Exception {
    int size = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    Set<String> parts =
        args.length > 3
            ? Set.copyOf(Arrays.asList(args).subList(3, args.length))
            : Set.of("search", "list", "pages");
    var registries = new FilledRegistries(Path.of(args[0]));
    registries.fill(size);
    try (RegistryServer registry = RegistryServer.start(registries.config(size))) {
      new PagesUnderLoad(registry.port(), size, seconds, parts).run();
    }
  }

  private void run() throws Exception {
    for (String round : List.of("first round", "warm")) {
      if (parts.contains("search")) {
        arriving(round + ", search by words", this::search);
      }
      if (parts.contains("list")) {
        arriving(round + ", list with filters", this::list);
      }
      if (parts.contains("pages")) {
        reading(round + ", pages of networks");
      }
    }
  }

  /** Questions arrive at even times; an answer's time counts from when its question was due. */
  private void arriving(String what, IntFunction<String> question) throws Exception {
    int count = SEARCHES_A_SECOND * seconds;
    var answers = new ArrayList<CompletableFuture<Double>>();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + TimeUnit.SECONDS.toNanos(1) / SEARCHES_A_SECOND * i;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      answers.add(
          http.sendAsync(page(question.apply(i), i), HttpResponse.BodyHandlers.ofByteArray())
              .thenApply(
                  answer -> {
                    expectPage(answer);
                    return (System.nanoTime() - due) / 1e6;
                  }));
    }
    double[] times = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = answers.get(i).get();
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s, %d/s: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms%n",
        what,
        SEARCHES_A_SECOND,
        times[count / 2],
        times[count * 95 / 100],
        times[count - 1]);
  }

  private void reading(String what) throws Exception {
    var pages = new AtomicLong();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    var readers = Executors.newFixedThreadPool(READERS);
    try {
      var ended = new ArrayList<CompletableFuture<Void>>();
      for (int reader = 0; reader < READERS; reader++) {
        ended.add(CompletableFuture.runAsync(() -> readUntil(end, pages), readers));
      }
      for (CompletableFuture<Void> each : ended) {
        each.get();
      }
    } finally {
      readers.shutdown();
    }
    System.out.printf(
        Locale.ROOT, "%s: %.0f/s%n", what, pages.get() / ((System.nanoTime() - start) / 1e9));
  }

  private void readUntil(long end, AtomicLong pages) {
    while (System.nanoTime() < end) {
      int page = (int) (pages.getAndIncrement() % Math.min(size, PAGES));
      try {
        expectPage(http.send(page(network(page), page), HttpResponse.BodyHandlers.ofByteArray()));
      } catch (IOException e) {
        throw new IllegalStateException("a page was not answered", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading pages", e);
      }
    }
  }

  private String network(int i) {
    String iri = FilledRegistries.NETWORKS.record(1 + i).value();
    return iri.substring(FilledRegistries.HOME.base().length());
  }

  private String search(int i) {
    String words =
        i % 2 == 0
            ? WORDS[i / 2 % WORDS.length]
            : FilledRegistries.NETWORKS.name(1 + i * 37 % size, i % 4 == 1 ? "da" : "en");
    return "/search?q="
        + URLEncoder.encode(words, StandardCharsets.UTF_8)
        + "&maxFee="
        + (9000 + i);
  }

  private String list(int i) {
    String area = i % 2 == 0 ? "DK02" : "DK011";
    return "/networks?area=" + area + "&competence=teaching&maxFee=" + i % 3000;
  }

  private HttpRequest page(String path, int i) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "text/html")
        .header("Accept-Language", LANGUAGES[i % LANGUAGES.length])
        .build();
  }

  private static void expectPage(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() != 200 || !type.startsWith("text/html")) {
      throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
    }
  }
}
