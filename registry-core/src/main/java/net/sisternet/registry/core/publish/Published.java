package net.sisternet.registry.core.publish;

import java.util.List;
import net.sisternet.registry.core.log.Receipt;
import net.sisternet.registry.core.problem.FieldProblem;

/**
 * A record that is durable in the log.
 *
 * @param receipt its head, and whether anything changed
 * @param warnings what its author should look at
 */
public record Published(Receipt receipt, List<FieldProblem> warnings) {

  public Published {
    warnings = List.copyOf(warnings);
  }
}
