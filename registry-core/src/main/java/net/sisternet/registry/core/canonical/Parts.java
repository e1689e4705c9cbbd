package net.sisternet.registry.core.canonical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Dct;

/**
 * Links fragments that nothing leads to from the document, by {@code dct:hasPart}: a tree that
 * starts at the record, as JSON is one, then holds all of it.
 */
final class Parts {

  private Parts() {}

  static Graph linked(RecordIri record, Graph graph) {
    Set<Iri> reached = new HashSet<>();
    reach(List.of(record.iri(), record.thing()), graph, reached);
    var links = new ArrayList<Triple>();
    for (Iri part : loose(record, graph, reached)) {
      if (!reached.contains(part)) {
        links.add(new Triple(record.iri(), new Iri(Dct.HAS_PART), part));
        reach(List.of(part), graph, reached);
      }
    }
    return links.isEmpty() ? graph : graph.with(links);
  }

  /** Fragments that are not reached: first those that nothing points to, then the rest by name. */
  private static List<Iri> loose(RecordIri record, Graph graph, Set<Iri> reached) {
    var names = new TreeSet<String>();
    graph.subjects().stream()
        .filter(subject -> subject instanceof Iri iri && record.covers(iri.value()))
        .filter(subject -> !reached.contains(subject))
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

  private static void reach(Collection<Iri> from, Graph graph, Set<Iri> reached) {
    var open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Iri node = open.remove();
      if (reached.add(node)) {
        graph.about(node).stream()
            .map(Triple::object)
            .filter(Iri.class::isInstance)
            .map(Iri.class::cast)
            .forEach(open::add);
      }
    }
  }
}
