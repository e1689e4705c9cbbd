package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.generated.SampleThesaurus;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest.Sort;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.region.Region;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.core.region.RegionReports;
import net.sisternet.registry.server.lucene.TestIndex.Asked;

/**
 * How search grows: indexes 1,000 and 100,000 generated networks and prints the times of the same
 * questions at both sizes. Run it with {@code -Xmx1g}; arguments are other sizes.
 */
final class SearchScale {

  private static final int BATCH = 1000;
  private static final int WARM_UP = 1000;
  private static final int ROUNDS = 500;

  private static final AtomicLong ASKED = new AtomicLong();

  /** A search runs on the thread that asks; its processor time is not changed by other programs. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private SearchScale() {}

  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length == 0
            ? List.of(1_000, 100_000)
            : Arrays.stream(args).map(Integer::valueOf).toList();
    List<Map<String, double[]>> times = new ArrayList<>();
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("search-scale");
      try (var index = open(folder)) {
        fill(index, size);
        times.add(
            ask(index.finder(TestIndex.HOME), new GeneratedNetworks(TestIndex.HOME, 1), size));
        region(index, size);
        write(index, size);
      }
      reopen(folder);
      SearchProjection.delete(folder);
      Files.delete(folder);
    }
    System.out.printf("%n%-34s", "processor ms: median (95 %)");
    sizes.forEach(size -> System.out.printf("%,20d", size));
    System.out.println();
    for (String question : times.get(0).keySet()) {
      System.out.printf("%-34s", question);
      times.forEach(
          t -> System.out.printf("%12.3f (%5.2f)", t.get(question)[0], t.get(question)[1]));
      double ratio = times.get(times.size() - 1).get(question)[0] / times.get(0).get(question)[0];
      System.out.printf("   x %.1f%n", ratio);
    }
  }

  private static void fill(SearchProjection index, int size) {
    var networks = new GeneratedNetworks(TestIndex.HOME, 1);
    long spent = 0;
    long spentCpu = 0;
    for (int from = 1; from <= size; from += BATCH) {
      List<LogEntry> batch = networks.entries(from, Math.min(size, from + BATCH - 1));
      long start = System.nanoTime();
      long startCpu = CPU.getCurrentThreadCpuTime();
      index.apply(TestIndex.HOME, batch);
      spent += System.nanoTime() - start;
      spentCpu += CPU.getCurrentThreadCpuTime() - startCpu;
    }
    System.out.printf(
        "%,d networks in batches of %d: %,.0f a second, %.2f processor ms each%n",
        size, BATCH, size / (spent / 1e9), spentCpu / 1e6 / size);
  }

  private static Map<String, double[]> ask(
      RecordFinder finder, GeneratedNetworks networks, int size) {
    var questions = new LinkedHashMap<String, IntFunction<Asked>>();
    questions.put("list", i -> new Asked());
    questions.put("list by newest", i -> new Asked().sort(Sort.MODIFIED));
    questions.put("filter: an area", i -> new Asked().filter(Facet.AREA, area(i)));
    questions.put(
        "filter: kind, area, competence",
        i ->
            new Asked()
                .filter(Facet.KIND, "network")
                .filter(Facet.AREA, area(i))
                .filter(Facet.COMPETENCE, competence(i)));
    questions.put(
        "filter: area, fee",
        i -> new Asked().filter(Facet.AREA, area(i)).maxFee(Integer.toString(i % 3000)));
    questions.put(
        "words: a name",
        i -> new Asked().words(networks.name(1 + (i * 37) % size, i % 2 == 0 ? "da" : "en")));
    questions.put(
        "words: first word of a name",
        i -> new Asked().words(networks.name(1 + (i * 37) % size, "da").split(" ", 2)[0]));
    questions.put("words: a competence", i -> new Asked().words(competenceWord(i)));
    questions.put(
        "words: competence and place", i -> new Asked().words(competenceWord(i) + " lolland"));
    questions.put(
        "words: in every record", i -> new Asked().words(i % 2 == 0 ? "medlemmer" : "members"));
    questions.put(
        "words: competence, filter: area",
        i -> new Asked().words(competenceWord(i)).filter(Facet.AREA, area(i)));
    questions.put("words: a typo", i -> new Asked().words(i % 2 == 0 ? "tolkningx" : "lollnad"));
    var times = new LinkedHashMap<String, double[]>();
    questions.forEach((name, question) -> times.put(name, time(finder, fresh(question))));
    times.put("any of these, asked before", time(finder, i -> anyOf(questions, i % 40)));
    return times;
  }

  /** The same question, never asked before: one more value that nothing has. */
  private static IntFunction<Asked> fresh(IntFunction<Asked> question) {
    return i ->
        question.apply(i).filter(Facet.KIND, "network", "never-asked-" + ASKED.getAndIncrement());
  }

