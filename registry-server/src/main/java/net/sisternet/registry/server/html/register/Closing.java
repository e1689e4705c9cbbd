package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.SchemaOrg;

/**
 * The end of a network: the day, why, and what came after it ({@code org:ChangeEvent}).
 *
 * @param day a year, month or day, as a record has it
 * @param reason why
 * @param language of the reason
 * @param successor what came after it, if anything did
 */
record Closing(String day, String reason, String language, Optional<Iri> successor) {

  /** What {@code graph} says, and that it has ended. */
  Graph of(RecordIri record, Graph graph) {
    Iri event = record.fragment(free(record, graph));
    var more = new ArrayList<Triple>();
    more.add(new Triple(record.thing(), new Iri(SchemaOrg.DISSOLUTION_DATE), Literal.string(day)));
    more.add(new Triple(record.thing(), new Iri(Org.CHANGED_BY), event));
    more.add(new Triple(event, new Iri(Rdf.TYPE), new Iri(Org.CHANGE_EVENT)));
    more.add(new Triple(event, new Iri(SchemaOrg.DESCRIPTION), Literal.text(reason, language)));
    more.add(new Triple(event, new Iri(Org.ORIGINAL_ORGANIZATION), record.thing()));
    successor.ifPresent(it -> more.add(new Triple(event, new Iri(Org.RESULTING_ORGANIZATION), it)));
    return new Graph(withoutEnd(record, graph)).with(more);
  }

  private static List<Triple> withoutEnd(RecordIri record, Graph graph) {
    return graph
        .triples()
        .filter(
            it ->
                !it.subject().equals(record.thing())
                    || !it.predicate().value().equals(SchemaOrg.DISSOLUTION_DATE))
        .toList();
  }

  private static String free(RecordIri record, Graph graph) {
    int number = 1;
    while (!graph.about(record.fragment("closing-" + number)).isEmpty()) {
      number++;
    }
    return "closing-" + number;
  }
}
