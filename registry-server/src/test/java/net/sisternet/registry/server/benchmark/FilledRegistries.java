package net.sisternet.registry.server.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Proposal;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.Storage;

/**
 * Registries of generated networks, a folder each, filled through the sequencer and kept for the
 * next run.
 */
final class FilledRegistries {

  static final Home HOME = new Home("http://localhost:8080");
  static final GeneratedNetworks NETWORKS = new GeneratedNetworks(HOME, 1);
  private static final int WRITERS = 400;

  private final Path folder;

  FilledRegistries(Path folder) {
    this.folder = folder;
  }

  /** How the registry of so many networks is started: any free port. */
  ServerConfig config(int size) {
    return new ServerConfig(
        HOME,
        "Generated",
        folder.resolve(Integer.toString(size)),
        Optional.empty(),
        "127.0.0.1",
        0,
        ServerConfig.DEFAULT_QUERY_TIMEOUT);
  }

  /**
   * Fills the registry of so many networks, if it is not full, and waits until all can be found.
   */
  void fill(int size) throws Exception {
    ServerConfig config = config(size);
    long start = System.nanoTime();
    long before;
    try (Storage storage = Storage.open(config)) {
      before = storage.log().head().size();
      if (before < size) {
        append(storage, LogKey.readOrCreate(config.logKey(), Checkpoint.origin(HOME)), size);
      }
    }
    double appended = seconds(start);
    try (RegistryServer registry = RegistryServer.start(config)) {
      if (!registry.awaitProjections(Duration.ofMinutes(30))) {
        throw new IllegalStateException("the projections are behind");
      }
    }
    if (before < size) {
      System.out.printf(
          "%,d networks: appended in %.0f s, indexed in %.0f s%n",
          size - before, appended, seconds(start) - appended);
    }
  }

  private static void append(Storage storage, LogKey key, int size) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try (var sequencer =
        new Sequencer(HOME, storage.log(), storage.heads(), key, Clock.systemUTC(), () -> {})) {
      sequencer.start();
      var author = new AccountId("benchmark");
      var waiting = new ArrayList<Future<?>>();
      for (int n = (int) storage.log().head().size() + 1; n <= size; n++) {
        int number = n;
        waiting.add(
            writers.submit(
                () ->
                    sequencer.submit(
                        new Proposal(
                            new Change.Published(NETWORKS.record(number), NETWORKS.payload(number)),
                            new Precondition.IsNew(),
                            author))));
      }
      for (Future<?> one : waiting) {
        one.get();
      }
    } finally {
      writers.shutdown();
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
