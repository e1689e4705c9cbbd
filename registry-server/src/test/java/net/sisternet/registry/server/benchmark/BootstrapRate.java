package net.sisternet.registry.server.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import jakarta.servlet.http.HttpServlet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.follow.EntryLogMirror;
import net.sisternet.registry.core.follow.FollowProgress;
import net.sisternet.registry.core.follow.FollowReport;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.follow.SisterFollower;
import net.sisternet.registry.core.follow.VerifiedBatch;
import net.sisternet.registry.core.follow.VerifiedEntry;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.proof.MerkleTree;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Mirrors;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.Storage;
import net.sisternet.registry.server.jena.ShaclPayloadChecker;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.registry.server.jetty.JettyServer;
import net.sisternet.registry.server.jetty.MountedFilter;
import net.sisternet.registry.server.ldes.Doorbell;
import net.sisternet.registry.server.ldes.LogFilter;
import net.sisternet.registry.server.ldes.LogPublication;
import net.sisternet.registry.server.ldes.LogTraffic;
import net.sisternet.registry.server.ldes.MirrorLogs;
import net.sisternet.registry.server.ldes.PublishedLog;
import net.sisternet.registry.server.servlet.ServletRefusals;
import net.sisternet.registry.server.sqlite.SqliteMirrors;
import net.sisternet.registry.server.sqlite.SqliteStore;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Sn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * From an empty registry that has accepted a sister to the last of the sister's generated networks
 * being found by search and by SPARQL, compared with Jena's bulk loader ({@code tdb2.tdbloader}
 * with its default settings, in process) reading the same quads from a file. The sister's log is
 * served by the same process over HTTP. Run it with {@code -Xmx1g} and the options that the
 * launcher gives {@code serve}.
 *
 * <p>Arguments: folder for the data, networks (default 100,000), versions of each (default 1), and
 * what is measured, in which order: {@code load}, {@code follow}, {@code envelopes} and {@code
 * bootstrap} with commas between them (default all). The sister's log is kept for the next run.
 */
public final class BootstrapRate {

  private static final Home SISTER = new Home("http://localhost:18471");
  private static final Home OWN = new Home("http://localhost:18472");
  private static final int BATCH = 1000;
  private static final String ALL = "load,follow,envelopes,bootstrap";
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong peak = new AtomicLong();
  private final Path folder;
  private final GeneratedNetworks generated = new GeneratedNetworks(SISTER, 1);
  private final int networks;
  private final int entries;
  private final Map<String, Double> seconds = new HashMap<>();

  private BootstrapRate(Path folder, int networks, int versions) {
    this.folder = folder.resolve(networks + "-" + versions);
    this.networks = networks;
    this.entries = networks * versions;
  }

  public static void main(String[] args) throws Exception {
    int networks = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int versions = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    List<String> parts = List.of((args.length > 3 ? args[3] : ALL).split(","));
    new BootstrapRate(Path.of(args[0]), networks, versions).run(parts);
    System.exit(0);
  }

  private void run(List<String> parts) throws Exception {
    Path data = Files.createDirectories(folder.resolve("sister"));
    LogKey key = LogKey.readOrCreate(data.resolve("log.key"), Checkpoint.origin(SISTER));
    try (var store = SqliteStore.open(data, SISTER)) {
      fill(store, key);
      var published =
          new LogPublication(
              store.entryLog(), SISTER.base() + "/log", data.resolve("index/log"), "");
      var doorbell = new Doorbell(published);
      // Closed first: the server waits for its streams.
      try (var server = serve(published, doorbell);
          doorbell) {
        doorbell.start();
        System.out.printf("the sister's log is at port %d%n", server.port());
        watchHeap();
        for (String part : parts) {
          run(part, store, key);
        }
        tell();
      }
    }
  }

  private void run(String part, SqliteStore store, LogKey key) throws Exception {
    switch (part) {
      case "load" -> {
        Path quads = folder.resolve("quads.nq");
        seconds.put(part, load(quads, write(store, quads)));
      }
      case "follow" -> follow(key);
      case "envelopes" -> envelopes();
      case "bootstrap" -> seconds.put(part, bootstrap(key));
      default -> throw new IllegalArgumentException(part + " is none of " + ALL);
    }
  }

