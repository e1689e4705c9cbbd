package net.sisternet.registry.core.log;

import net.sisternet.registry.core.model.RecordVersion;

/** What must hold of a record when its change is sequenced. */
public sealed interface Precondition {

  /** The record does not exist and never did. */
  record IsNew() implements Precondition {}

  /** The record's newest version is this one. */
  record IsAt(RecordVersion version) implements Precondition {}

  /** Whatever the record's state, but not withdrawn. For the operator's import. */
  record Anything() implements Precondition {}
}
