package net.sisternet.registry.server.html.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** Makes what a page shows of a record. Any thread. */
public final class RecordViews {

  private static final Set<String> SECTIONS = Set.of(Dct.SOURCE, Dct.HAS_PART);

  private final Forms forms;
  private final Labels labels;
  private final Paths paths;
  private final RecordNames names;
  private final Federation federation;

  /**
   * Views of records that may refer to copies of what {@code federation} holds.
   *
   * @param names of our records and of the copies
   */
  public RecordViews(
      Forms forms, Labels labels, Paths paths, RecordNames names, Federation federation) {
    this.forms = forms;
    this.labels = labels;
    this.paths = paths;
    this.names = names;
    this.federation = federation;
  }

  /** The record with the content {@code graph}, for {@code reader}. */
  public RecordView show(RecordIri record, Kind kind, Graph graph, Reader reader) {
    Shown shown = shown(record, kind, graph, reader);
    var things = new ThingViews(shown, reader);
    ThingView thing = things.root(record.thing());
    List<ThingView> sources = shown.sources().stream().map(things::beside).toList();
    var loose = new ArrayList<ThingView>();
    graph.subjects().stream()
        .filter(subject -> subject instanceof Iri)
        .map(subject -> (Iri) subject)
        .forEach(
            part -> {
              if (!part.equals(record.iri()) && !things.isShown(part)) {
                loose.add(things.beside(part));
              }
            });
    ThingView document = things.beside(record.iri());
    return new RecordView(
        thing.name().text().isEmpty() ? Phrase.own(record.slug()) : thing.name(),
        groups(withoutTitle(thing)),
        thing.further(),
        withoutSections(document),
        sources,
        loose);
  }

  /** What whoever follows an old link or name to {@code record} should know first. */
  public ChangeNotice changes(RecordIri record, Kind kind, Graph graph, Reader reader) {
    return kind.equals(Kinds.NETWORK)
        ? ChangeNotice.of(shown(record, kind, graph, reader), reader)
        : ChangeNotice.NONE;
  }

  /** What {@code after} says and {@code before} did not, and the other way round. */
  public Difference difference(
      RecordIri record, Kind kind, Graph before, Graph after, Reader reader) {
    return new Difference(
        new Statements(shown(record, kind, after, reader), record, reader).notIn(before),
        new Statements(shown(record, kind, before, reader), record, reader).notIn(after));
  }

  private Shown shown(RecordIri record, Kind kind, Graph graph, Reader reader) {
    var iris = new IriViews(reader, labels, paths);
    var neighbours = Neighbours.of(record, graph, names, federation.statuses());
    return new Shown(graph, record, kind, forms, labels, iris, neighbours);
  }

  /** The fields of the record itself; its sources and loose parts have sections of their own. */
  private static List<FieldView> withoutSections(ThingView document) {
    var fields = new ArrayList<>(document.fields());
    fields.addAll(document.further());
    fields.removeIf(
        field ->
            SECTIONS.contains(field.property())
                && field.values().stream()
                    .allMatch(
                        value -> value instanceof Value.Link link && link.href().startsWith("#")));
    return fields;
  }

  /** The fields without a name that says no more than the title above them. */
  private static List<FieldView> withoutTitle(ThingView thing) {
    List<Value> title = List.of(new Value.Words(thing.name(), List.of()));
    return thing.fields().stream()
        .filter(field -> !Shown.NAMES.contains(field.property()) || !field.values().equals(title))
        .toList();
  }

  private static List<GroupView> groups(List<FieldView> fields) {
    var byGroup = new LinkedHashMap<String, List<FieldView>>();
    for (FieldView field : fields) {
      byGroup.computeIfAbsent(field.group(), g -> new ArrayList<>()).add(field);
    }
    var groups = new ArrayList<GroupView>();
    byGroup.forEach(
        (group, members) ->
            groups.add(
                new GroupView(
                    "page-group-" + groups.size(), members.get(0).groupLabel(), members)));
    return groups;
  }
}
