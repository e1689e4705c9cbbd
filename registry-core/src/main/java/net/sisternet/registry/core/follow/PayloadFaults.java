package net.sisternet.registry.core.follow;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.publish.RecordRules;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Kinds;

/** What is wrong with a payload that its home has signed. */
final class PayloadFaults {

  private static final int LARGEST = 1 << 20;

  private final PayloadRule rule;

  PayloadFaults(PayloadRule rule) {
    this.rule = rule;
  }

  /** The first thing that is wrong with {@code payload}, whose digest is right. */
  Optional<Text> find(RecordIri record, String payload) {
    if (Kinds.findByPath(record.path()).isEmpty()) {
      return fault("sister.payload-kind", record.path());
    }
    if (isLarger(payload)) {
      return fault("sister.payload-large", LARGEST);
    }
    Graph graph;
    try {
      graph = NTriples.read(payload);
    } catch (IllegalArgumentException e) {
      return fault("sister.payload-form", String.valueOf(e.getMessage()));
    }
    return find(record, graph);
  }

  private Optional<Text> find(RecordIri record, Graph graph) {
    if (graph.size() > Canonicaliser.MOST_TRIPLES) {
      return fault("sister.payload-triples", graph.size(), Canonicaliser.MOST_TRIPLES);
    }
    if (graph.triples().anyMatch(it -> it.object() instanceof BlankNode)) {
      return fault("sister.payload-blank");
    }
    Optional<FieldProblem> broken =
        RecordRules.check(record, graph).stream()
            .filter(it -> it.severity() == FieldProblem.Severity.VIOLATION)
            .findFirst();
    return broken.isPresent() ? broken.map(it -> it.reason()) : rule.findFault(record, graph);
  }

  private static boolean isLarger(String payload) {
    return payload.length() > LARGEST
        || (payload.length() > LARGEST / 3
            && payload.getBytes(StandardCharsets.UTF_8).length > LARGEST);
  }

  private static Optional<Text> fault(String key, Object... args) {
    return Optional.of(Messages.text(key, args));
  }
}
