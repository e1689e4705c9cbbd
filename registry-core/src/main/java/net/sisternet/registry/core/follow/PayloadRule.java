package net.sisternet.registry.core.follow;

import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.rdf.Graph;

/** A rule for payloads of sisters beyond those of every record, e.g. a shape. Any thread. */
@FunctionalInterface
public interface PayloadRule {

  /** No rule. */
  PayloadRule NONE = (record, graph) -> Optional.empty();

  /** What is wrong with the payload of {@code record}; empty if nothing is. */
  Optional<Text> findFault(RecordIri record, Graph graph);
}
