package net.sisternet.registry.core.publish;

import java.util.List;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.vocab.Kind;

/** Checks a record against the shapes of its kind. Any thread. Changes nothing. */
public interface PayloadChecker {

  /** Everything that is wrong, all at once; empty if nothing is. */
  List<FieldProblem> check(Kind kind, RecordIri record, Graph graph);
}
