package net.sisternet.registry.server.html.network;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.AlikeRequest;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;

/** Finds networks like one network. Any thread. */
final class LikeNetworks {

  private static final int MOST = 5;
  private static final int LOOKED_AT = 20;
  private static final int LEAST_WEIGHT = 2;

  private final RecordFinder finder;

  LikeNetworks(RecordFinder finder) {
    this.finder = finder;
  }

  /** The networks most like {@code record}, which says {@code graph}; most alike first. */
  List<Likeness> find(RecordIri record, Graph graph) {
    Set<String> competences = iris(record, graph, SchemaOrg.KNOWS_ABOUT);
    Set<String> subjects = iris(record, graph, Dct.SUBJECT);
    Set<String> areas = iris(record, graph, SchemaOrg.AREA_SERVED);
    var values = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    values.put(Facet.COMPETENCE, weights(competences, Likeness.COMPETENCE_WEIGHT));
    values.put(Facet.AREA, weights(areas, Likeness.AREA_WEIGHT));
    values.put(Facet.SUBJECT, weights(subjects, Likeness.SUBJECT_WEIGHT));
    return finder.alike(new AlikeRequest(record, Kinds.NETWORK, values, LOOKED_AT)).stream()
        .map(hit -> Likeness.of(hit, competences, subjects, areas))
        .filter(it -> it.weight() >= LEAST_WEIGHT)
        .sorted(
            Comparator.comparingInt(Likeness::weight)
                .reversed()
                .thenComparing(it -> it.record().value()))
        .limit(MOST)
        .toList();
  }

  private static Map<String, Integer> weights(Set<String> values, int weight) {
    return values.stream().collect(Collectors.toMap(value -> value, value -> weight));
  }

  private static Set<String> iris(RecordIri record, Graph graph, String property) {
    return graph
        .objects(record.thing(), property)
        .filter(term -> term instanceof Iri)
        .map(term -> ((Iri) term).value())
        .collect(Collectors.toSet());
  }
}
