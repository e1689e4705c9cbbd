package net.sisternet.registry.core.model;

import java.util.List;

/**
 * What a writer wants to say about one record. Closed: a new kind of change is a new log format.
 */
public sealed interface Change {

  /** The record that changes. */
  RecordIri about();

  /**
   * The record's complete new state.
   *
   * @param digests those of the payload, which are made where there are many threads
   */
  record Published(RecordIri about, Payload payload, Payload.Digests digests) implements Change {

    public Published(RecordIri about, Payload payload) {
      this(about, payload, payload.digests());
    }
  }

  /** The record is withdrawn, for ever. */
  record Withdrawn(RecordIri about) implements Change {}

  /**
   * The payloads of earlier entries about the record are to be deleted everywhere.
   *
   * @param entries their positions, ascending; not the entry that a record which is not withdrawn
   *     stands on
   */
  record Erased(RecordIri about, List<Position> entries) implements Change {

    public Erased {
      entries = List.copyOf(entries);
    }
  }
}
