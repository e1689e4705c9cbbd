package net.sisternet.registry.core.publish;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.log.Receipt;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.problem.FieldProblem;

/**
 * A record that is durable in the log.
 *
 * @param receipt its head, and whether anything changed
 * @param document the version that was appended; empty if the record said the same before
 * @param warnings what its author should look at
 */
public record Published(
    Receipt receipt, Optional<RecordDocument> document, List<FieldProblem> warnings) {

  public Published {
    warnings = List.copyOf(warnings);
  }
}
