package net.sisternet.registry.server.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.server.jena.JenaRdfReader;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.registry.server.lucene.SearchProjection;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedRecord;
import net.sisternet.vocab.Kinds;

/**
 * What the search index costs a record: applies a rich record of the seeds under ever new names, in
 * batches of several sizes, and prints the time until a batch can be found and the processor time
 * of the whole process, merges included.
 *
 * <p>Arguments: records a size (default 4000).
 */
public final class IndexingCost {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final SearchProjection index;
  private final String payload;
  private int position;

  private IndexingCost(SearchProjection index, String payload) {
    this.index = index;
    this.payload = payload;
  }

  public static void main(String[] args) throws IOException {
    int records = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
    Path folder = Files.createTempDirectory("indexing-cost");
    var json = new RecordJson(HOME);
    try (var index =
        new SearchProjection(
            folder,
            ShippedVocabulary.thesaurus(),
            document -> json.toJson(document.kind(), document.record(), document.graph()))) {
      var cost = new IndexingCost(index, richPayload());
      cost.measure(256, records, "to warm up");
      for (int batch : new int[] {1, 16, 256}) {
        cost.measure(batch, records, "measured");
      }
    }
    SearchProjection.delete(folder);
    Files.delete(folder);
  }

  private static String richPayload() {
    SeedRecord seed =
        new SeedHomes()
            .records("luebeck", Map.of("luebeck", HOME)).stream()
                .filter(s -> s.record().slug().equals("cloudsters-luebeck"))
                .findFirst()
                .orElseThrow();
    byte[] turtle = seed.turtle().getBytes(StandardCharsets.UTF_8);
    var graph = new JenaRdfReader(List.of(HOME)).read(turtle, "text/turtle", seed.record().value());
    return new Canonicaliser().payload(graph, "00".repeat(16)).text();
  }

  private void measure(int batch, int records, String what) {
    int batches = Math.max(1, Math.min(records, batch * 1000) / batch);
    double[] times = new double[batches];
    long cpu = 0;
    for (int i = 0; i < batches; i++) {
      List<LogEntry> entries = IntStream.range(0, batch).mapToObj(n -> next()).toList();
      long startCpu = PROCESS.getProcessCpuTime();
      long start = System.nanoTime();
      index.apply(HOME, entries);
      times[i] = (System.nanoTime() - start) / 1e6;
      cpu += PROCESS.getProcessCpuTime() - startCpu;
    }
    Arrays.sort(times);
    System.out.printf(
        "batches of %3d, %s: visible after %.2f ms (95 %%: %.2f), %.2f processor ms a record%n",
        batch, what, times[batches / 2], times[batches * 95 / 100], cpu / 1e6 / batches / batch);
  }

  private LogEntry next() {
    position++;
    RecordIri record = HOME.record(Kinds.NETWORK, "network-" + position);
    var text =
        new Payload(payload.replace(HOME.base() + "/networks/cloudsters-luebeck", record.value()));
    return new LogEntry(
        new Entry(
            HOME,
            new Position(position),
            EntryType.CREATE,
            record,
            RecordVersion.FIRST,
            Instant.EPOCH.plusSeconds(position),
            Optional.of(text.digest())),
        Optional.of(text));
  }
}
