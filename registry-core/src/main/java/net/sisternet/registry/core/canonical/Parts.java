package net.sisternet.registry.core.canonical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Dct;

/**
 * Links fragments that nothing leads to from the document, by {@code dct:hasPart}: a tree that
 * starts at the record, as JSON is one, then holds all of it. Refuses records that would make it
 * too deep.
 */
final class Parts {

  /** How many steps a fragment may be away from the document or the thing. */
  private static final int DEEPEST = 28;

  private Parts() {}

  static Graph linked(RecordIri record, Graph graph) {
    Map<Iri, Integer> reached = new HashMap<>();
    reach(List.of(record.iri(), record.thing()), 0, graph, reached);
    var links = new ArrayList<Triple>();
    for (Iri part : loose(record, graph, reached)) {
      if (!reached.containsKey(part)) {
        links.add(new Triple(record.iri(), new Iri(Dct.HAS_PART), part));
        reach(List.of(part), 1, graph, reached);
      }
    }
    return links.isEmpty() ? graph : graph.with(links);
  }

  /** Fragments that are not reached: first those that nothing points to, then the rest by name. */
  private static List<Iri> loose(RecordIri record, Graph graph, Map<Iri, Integer> reached) {
    var names = new TreeSet<String>();
    graph.subjects().stream()
        .filter(subject -> subject instanceof Iri iri && record.covers(iri.value()))
        .filter(subject -> !reached.containsKey(subject))
        .forEach(subject -> names.add(((Iri) subject).value()));
    if (names.isEmpty()) {
      return List.of();
    }
    var pointedTo = new HashSet<String>();
    graph
        .triples()
        .filter(triple -> !triple.subject().equals(triple.object()))
        .filter(triple -> triple.object() instanceof Iri)
        .forEach(triple -> pointedTo.add(((Iri) triple.object()).value()));
    var ordered = new ArrayList<Iri>();
    names.stream().filter(name -> !pointedTo.contains(name)).map(Iri::new).forEach(ordered::add);
    names.stream().filter(pointedTo::contains).map(Iri::new).forEach(ordered::add);
    return ordered;
  }

  /** Notes how many steps each node is away from those in {@code from}, which are at a depth. */
  private static void reach(
      Collection<Iri> from, int depth, Graph graph, Map<Iri, Integer> reached) {
    var open = new ArrayDeque<Iri>();
    for (Iri node : from) {
      reached.put(node, depth);
      open.add(node);
    }
    while (!open.isEmpty()) {
      Iri node = open.remove();
      int next = reached.getOrDefault(node, depth) + 1;
      for (Triple triple : graph.about(node)) {
        if (triple.object() instanceof Iri value && reached.putIfAbsent(value, next) == null) {
          requireNear(value, next);
          open.add(value);
        }
      }
    }
  }

  private static void requireNear(Iri node, int depth) {
    if (depth > DEEPEST) {
      throw new RegistryException(
          ProblemType.INVALID,
          Messages.text("canonical.too-deep.reason", DEEPEST),
          List.of(FieldProblem.violation("", "canonical.too-deep", node.value(), DEEPEST)));
    }
  }
}
