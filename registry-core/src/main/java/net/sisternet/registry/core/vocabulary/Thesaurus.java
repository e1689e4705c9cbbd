package net.sisternet.registry.core.vocabulary;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All shipped concepts, areas and languages, by IRI. Immutable. */
public final class Thesaurus {

  private final Map<String, Concept> byIri = new LinkedHashMap<>();
  private final Map<String, Set<String>> narrower = new LinkedHashMap<>();
  private final Map<String, Point> points;

  public Thesaurus(Collection<Concept> concepts) {
    this(concepts, Map.of());
  }

  /** With the points of those of {@code concepts} that are areas, by IRI. */
  public Thesaurus(Collection<Concept> concepts, Map<String, Point> points) {
    this.points = Map.copyOf(points);
    for (Concept concept : concepts) {
      byIri.put(concept.iri(), concept);
      for (String parent : concept.broader()) {
        narrower.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(concept.iri());
      }
    }
  }

  /** The concept with that IRI. */
  public Optional<Concept> find(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** Where on a map the area with that IRI is named. */
  public Optional<Point> findPoint(String iri) {
    return Optional.ofNullable(points.get(iri));
  }

  /** What lies directly inside {@code iri}. */
  public Set<String> narrower(String iri) {
    return Collections.unmodifiableSet(narrower.getOrDefault(iri, Set.of()));
  }

  /** All concepts, in the order of the files. */
  public Collection<Concept> all() {
    return Collections.unmodifiableCollection(byIri.values());
  }

  /** The concepts of a scheme, in the order of the files. */
  public List<Concept> inScheme(String scheme) {
    return byIri.values().stream().filter(c -> c.scheme().equals(scheme)).toList();
  }

  /** {@code iri} and everything inside it, however deep; also for an IRI that is not known. */
  public Set<String> withNarrower(String iri) {
    return closure(iri, i -> narrower.getOrDefault(i, Set.of()));
  }

  /** {@code iri} and everything that it lies in, however high. */
  public Set<String> withBroader(String iri) {
    return closure(iri, i -> find(i).map(Concept::broader).orElse(List.of()));
  }

  private static Set<String> closure(
      String start, java.util.function.Function<String, Collection<String>> step) {
    var seen = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String iri = open.remove();
      if (seen.add(iri)) {
        open.addAll(step.apply(iri));
      }
    }
    return seen;
  }
}
