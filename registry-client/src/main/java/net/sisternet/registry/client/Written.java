package net.sisternet.registry.client;

import java.util.List;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.record.RegistryRecord;

/**
 * What became of a write; it is durable.
 *
 * @param stored the record as it is now, ready to be changed again
 * @param version its version
 * @param position where it stands in the log
 * @param changed false if it said the same before
 * @param warnings what its author should look at
 */
public record Written<T extends RegistryRecord>(
    Versioned<T> stored,
    RecordVersion version,
    Position position,
    boolean changed,
    List<FieldProblem> warnings) {

  public Written {
    warnings = List.copyOf(warnings);
  }

  /** The record. */
  public RecordIri iri() {
    return stored.iri();
  }
}
