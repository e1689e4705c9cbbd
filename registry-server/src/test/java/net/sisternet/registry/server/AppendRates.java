package net.sisternet.registry.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogBatch;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.server.postgres.PostgresStore;
import net.sisternet.registry.server.sqlite.SqliteStore;

/**
 * Measures how fast each store appends, with payloads of 3 KB. A program, not a test:
 *
 * <pre>java -cp … net.sisternet.registry.server.AppendRates [data folder]</pre>
 */
final class AppendRates {

  private static final int[] BATCHES = {1, 16, 256};
  private static final long SECONDS = 4;
  private static final String TEXT = "Netværk af mikrovirksomheder. ".repeat(90);

  private AppendRates() {}

  public static void main(String[] args) throws Exception {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("rates");
    long start = System.nanoTime();
    SqliteStore.open(folder, Samples.HOME).close();
    tell("SQLite: made in %d ms", millisSince(start));
    for (int i = 0; i < 3; i++) {
      start = System.nanoTime();
      SqliteStore.open(folder, Samples.HOME).close();
      tell("SQLite: opened in %d ms", millisSince(start));
    }
    try (var store = SqliteStore.open(folder, Samples.HOME)) {
      measure("SQLite", store.entryLog());
    }
    try (var server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        var store = PostgresStore.open(server.getJdbcUrl("postgres", "postgres"), Samples.HOME)) {
      measure("PostgreSQL", store.entryLog());
    }
  }

  private static void measure(String name, EntryLog log) {
    int run = 0;
    for (int warmUp = 0; warmUp < 2; warmUp++) {
      for (int size : BATCHES) {
        run++;
        Rate rate = rate(log, run, size);
        if (warmUp == 1) {
          tell(
              "%s: %6.0f entries/s in batches of %d, %4.0f µs of this processor each",
              name, rate.perSecond(), size, rate.processorMicros());
        }
      }
    }
  }

  /** Only the appends are timed, not the making of batches. */
  private static Rate rate(EntryLog log, int run, int size) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long spent = 0;
    long processor = 0;
    long entries = 0;
    int slug = 0;
    var script = new LogScript(Samples.KEY, log.head());
    while (spent < SECONDS * 1_000_000_000L) {
      List<LogBatch> batches = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        for (int line = 0; line < size; line++) {
          String name = "r" + run + "-" + slug++;
          script.publish(name, Samples.payload(Samples.network(name), TEXT + name));
        }
        batches.add(script.batch());
      }
      long start = System.nanoTime();
      long processorStart = thread.getCurrentThreadCpuTime();
      batches.forEach(log::append);
      spent += System.nanoTime() - start;
      processor += thread.getCurrentThreadCpuTime() - processorStart;
      entries += 50L * size;
    }
    LogHead head = log.head();
    if (head.size() < entries) {
      throw new IllegalStateException("appended " + entries + ", the log has " + head.size());
    }
    return new Rate(entries * 1e9 / spent, processor / 1e3 / entries);
  }

  private record Rate(double perSecond, double processorMicros) {}

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static void tell(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
