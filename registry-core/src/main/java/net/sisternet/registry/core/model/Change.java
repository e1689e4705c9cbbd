package net.sisternet.registry.core.model;

/**
 * What a writer wants to say about one record. Closed: a new kind of change is a new log format.
 */
public sealed interface Change {

  /** The record that changes. */
  RecordIri about();

  /** The record's complete new state. */
  record Published(RecordIri about, Payload payload) implements Change {}

  /** The record is withdrawn, for ever. */
  record Withdrawn(RecordIri about) implements Change {}
}
