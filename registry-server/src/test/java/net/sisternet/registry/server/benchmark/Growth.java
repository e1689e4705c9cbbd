package net.sisternet.registry.server.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.server.RegistryServer;

/**
 * How the answers of a real server grow with its records: asks registries of several sizes the same
 * questions over HTTP, and starts each a few times. Run it with {@code -Xmx1g}. A registry that is
 * not there yet is filled with generated networks through the sequencer, and kept for the next run.
 *
 * <p>Arguments: folder for the data, sizes (default 1000 100000).
 */
public final class Growth {

  private static final GeneratedNetworks NETWORKS = FilledRegistries.NETWORKS;
  private static final int WARM_UP = 400;
  private static final int ROUNDS = 300;
  private static final int STARTS = 3;

  private final HttpClient http = HttpClient.newHttpClient();
  private final FilledRegistries registries;
  private final List<Integer> sizes;
  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  private Growth(FilledRegistries registries, List<Integer> sizes) {
    this.registries = registries;
    this.sizes = sizes;
  }

  public static void main(String[] args) throws Exception {
    List<Integer> sizes =
        args.length < 2
            ? List.of(1_000, 100_000)
            : Arrays.stream(args).skip(1).map(Integer::valueOf).toList();
    new Growth(new FilledRegistries(Path.of(args[0])), sizes).run();
  }

  private void run() throws Exception {
    for (int size : sizes) {
      registries.fill(size);
    }
    measure();
    // The first round warms up what all sizes share, so that their order says nothing.
    times.clear();
    measure();
    times.forEach(
        (question, bySize) -> {
          System.out.printf("%-34s", question);
          bySize.forEach(time -> System.out.printf("%10.2f ms", time));
          System.out.printf("   x %.1f%n", bySize.get(bySize.size() - 1) / bySize.get(0));
        });
  }

  private void measure() throws Exception {
    for (int size : sizes) {
      note("start to first answer", starts(size));
      try (RegistryServer registry = RegistryServer.start(registries.config(size))) {
        ask(registry.port(), size);
      }
    }
  }

  /** The median time from nothing to the first answer to a search. */
  private double starts(int size) throws IOException, InterruptedException {
    double[] seconds = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      try (RegistryServer registry = RegistryServer.start(registries.config(size))) {
        get(registry.port(), "/search?q=lolland");
        seconds[i] = seconds(start);
      }
    }
    Arrays.sort(seconds);
    return seconds[STARTS / 2] * 1000;
  }

  private void ask(int port, int size) throws IOException, InterruptedException {
    var questions = new LinkedHashMap<String, IntFunction<String>>();
    questions.put("a record by its IRI", i -> path(NETWORKS.record(1 + i * 37 % size).value()));
    questions.put(
        "list: area, competence, fee",
        i ->
            "/networks?area="
                + pick(i, "DK02", "DK011")
                + "&competence=teaching&maxFee="
                + (9000 + i));
    questions.put("list: area, fee", i -> "/networks?area=DK02&maxFee=" + i % 3000);
    questions.put(
        "words: a name", i -> search(NETWORKS.name(1 + i * 37 % size, pick(i, "da", "en")), i));
    questions.put(
        "words: competence", i -> search(pick(i, "oversættelse", "bookkeeping", "sundhed"), i));
    questions.put("words: in every record", i -> search(pick(i, "medlemmer", "members"), i));
    for (Map.Entry<String, IntFunction<String>> question : questions.entrySet()) {
      note(question.getKey(), median(port, question.getValue()));
    }
  }

  /** The median time of an answer, in milliseconds. */
  private double median(int port, IntFunction<String> question)
      throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      get(port, question.apply(i));
    }
    double[] each = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      get(port, question.apply(WARM_UP + i));
      each[i] = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
    Arrays.sort(each);
    return each[ROUNDS / 2];
  }

  private void get(int port, String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "application/json")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
  }

  private void note(String question, double milliseconds) {
    times.computeIfAbsent(question, q -> new ArrayList<>()).add(milliseconds);
  }

  private static String path(String iri) {
    return iri.substring(FilledRegistries.HOME.base().length());
  }

  /** A search that was not asked before: the fee makes it another. */
  private static String search(String words, int i) {
    return "/search?q="
        + URLEncoder.encode(words, StandardCharsets.UTF_8)
        + "&maxFee="
        + (9000 + i);
  }

  private static String pick(int i, String... choices) {
    return choices[i % choices.length];
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
