package net.sisternet.registry.core.transition;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Rdf;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;

/**
 * Something that changed networks ({@code org:ChangeEvent}). Each record that it concerns states it
 * as its own fragment, so that every home speaks for its own network.
 *
 * @param happening when and why
 * @param before the networks that it changed
 * @param after what came out of it
 * @param formerNames what the changed network was called until then
 */
record ChangeEvent(
    Happening happening, List<Iri> before, List<Iri> after, List<Literal> formerNames) {

  ChangeEvent {
    before = List.copyOf(before);
    after = List.copyOf(after);
    formerNames = List.copyOf(formerNames);
  }

  /** What {@code graph} says, and that this changed it. */
  Graph changed(RecordIri record, Graph graph, String word) {
    return onto(record, graph, Org.CHANGED_BY, word);
  }

  /** What {@code graph} says, and that it came out of this. */
  Graph resulted(RecordIri record, Graph graph, String word) {
    return onto(record, graph, Org.RESULTED_FROM, word);
  }

  private Graph onto(RecordIri record, Graph graph, String property, String word) {
    Iri event = free(record, graph, word);
    var more = new ArrayList<Triple>();
    more.add(new Triple(record.thing(), new Iri(property), event));
    more.add(new Triple(event, new Iri(Rdf.TYPE), new Iri(Org.CHANGE_EVENT)));
    more.add(new Triple(event, new Iri(Dct.DATE), Literal.string(happening.day())));
    more.add(
        new Triple(
            event,
            new Iri(SchemaOrg.DESCRIPTION),
            Literal.text(happening.reason(), happening.language())));
    before.forEach(it -> more.add(new Triple(event, new Iri(Org.ORIGINAL_ORGANIZATION), it)));
    after.forEach(it -> more.add(new Triple(event, new Iri(Org.RESULTING_ORGANIZATION), it)));
    formerNames.forEach(it -> more.add(new Triple(event, new Iri(Sn.FORMER_NAME), it)));
    return graph.with(more);
  }

  private static Iri free(RecordIri record, Graph graph, String word) {
    int number = 1;
    while (!graph.about(record.fragment(word + '-' + number)).isEmpty()) {
      number++;
    }
    return record.fragment(word + '-' + number);
  }
}
