package net.sisternet.registry.core.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An immutable set of triples that remembers the order in which they came. Any thread. */
public final class Graph {

  private final Set<Triple> triples;

  /** Made when it is first asked for, as many a graph is only passed through. */
  private volatile Map<Resource, List<Triple>> bySubject = Map.of();

  /** A graph of {@code triples}; repeated ones count once. */
  public Graph(Collection<Triple> triples) {
    this.triples = new LinkedHashSet<>(triples);
  }

  private Map<Resource, List<Triple>> bySubject() {
    Map<Resource, List<Triple>> index = bySubject;
    if (index.isEmpty() && !triples.isEmpty()) {
      index = new LinkedHashMap<>();
      for (Triple triple : triples) {
        index.computeIfAbsent(triple.subject(), s -> new ArrayList<>()).add(triple);
      }
      bySubject = index;
    }
    return index;
  }

  /** How many triples there are. */
  public int size() {
    return triples.size();
  }

  /** All triples. */
  public Stream<Triple> triples() {
    return triples.stream();
  }

  /** All subjects. */
  public Set<Resource> subjects() {
    return java.util.Collections.unmodifiableSet(bySubject().keySet());
  }

  /** The triples about {@code subject}. */
  public List<Triple> about(Resource subject) {
    return java.util.Collections.unmodifiableList(bySubject().getOrDefault(subject, List.of()));
  }

  /** The objects of {@code predicate} for {@code subject}. */
  public Stream<Term> objects(Resource subject, String predicate) {
    return about(subject).stream()
        .filter(triple -> triple.predicate().value().equals(predicate))
        .map(Triple::object);
  }

  /** One object of {@code predicate} for {@code subject}, the first that came. */
  public Optional<Term> findObject(Resource subject, String predicate) {
    return objects(subject, predicate).findFirst();
  }

  /** Whether {@code subject} has the class {@code type}. */
  public boolean isA(Resource subject, String type) {
    return objects(subject, NTriples.RDF_TYPE).anyMatch(new Iri(type)::equals);
  }

  /** This graph and {@code more}. */
  public Graph with(Collection<Triple> more) {
    if (triples.containsAll(more)) {
      return this;
    }
    var all = new ArrayList<Triple>(triples.size() + more.size());
    all.addAll(triples);
    all.addAll(more);
    return new Graph(all);
  }

  /** This graph with every triple changed by {@code change}; itself if that changes none. */
  public Graph map(UnaryOperator<Triple> change) {
    var changed = new ArrayList<Triple>(triples.size());
    boolean same = true;
    for (Triple triple : triples) {
      Triple now = change.apply(triple);
      same &= now.equals(triple);
      changed.add(now);
    }
    return same ? this : new Graph(changed);
  }

  /** The triples of this graph that pass {@code test}; itself if all do. */
  public Graph filter(Predicate<Triple> test) {
    List<Triple> passed = triples.stream().filter(test).toList();
    return passed.size() == triples.size() ? this : new Graph(passed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Graph graph && graph.triples.equals(triples);
  }

  @Override
  public int hashCode() {
    return triples.hashCode();
  }

  @Override
  public String toString() {
    return NTriples.write(this);
  }
}