  private void tell() {
    System.out.printf("heap at most %d MB after a collection%n", peak.get() >> 20);
    if (seconds.keySet().containsAll(List.of("load", "bootstrap"))) {
      System.out.printf(
          Locale.ROOT,
          "bootstrap takes %.2f times as long as the loader%n",
          seconds.get("bootstrap") / seconds.get("load"));
    }
  }

  private void fill(SqliteStore store, LogKey key) {
    var log = new EntryLogMirror(store.entryLog(), store.recordHeads(), new AccountId("author"));
    CompactRange tree = log.head().tree();
    while (tree.size() < entries) {
      int from = (int) tree.size() + 1;
      List<LogEntry> batch =
          IntStream.rangeClosed(from, Math.min(entries, from + BATCH - 1))
              .mapToObj(this::entry)
              .toList();
      for (LogEntry it : batch) {
        tree =
            tree.append(
                MerkleTree.leafHash(it.entry().envelope().getBytes(StandardCharsets.UTF_8)));
      }
      Instant last = batch.get(batch.size() - 1).entry().published();
      log.append(
          new VerifiedBatch(
              new Position(from - 1L),
              batch.stream().map(it -> new VerifiedEntry(it, Optional.empty())).toList(),
              new LogHead(last, tree, key.sign(tree))));
    }
  }

  /** All first versions, then all second ones; a later version has another salt. */
  private LogEntry entry(int position) {
    int number = (position - 1) % networks + 1;
    int version = (position - 1) / networks + 1;
    LogEntry first = generated.entry(number);
    String salt = String.format("%032x", number);
    var payload =
        new Payload(
            first.payload().orElseThrow().text().replace(salt, String.format("%032x", position)));
    return new LogEntry(
        new Entry(
            SISTER,
            new Position(position),
            version == 1 ? EntryType.CREATE : EntryType.UPDATE,
            first.entry().about(),
            new RecordVersion(version),
            Instant.EPOCH.plusSeconds(position),
            Optional.of(payload.digest())),
        Optional.of(payload));
  }

