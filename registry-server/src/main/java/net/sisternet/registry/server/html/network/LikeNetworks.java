package net.sisternet.registry.server.html.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;

/**
 * Finds networks like one network. Any thread. An answer is kept for some minutes: a page is read
 * far more often than what is like it changes.
 */
final class LikeNetworks {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST_KEPT = 5_000;
  private static final int MOST = 5;
  private static final int LOOKED_AT = 50;
  private static final int LEAST_WEIGHT = 2;

  private final RecordFinder finder;
  private final Clock clock;
  private final Map<RecordIri, Kept> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordIri, Kept> eldest) {
          return size() > MOST_KEPT;
        }
      };

  LikeNetworks(RecordFinder finder, Clock clock) {
    this.finder = finder;
    this.clock = clock;
  }

  private record Kept(Graph graph, Instant until, List<Likeness> found) {}

  /** The networks most like {@code record}, which says {@code graph}; most alike first. */
  List<Likeness> find(RecordIri record, Graph graph) {
    Instant now = clock.instant();
    synchronized (kept) {
      Kept known = kept.get(record);
      if (known != null && known.until().isAfter(now) && known.graph().size() == graph.size()) {
        return known.found();
      }
    }
    List<Likeness> found = look(record, graph);
    synchronized (kept) {
      kept.put(record, new Kept(graph, now.plus(KEPT), found));
    }
    return found;
  }

  private List<Likeness> look(RecordIri record, Graph graph) {
    Set<String> competences = iris(record, graph, SchemaOrg.KNOWS_ABOUT);
    Set<String> subjects = iris(record, graph, Dct.SUBJECT);
    Set<String> areas = iris(record, graph, SchemaOrg.AREA_SERVED);
    Map<RecordIri, Likeness> found = new LinkedHashMap<>();
    Map<Facet, Set<String>> questions =
        Map.of(Facet.COMPETENCE, competences, Facet.AREA, areas, Facet.SUBJECT, subjects);
    questions.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            finder.find(question(facet, values)).hits().stream()
                .filter(hit -> !hit.record().equals(record))
                .forEach(
                    hit ->
                        found.computeIfAbsent(
                            hit.record(), it -> Likeness.of(hit, competences, subjects, areas)));
          }
        });
    return found.values().stream()
        .filter(it -> it.weight() >= LEAST_WEIGHT)
        .sorted(
            Comparator.comparingInt(Likeness::weight)
                .reversed()
                .thenComparing(it -> it.record().value()))
        .limit(MOST)
        .toList();
  }

  private static FindRequest question(Facet facet, Set<String> values) {
    return new FindRequest(
        "",
        Map.of(Facet.KIND, List.of(Kinds.NETWORK.name()), facet, List.copyOf(values)),
        Optional.empty(),
        FindRequest.Sort.RELEVANCE,
        LOOKED_AT,
        "",
        "en");
  }

  private static Set<String> iris(RecordIri record, Graph graph, String property) {
    return graph
        .objects(record.thing(), property)
        .filter(term -> term instanceof Iri)
        .map(term -> ((Iri) term).value())
        .collect(Collectors.toSet());
  }
}
