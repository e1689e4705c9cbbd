package net.sisternet.registry.core.canonical;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * Turns blank nodes into fragments {@code #b1}, {@code #b2} … of their record.
 *
 * <p>Nodes are told apart by what is said about them and their neighbours ({@link Neighbourhoods}).
 * Nodes that stay alike say the same thing twice if they hang below their parents as a tree; then
 * one of them is enough. Otherwise (rings, cliques) telling them apart may take exponential time,
 * and the graph is refused: no record needs it.
 */
final class BlankNodeNames {

  /** Merging doubles may make their parents doubles; nothing that people write nests this deep. */
  private static final int MOST_ROUNDS = 64;

  private BlankNodeNames() {}

  static Graph named(RecordIri record, Graph graph) {
    Graph lean = graph;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Neighbourhoods groups = Neighbourhoods.of(lean);
      if (groups.isEmpty()) {
        return lean;
      }
      if (groups.allDifferent()) {
        return renamed(lean, names(record, lean, groups.inOrder()));
      }
      lean = merged(lean, groups);
    }
    throw entangled(0);
  }

  /** The graph with one node for each group of equal ones. */
  private static Graph merged(Graph graph, Neighbourhoods groups) {
    requireTrees(graph, groups);
    Map<Resource, Resource> first = new HashMap<>();
    for (List<BlankNode> group : groups.inOrder()) {
      group.forEach(node -> first.put(node, group.get(0)));
    }
    return renamed(graph, first);
  }

  /**
   * Merging whole groups keeps the meaning if the nodes that have doubles form trees: then the
   * result is a part of the graph that all the rest only repeats.
   */
  private static void requireTrees(Graph graph, Neighbourhoods groups) {
    Set<Term> doubled = new HashSet<>();
    groups.inOrder().stream().filter(group -> group.size() > 1).forEach(doubled::addAll);
    Map<Term, Resource> parents = new HashMap<>();
    graph
        .triples()
        .filter(t -> doubled.contains(t.subject()) && doubled.contains(t.object()))
        .forEach(
            t -> {
              Resource other = parents.put(t.object(), t.subject());
              if (other != null && !other.equals(t.subject())) {
                throw entangled(doubled.size());
              }
            });
    Set<Term> grounded = new HashSet<>();
    for (Term node : doubled) {
      ground(node, parents, grounded, doubled.size());
    }
  }

  /** Walks from {@code node} to a node without a parent; a ring has none. */
  private static void ground(
      Term node, Map<Term, Resource> parents, Set<Term> grounded, int doubled) {
    Set<Term> path = new HashSet<>();
    Term at = node;
    while (at != null && !grounded.contains(at)) {
      if (!path.add(at)) {
        throw entangled(doubled);
      }
      at = parents.get(at);
    }
    grounded.addAll(path);
  }

  private static Map<Resource, Resource> names(
      RecordIri record, Graph graph, List<List<BlankNode>> inOrder) {
    Set<Term> taken = new HashSet<>();
    graph
        .triples()
        .forEach(
            triple -> {
              taken.add(triple.subject());
              taken.add(triple.object());
            });
    Map<Resource, Resource> names = new HashMap<>();
    int number = 0;
    for (List<BlankNode> group : inOrder) {
      Iri name;
      do {
        number++;
        name = record.fragment("b" + number);
      } while (taken.contains(name));
      names.put(group.get(0), name);
    }
    return names;
  }

  private static Graph renamed(Graph graph, Map<Resource, Resource> names) {
    return graph.map(
        triple -> {
          Resource subject = names.getOrDefault(triple.subject(), triple.subject());
          Term object =
              triple.object() instanceof Resource node
                  ? names.getOrDefault(node, node)
                  : triple.object();
          return subject.equals(triple.subject()) && object.equals(triple.object())
              ? triple
              : new Triple(subject, triple.predicate(), object);
        });
  }

  private static RegistryException entangled(int nodes) {
    return new RegistryException(
        ProblemType.INVALID,
        Messages.text("blank.entangled.reason", nodes),
        List.of(FieldProblem.violation("", "blank.entangled", "", nodes)));
  }
}
