package net.sisternet.registry.server.html.view;

import java.util.List;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;

/**
 * What whoever follows an old link or an old name should know first.
 *
 * @param former what it was called before
 * @param ended when it ended, as people here write it; empty if it goes on
 * @param reasons why it ended
 * @param successors what came after it
 */
public record ChangeNotice(
    List<Phrase> former, String ended, List<Phrase> reasons, List<Value> successors) {

  /** Nothing. */
  static final ChangeNotice NONE = new ChangeNotice(List.of(), "", List.of(), List.of());

  public ChangeNotice {
    former = List.copyOf(former);
    reasons = List.copyOf(reasons);
    successors = List.copyOf(successors);
  }

  /** What the record says of its own changes. */
  static ChangeNotice of(Shown shown, Reader reader) {
    Graph graph = shown.graph();
    Iri thing = shown.thing();
    List<Iri> changes = iris(graph, thing, Org.CHANGED_BY);
    List<Iri> origins = iris(graph, thing, Org.RESULTED_FROM);
    String ended =
        graph
            .findObject(thing, SchemaOrg.DISSOLUTION_DATE)
            .filter(Literal.class::isInstance)
            .map(it -> reader.times().partial(((Literal) it).lexical()))
            .orElse("");
    List<Iri> ends =
        changes.stream()
            .filter(it -> !ended.isEmpty())
            .filter(it -> !iris(graph, it, Org.RESULTING_ORGANIZATION).contains(thing))
            .toList();
    return new ChangeNotice(
        java.util.stream.Stream.concat(changes.stream(), origins.stream())
            .flatMap(it -> texts(graph, it, Sn.FORMER_NAME, reader).stream())
            .distinct()
            .toList(),
        ended,
        ends.stream()
            .filter(it -> !shown.texts(it, SchemaOrg.DESCRIPTION).isEmpty())
            .map(it -> reader.best(shown.texts(it, SchemaOrg.DESCRIPTION)))
            .toList(),
        ends.stream()
            .flatMap(it -> iris(graph, it, Org.RESULTING_ORGANIZATION).stream())
            .distinct()
            .map(it -> shown.reference(Org.RESULTING_ORGANIZATION, it.value()))
            .toList());
  }

  private static List<Iri> iris(Graph graph, Iri subject, String property) {
    return graph
        .objects(subject, property)
        .filter(Iri.class::isInstance)
        .map(Iri.class::cast)
        .toList();
  }

  private static List<Phrase> texts(Graph graph, Iri subject, String property, Reader reader) {
    return graph
        .objects(subject, property)
        .filter(Literal.class::isInstance)
        .map(Literal.class::cast)
        .map(it -> reader.phrase(it.lexical(), it.language()))
        .toList();
  }
}