  /** What the triple store of a registry holds of the records; how many quads that is. */
  private long write(SqliteStore store, Path file) throws IOException {
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (long at = (long) entries - networks; at < entries; at += BATCH) {
        for (LogEntry it : store.entryLog().readAfter(new Position(at), BATCH)) {
          String end = " <" + it.entry().about().value() + "> .\n";
          for (String line : it.payload().orElseThrow().text().lines().toList()) {
            if (!line.contains(Sn.SALT)) {
              out.write(line.substring(0, line.length() - 2) + end);
              written++;
            }
          }
        }
      }
    }
    return written;
  }

  private double load(Path quads, long written) {
    Path database = folder.resolve("loaded");
    delete(database);
    var dataset = DatabaseMgr.connectDatasetGraph(database.toString());
    long cpu = PROCESS.getProcessCpuTime();
    long began = System.nanoTime();
    var loader = LoaderFactory.createLoader(dataset, MonitorOutputs.nullOutput());
    loader.startBulk();
    loader.load(quads.toString());
    loader.finishBulk();
    double seconds = seconds(began);
    TDBInternal.expel(dataset, true);
    System.out.printf(
        Locale.ROOT,
        "tdb2.tdbloader: %,d quads in %.1f s (%.1f s of processor), %,.0f a second%n",
        written,
        seconds,
        (PROCESS.getProcessCpuTime() - cpu) / 1e9,
        written / seconds);
    return seconds;
  }

  /** Follows alone: fetched, verified, checked against the shapes and stored, not indexed. */
  private void follow(LogKey key) {
    Path mirrors = folder.resolve("mirrors");
    delete(mirrors);
    var checker = new ShaclPayloadChecker(ShippedVocabulary.thesaurus());
    try (Mirrors.Mirror mirror = new SqliteMirrors(mirrors).open(SISTER)) {
      var follower =
          new SisterFollower(
              sister(key),
              HttpSisterFeed.of(SISTER, FeedConfig.LOCAL),
              new EntryLogMirror(mirror.log(), mirror.heads(), new AccountId("sister")),
              (record, graph) ->
                  checker.check(Kinds.NETWORK, record, graph).stream()
                      .map(FieldProblem::reason)
                      .findFirst(),
              FollowProgress.SILENT);
      long cpu = PROCESS.getProcessCpuTime();
      long began = System.nanoTime();
      FollowReport report = follower.poll();
      double seconds = seconds(began);
      System.out.printf(
          Locale.ROOT,
          "follow: %s entries verified and stored in %.1f s (%.1f s of processor), %,.0f a second,"
              + " %d quarantined%n",
          report.after(),
          seconds,
          (PROCESS.getProcessCpuTime() - cpu) / 1e9,
          entries / seconds,
          report.quarantined().size());
    }
  }

  /** What a snapshot needs for completeness: every envelope of the log, fetched and hashed. */
  private void envelopes() throws IOException, InterruptedException {
    long cpu = PROCESS.getProcessCpuTime();
    long began = System.nanoTime();
    CompactRange tree = CompactRange.EMPTY;
    for (int bundle = 0; (bundle + 1) * LogPage.ENTRIES <= entries; bundle++) {
      String path = bundle < 1000 ? String.format("%03d", bundle) : thousands(bundle);
      byte[] bytes =
          http.send(
                  HttpRequest.newBuilder(URI.create(SISTER.base() + "/log/tile/entries/" + path))
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .body();
      for (var in = ByteBuffer.wrap(bytes); in.hasRemaining(); ) {
        var envelope = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(envelope);
        NTriples.read(new String(envelope, StandardCharsets.UTF_8));
        tree = tree.append(MerkleTree.leafHash(envelope));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "envelopes alone: %,d entries in %.1f s (%.1f s of processor)%n",
        tree.size(),
        seconds(began),
        (PROCESS.getProcessCpuTime() - cpu) / 1e9);
  }

  private static String thousands(int bundle) {
    return String.format("x%03d/%03d", bundle / 1000, bundle % 1000);
  }

  private static Sister sister(LogKey key) {
    return new Sister(SISTER, key.verifierKey(), List.of(SISTER.base() + "/"));
  }

  private double bootstrap(LogKey key) throws Exception {
    Path data = folder.resolve("own");
    delete(data);
    var config =
        new ServerConfig(
            OWN,
            "Bootstrap",
            data,
            Optional.empty(),
            "127.0.0.1",
            18472,
            ServerConfig.DEFAULT_QUERY_TIMEOUT);
    var sister = AcceptedSister.of(sister(key), "Sister", Instant.now());
    try (RegistryServer registry = RegistryServer.start(config)) {
      long cpu = PROCESS.getProcessCpuTime();
      long began = System.nanoTime();
      try (Storage storage = Storage.open(config)) {
        storage.sisters().put(sister);
      }
      while (registry.sisters().stream().noneMatch(it -> it.head().size() == entries)) {
        Thread.sleep(50);
      }
      double followed = seconds(began);
      while (!isThere("/sparql?query=ASK%20%7B%3C" + last() + "%3E%20a%20%3Fx%7D", "true")) {
        Thread.sleep(100);
      }
      double queried = seconds(began);
      while (!isThere("/networks?limit=1", "\"total\":" + networks)) {
        Thread.sleep(100);
      }
      double seconds = seconds(began);
      System.out.printf(
          Locale.ROOT,
          "bootstrap: verified and stored in %.1f s (%,.0f entries a second), queried after %.1f s,"
              + " searched after %.1f s (%.1f s of processor)%n",
          followed,
          entries / followed,
          queried,
          seconds,
          (PROCESS.getProcessCpuTime() - cpu) / 1e9);
      return seconds;
    }
  }

  private String last() {
    return generated.record(networks).value();
  }

  private boolean isThere(String path, String expected) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(OWN.base() + path))
                .header("Accept", "application/sparql-results+json, application/json;q=0.9")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.body().replace(" ", "").contains(expected);
  }

  private static JettyServer serve(LogPublication published, Doorbell doorbell) {
    var filter =
        new LogFilter(
            new PublishedLog(published, doorbell, new LogTraffic()),
            MirrorLogs.NONE,
            new ServletRefusals(SISTER, (refusal, request) -> request.path()));
    return JettyServer.start(
        SISTER,
        "127.0.0.1",
        18471,
        new NoApplication(),
        List.of(new MountedFilter("/log/*", filter, true)));
  }

  /** Notes the largest heap that a collection left. */
  private void watchHeap() {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> {
                var info =
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData());
                long used =
                    info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(it -> isHeap(it.getKey()))
                        .map(it -> it.getValue())
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                peak.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
  }

  private static boolean isHeap(String pool) {
    return pool.contains("Eden") || pool.contains("Survivor") || pool.contains("Old");
  }

  private static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  /** Answers nothing: the filter before it answers. */
  private static final class NoApplication extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }
}