  private static Asked anyOf(Map<String, IntFunction<Asked>> questions, int i) {
    return List.copyOf(questions.values()).get(i % questions.size()).apply(i);
  }

  /** Median and 95th percentile in milliseconds. */
  private static double[] time(RecordFinder finder, IntFunction<Asked> question) {
    long stop = System.nanoTime() + 2_000_000_000L;
    for (int i = 0; i < WARM_UP && System.nanoTime() < stop; i++) {
      finder.find(question.apply(i).limit(20).request());
    }
    double[] times =
        IntStream.range(0, ROUNDS)
            .mapToDouble(
                i -> {
                  var request = question.apply(i).limit(20).request();
                  long start = CPU.getCurrentThreadCpuTime();
                  finder.find(request);
                  return (CPU.getCurrentThreadCpuTime() - start) / 1e6;
                })
            .sorted()
            .toArray();
    return new double[] {times[ROUNDS / 2], times[ROUNDS * 95 / 100]};
  }

  /** What a region costs after a change: all of its networks are added up. */
  private static void region(SearchProjection index, int size) {
    RecordFinder finder = index.finder(TestIndex.HOME);
    Region region = SearchFiguresTest.region("nuts:DK02");
    for (int i = 0; i < 6; i++) {
      var reports = new RegionReports(finder, SampleThesaurus.thesaurus(), Clock.systemUTC());
      long start = System.nanoTime();
      RegionReport report = reports.of(region, "da");
      long first = System.nanoTime();
      reports.of(region, "da");
      System.out.printf(
          "a region of %,d networks of %,d: added up in %.0f ms, asked again in %.2f ms%n",
          report.networks().total(),
          size,
          (first - start) / 1e6,
          (System.nanoTime() - first) / 1e6);
    }
  }

  /** What one more record costs, and the first question after it. */
  private static void write(SearchProjection index, int size) {
    var networks = new GeneratedNetworks(TestIndex.HOME, 1);
    double[] applied = new double[50];
    double[] asked = new double[50];
    for (int i = 0; i < 50; i++) {
      List<LogEntry> entry = List.of(networks.entry(size + 1 + i));
      long start = System.nanoTime();
      index.apply(TestIndex.HOME, entry);
      long middle = System.nanoTime();
      index
          .finder(TestIndex.HOME)
          .find(new Asked().filter(Facet.AREA, area(i)).limit(20).request());
      applied[i] = (middle - start) / 1e6;
      asked[i] = (System.nanoTime() - middle) / 1e6;
    }
    Arrays.sort(applied);
    Arrays.sort(asked);
    System.out.printf(
        "one more at %,d: applied in %.1f (%.1f) ms, first filtered list after it %.2f (%.2f) ms%n",
        size, applied[25], applied[47], asked[25], asked[47]);
  }

  private static void reopen(Path folder) {
    long start = System.nanoTime();
    try (var index = open(folder)) {
      index.finder(TestIndex.HOME).find(new Asked().limit(20).request());
      Runtime runtime = Runtime.getRuntime();
      System.gc();
      System.out.printf(
          "opened and asked in %.0f ms, heap in use %d MB%n",
          (System.nanoTime() - start) / 1e6, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
  }

  private static SearchProjection open(Path folder) {
    // as large as the JSON of a real network
    String padding = " ".repeat(2500);
    return new SearchProjection(
        folder,
        SampleThesaurus.thesaurus(),
        document -> TestIndex.RENDERING.json(document) + padding);
  }

  private static String area(int i) {
    return List.of("nuts:DK02", "nuts:DK011", "nuts:DK022", "nuts:DK01").get(i % 4);
  }

  private static String competence(int i) {
    return List.of("snc:comp-advising", "snc:comp-teaching", "snc:comp-writing").get(i % 3);
  }

  private static String competenceWord(int i) {
    return List.of("oversættelse", "bookkeeping", "Softwareentwicklung", "sundhed").get(i % 4);
  }
}
