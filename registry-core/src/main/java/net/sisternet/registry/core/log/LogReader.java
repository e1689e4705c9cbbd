package net.sisternet.registry.core.log;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;

/** A log to read. Any thread. */
public interface LogReader {

  /** Entries after {@code position}, oldest first, at most {@code limit} (1 or more). */
  List<LogEntry> readAfter(Position position, int limit);

  /** The entry at {@code position}. */
  Optional<LogEntry> find(Position position);

  /**
   * The erasures after {@code position}, oldest first, at most {@code limit} (1 or more). Quick,
   * however long the log is.
   */
  List<Entry> erasuresAfter(Position position, int limit);

  /** Where the log ends, and its signed tree. Costs the same for a log of any length. */
  LogHead head();
}
