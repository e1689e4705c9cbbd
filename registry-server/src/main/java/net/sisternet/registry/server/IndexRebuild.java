package net.sisternet.registry.server;

import java.util.List;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.projection.Projection;

/** Builds the projections again from the first entry of the log. */
public final class IndexRebuild {

  private static final int BATCH = 1000;

  private IndexRebuild() {}

  /** Told after each batch: the projection's name, how many entries it has, of how many. */
  public interface Progress {
    void at(String projection, long done, long total);
  }

  /** Rebuilds both indexes of a registry that is not being served; returns the log's size. */
  public static long run(ServerConfig config, Progress progress) {
    try (Storage storage = Storage.open(config)) {
      for (Projection projection : Wiring.emptyProjections(config, storage)) {
        try (projection) {
          rebuild(config.home(), storage.log(), projection, progress);
        }
      }
      return storage.log().head().size();
    }
  }

  private static void rebuild(Home home, EntryLog log, Projection projection, Progress progress) {
    long total = log.head().size();
    var position = Position.START;
    List<LogEntry> entries = log.readAfter(position, BATCH);
    while (!entries.isEmpty()) {
      projection.apply(home, entries);
      position = entries.get(entries.size() - 1).entry().position();
      progress.at(projection.name(), position.value(), total);
      entries = log.readAfter(position, BATCH);
    }
  }
}
