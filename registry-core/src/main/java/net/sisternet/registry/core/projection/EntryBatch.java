package net.sisternet.registry.core.projection;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.log.LogReader;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;

/**
 * What a projection is given at once.
 *
 * @param entries oldest first
 * @param isLast whether there was no more to read
 */
record EntryBatch(List<LogEntry> entries, boolean isLast) {

  /** A payload may have a megabyte, and this many are read at once. */
  private static final int READ = 200;

  /** A projection that is far behind gets more at once, for a transaction costs much by itself. */
  private static final int MOST = 8_000;

  private static final int MOST_CHARACTERS = 24_000_000;

  /** The entries after {@code position}, as many as are good for one transaction. */
  static EntryBatch read(LogReader log, Position position) {
    var entries = new ArrayList<LogEntry>();
    Position after = position;
    long characters = 0;
    while (entries.size() < MOST && characters < MOST_CHARACTERS) {
      List<LogEntry> more = log.readAfter(after, READ);
      entries.addAll(more);
      if (more.size() < READ) {
        return new EntryBatch(entries, true);
      }
      characters += characters(more);
      after = more.get(READ - 1).entry().position();
    }
    return new EntryBatch(entries, false);
  }

  private static long characters(List<LogEntry> entries) {
    return entries.stream()
        .mapToLong(it -> it.payload().map(payload -> payload.text().length()).orElse(0))
        .sum();
  }
}
