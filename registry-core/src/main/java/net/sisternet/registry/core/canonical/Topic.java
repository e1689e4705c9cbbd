package net.sisternet.registry.core.canonical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Kind;

/**
 * Which nodes of an incoming graph are the document and the thing that it is about.
 *
 * <p>The thing is, in this order: what the document names by {@code foaf:primaryTopic}; {@code
 * #it}; the only blank node that has the kind's class; the only one of these that nothing points
 * to; the only blank node that nothing points to.
 */
final class Topic {

  private final Map<Resource, Resource> names;

  private Topic(Map<Resource, Resource> names) {
    this.names = names;
  }

  static Topic of(Kind kind, RecordIri record, Graph graph) {
    Resource thing = thing(kind, record, graph);
    var names = new HashMap<Resource, Resource>();
    names.put(thing, record.thing());
    documents(thing, graph).forEach(document -> names.put(document, record.iri()));
    return new Topic(names);
  }

  /** The graph with both nodes under their names. */
  Graph named(Graph graph) {
    return graph.map(
        triple -> isNamed(triple.subject()) && isNamed(triple.object()) ? triple : named(triple));
  }

  /** Whether a term keeps what it is called. */
  private boolean isNamed(Term term) {
    return !(term instanceof Resource node) || names.getOrDefault(node, node).equals(node);
  }

  private Triple named(Triple triple) {
    return new Triple(
        names.getOrDefault(triple.subject(), triple.subject()),
        triple.predicate(),
        triple.object() instanceof Resource object
            ? names.getOrDefault(object, object)
            : triple.object());
  }

  private static Resource thing(Kind kind, RecordIri record, Graph graph) {
    Set<Resource> stated = stated(record, graph);
    if (!stated.isEmpty()) {
      Resource thing = stated.iterator().next();
      boolean rightName = thing instanceof BlankNode || thing.equals(record.thing());
      if (stated.size() > 1 || !rightName) {
        throw refused("canonical.topic-elsewhere", record, thing.toNTriples());
      }
      return thing;
    }
    if (graph.subjects().contains(record.thing())) {
      return record.thing();
    }
    return guessed(kind, graph)
        .orElseThrow(() -> refused("canonical.no-topic", record, whatItIsAbout(kind, graph)));
  }

  /** The address that somebody gave the thing, perhaps another home's; else the kind looked for. */
  private static String whatItIsAbout(Kind kind, Graph graph) {
    return graph.subjects().stream()
        .filter(subject -> subject instanceof Iri && graph.isA(subject, kind.type()))
        .map(subject -> ((Iri) subject).value())
        .findFirst()
        .orElse(kind.name());
  }

  private static Set<Resource> stated(RecordIri record, Graph graph) {
    return graph.subjects().stream()
        .filter(subject -> subject.equals(record.iri()) || subject instanceof BlankNode)
        .flatMap(subject -> graph.objects(subject, Foaf.PRIMARY_TOPIC))
        .filter(Resource.class::isInstance)
        .map(Resource.class::cast)
        .collect(Collectors.toSet());
  }

  private static java.util.Optional<Resource> guessed(Kind kind, Graph graph) {
    Set<Term> pointedTo = graph.triples().map(Triple::object).collect(Collectors.toSet());
    List<Resource> blank = graph.subjects().stream().filter(BlankNode.class::isInstance).toList();
    Predicate<Resource> ofKind = node -> graph.isA(node, kind.type());
    Predicate<Resource> top = node -> !pointedTo.contains(node);
    return Stream.of(ofKind, ofKind.and(top), top)
        .map(rule -> blank.stream().filter(rule).toList())
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0))
        .findFirst();
  }

  private static Stream<Resource> documents(Resource thing, Graph graph) {
    Stream<Resource> pointing =
        graph
            .triples()
            .filter(t -> t.predicate().value().equals(Foaf.PRIMARY_TOPIC))
            .filter(t -> t.object().equals(thing))
            .map(Triple::subject);
    Stream<Resource> pointedTo =
        graph
            .objects(thing, Foaf.IS_PRIMARY_TOPIC_OF)
            .filter(BlankNode.class::isInstance)
            .map(BlankNode.class::cast);
    return Stream.concat(pointing, pointedTo).filter(BlankNode.class::isInstance);
  }

  private static RegistryException refused(String key, RecordIri record, String value) {
    return new RegistryException(
        ProblemType.INVALID,
        Messages.text(key + ".reason", record.thing().value()),
        List.of(FieldProblem.violation("id", key, value, record.thing().value())));
  }
}
