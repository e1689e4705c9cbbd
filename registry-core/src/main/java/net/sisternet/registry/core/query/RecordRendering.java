package net.sisternet.registry.core.query;

import java.time.Instant;
import net.sisternet.registry.core.model.LogEntry;

/** Writes a record as the JSON that a GET of it would give. Any thread. */
@FunctionalInterface
public interface RecordRendering {

  /**
   * The record as {@code entry} leaves it.
   *
   * @param entry an entry with a payload
   * @param issued when the record's first version was published
   */
  String json(LogEntry entry, Instant issued);
}
