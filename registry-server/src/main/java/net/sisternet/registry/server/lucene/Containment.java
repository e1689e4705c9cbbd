package net.sisternet.registry.server.lucene;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.sisternet.registry.core.vocabulary.Thesaurus;

/**
 * What lies inside what: the shipped concepts and areas, and those that are records themselves.
 * Immutable.
 */
final class Containment {

  private final Thesaurus thesaurus;
  private final Map<String, List<String>> recorded;
  private final Map<String, Set<String>> recordedInside = new HashMap<>();

  /** With what the areas and competences that are records say they lie in. */
  Containment(Thesaurus thesaurus, Map<String, List<String>> recorded) {
    this.thesaurus = thesaurus;
    this.recorded = Map.copyOf(recorded);
    recorded.forEach(
        (inner, outers) ->
            outers.forEach(
                outer ->
                    recordedInside.computeIfAbsent(outer, o -> new LinkedHashSet<>()).add(inner)));
  }

  /** {@code iri} and everything that it lies in. */
  Set<String> around(String iri) {
    return closure(
        iri, List.of(thesaurus::withBroader, inner -> recorded.getOrDefault(inner, List.of())));
  }

  /** {@code iri} and everything that lies in it. */
  Set<String> inside(String iri) {
    return closure(
        iri,
        List.of(thesaurus::withNarrower, outer -> recordedInside.getOrDefault(outer, Set.of())));
  }

  /** Whether any area or competence is a record. */
  boolean hasRecords() {
    return !recorded.isEmpty();
  }

  /** Whether the records say the same as {@code other} does. */
  boolean isAs(Map<String, List<String>> other) {
    return recorded.equals(other);
  }

  private static Set<String> closure(
      String start, List<Function<String, Collection<String>>> steps) {
    var seen = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String iri = open.remove();
      if (seen.add(iri)) {
        steps.forEach(step -> open.addAll(step.apply(iri)));
      }
    }
    return seen;
  }
}
