package net.sisternet.registry.server.html.view;

import java.util.List;
import net.sisternet.registry.server.html.language.Phrase;

/**
 * A record.
 *
 * @param name what its thing is called
 * @param groups the fields of its thing
 * @param further what is said of its thing beyond its form
 * @param document what is said of the record itself, e.g. its state
 * @param sources what it is taken from
 * @param loose things that nothing in the record points to
 */
public record RecordView(
    Phrase name,
    List<GroupView> groups,
    List<FieldView> further,
    List<FieldView> document,
    List<ThingView> sources,
    List<ThingView> loose) {

  public RecordView {
    groups = List.copyOf(groups);
    further = List.copyOf(further);
    document = List.copyOf(document);
    sources = List.copyOf(sources);
    loose = List.copyOf(loose);
  }
}
