package net.sisternet.registry.core.transition;

import java.util.List;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.SchemaOrg;

/**
 * The end of a network. Its record stays, so that whoever follows an old link learns what came
 * after it.
 *
 * @param happening when and why
 * @param successors what came after it, if anything did
 */
public record Closing(Happening happening, List<Iri> successors) {

  public Closing {
    successors = List.copyOf(successors);
  }

  /** What {@code graph} says, and that it has ended. */
  public Graph of(RecordIri record, Graph graph) {
    return ended(
        record,
        graph,
        new ChangeEvent(happening, List.of(record.thing()), successors, List.of()),
        "closing");
  }

  /** What {@code graph} says, and that {@code event} ended it. */
  static Graph ended(RecordIri record, Graph graph, ChangeEvent event, String word) {
    List<Triple> rest =
        graph
            .triples()
            .filter(
                it ->
                    !it.subject().equals(record.thing())
                        || !it.predicate().value().equals(SchemaOrg.DISSOLUTION_DATE))
            .toList();
    var end =
        new Triple(
            record.thing(),
            new Iri(SchemaOrg.DISSOLUTION_DATE),
            Literal.string(event.happening().day()));
    return event.changed(record, new Graph(rest).with(List.of(end)), word);
  }
}
