package net.sisternet.registry.core.canonical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sisternet.registry.core.rdf.BlankNode;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;

/**
 * The blank nodes of a graph in groups of those that look alike from every distance, in an order
 * that depends on what is said and on nothing else.
 *
 * <p>Colour refinement: all nodes start in one group; then a group is split by the sorted list of
 * (direction, predicate, neighbour's group) of its nodes, until no group splits any more. Groups
 * have numbers and lists are compared as numbers, so nothing is hashed and nothing can collide. The
 * largest part of a split group keeps its number and a round looks only at nodes beside those that
 * got a new one, so that long chains cost little (the idea of Hopcroft's partition refinement).
 */
final class Neighbourhoods {

  private final List<BlankNode> nodes = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();

  /** The members of each group, by its number. */
  private final List<Set<Integer>> groups = new ArrayList<>();

  /** For each node the number of its group. */
  private int[] group = new int[0];

  /**
   * One end of a triple, seen from a blank node.
   *
   * @param label ranks direction, predicate and, for a neighbour with a name, the neighbour
   * @param neighbour the blank node at the other end, or -1
   */
  private record Edge(int label, int neighbour) {}

  private record Move(int node, int to) {}

  private Neighbourhoods() {}

  static Neighbourhoods of(Graph graph) {
    var result = new Neighbourhoods();
    result.connect(graph);
    result.refine();
    return result;
  }

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  boolean allDifferent() {
    return groups.size() == nodes.size();
  }

  /** The groups. */
  List<List<BlankNode>> inOrder() {
    return groups.stream().map(group -> group.stream().map(nodes::get).toList()).toList();
  }

  private void connect(Graph graph) {
    Map<Term, Integer> numbers = new HashMap<>();
    graph
        .triples()
        .forEach(
            triple -> {
              number(triple.subject(), numbers);
              number(triple.object(), numbers);
            });
    if (nodes.isEmpty()) {
      return;
    }
    Map<String, Integer> labels = ranks(graph);
    graph
        .triples()
        .forEach(
            triple -> {
              Integer from = numbers.get(triple.subject());
              Integer to = numbers.get(triple.object());
              if (from != null) {
                edges.get(from).add(new Edge(labels.get(outgoing(triple)), to == null ? -1 : to));
              }
              if (to != null) {
                edges.get(to).add(new Edge(labels.get(incoming(triple)), from == null ? -1 : from));
              }
            });
  }

  private void number(Term term, Map<Term, Integer> numbers) {
    if (term instanceof BlankNode node && !numbers.containsKey(node)) {
      numbers.put(node, nodes.size());
      nodes.add(node);
      edges.add(new ArrayList<>());
    }
  }

  /** Only triples of blank nodes have labels: most graphs have few, or none. */
  private static Map<String, Integer> ranks(Graph graph) {
    var labels = new TreeSet<String>();
    graph
        .triples()
        .forEach(
            triple -> {
              if (triple.subject() instanceof BlankNode) {
                labels.add(outgoing(triple));
              }
              if (triple.object() instanceof BlankNode) {
                labels.add(incoming(triple));
              }
            });
    var ranks = new HashMap<String, Integer>();
    labels.forEach(label -> ranks.put(label, ranks.size()));
    return ranks;
  }

  private static String outgoing(Triple triple) {
    return "> " + triple.predicate().value() + ' ' + named(triple.object());
  }

  private static String incoming(Triple triple) {
    return "< " + triple.predicate().value() + ' ' + named(triple.subject());
  }

  private static String named(Term term) {
    return term instanceof BlankNode ? "" : term.toNTriples();
  }

  private void refine() {
    if (nodes.isEmpty()) {
      return;
    }
    group = new int[nodes.size()];
    groups.add(new LinkedHashSet<>());
    for (int node = 0; node < nodes.size(); node++) {
      groups.get(0).add(node);
    }
    Map<Integer, List<Integer>> changed = new TreeMap<>();
    changed.put(0, List.copyOf(groups.get(0)));
    while (!changed.isEmpty()) {
      var moves = new ArrayList<Move>();
      changed.forEach((id, members) -> split(id, members, moves));
      changed = next(moves);
    }
  }

  /** Splits a group, of which {@code changed} have new surroundings; the largest part stays. */
  private void split(int id, List<Integer> changed, List<Move> moves) {
    Set<Integer> members = groups.get(id);
    if (members.size() < 2) {
      return;
    }
    var parts = new TreeMap<long[], List<Integer>>(Arrays::compare);
    for (int node : changed) {
      parts.computeIfAbsent(signature(node), s -> new ArrayList<>()).add(node);
    }
    List<Integer> still = without(members, changed);
    if (!still.isEmpty()) {
      parts.computeIfAbsent(signature(still.get(0)), s -> new ArrayList<>()).addAll(still);
    }
    int largest = parts.values().stream().mapToInt(List::size).max().orElseThrow();
    boolean kept = false;
    for (List<Integer> part : parts.values()) {
      if (!kept && part.size() == largest) {
        kept = true;
      } else {
        part.forEach(members::remove);
        groups.add(new LinkedHashSet<>(part));
        part.forEach(node -> moves.add(new Move(node, groups.size() - 1)));
      }
    }
  }

  private static List<Integer> without(Set<Integer> members, List<Integer> changed) {
    if (changed.size() == members.size()) {
      return List.of();
    }
    var gone = new HashSet<>(changed);
    return members.stream().filter(node -> !gone.contains(node)).toList();
  }

  /** Makes the moves, and names the nodes beside those that moved, group by group. */
  private Map<Integer, List<Integer>> next(List<Move> moves) {
    moves.forEach(move -> group[move.node()] = move.to());
    var beside = new LinkedHashSet<Integer>();
    for (Move move : moves) {
      edges.get(move.node()).stream()
          .map(Edge::neighbour)
          .filter(neighbour -> neighbour >= 0)
          .forEach(beside::add);
    }
    var changed = new TreeMap<Integer, List<Integer>>();
    for (int node : beside) {
      changed.computeIfAbsent(group[node], g -> new ArrayList<>()).add(node);
    }
    return changed;
  }

  private long[] signature(int node) {
    return edges.get(node).stream()
        .mapToLong(
            edge ->
                ((long) edge.label() << 32)
                    | (edge.neighbour() < 0 ? 0 : group[edge.neighbour()] + 1))
        .sorted()
        .toArray();
  }
}
