package net.sisternet.registry.core.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;

/**
 * The newest state of each record of a log, kept in the log's own transaction. Any thread. Never
 * behind the log. Can be made again from the log, but for the owners. Trusted.
 */
public interface RecordHeads {

  /** The head of {@code record}, withdrawn or not. */
  Optional<RecordHead> find(RecordIri record);

  /** The heads of those of {@code records} that exist. One round trip. */
  Map<RecordIri, RecordHead> findAll(Collection<RecordIri> records);

  /**
   * The entries that made versions of {@code record}, newest first, below {@code before}, at most
   * {@code limit}.
   */
  List<LogEntry> history(RecordIri record, RecordVersion before, int limit);

  /** The entry that made {@code version} of {@code record}. */
  Optional<LogEntry> findVersion(RecordIri record, RecordVersion version);
}
