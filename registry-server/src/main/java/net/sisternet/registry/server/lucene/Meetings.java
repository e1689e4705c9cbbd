package net.sisternet.registry.server.lucene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.query.Cadence;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.vocab.SchemaOrg;

/** How often and in which way one meets: of a series of meetings, or of what holds such series. */
final class Meetings {

  /** What is both in person and online is found by who wants either. */
  private static final Map<String, List<String>> COUNTED =
      Map.of(
          SchemaOrg.MIXED_EVENT_ATTENDANCE_MODE,
          List.of(
              SchemaOrg.MIXED_EVENT_ATTENDANCE_MODE,
              SchemaOrg.OFFLINE_EVENT_ATTENDANCE_MODE,
              SchemaOrg.ONLINE_EVENT_ATTENDANCE_MODE),
          SchemaOrg.OFFLINE_EVENT_ATTENDANCE_MODE,
          List.of(SchemaOrg.OFFLINE_EVENT_ATTENDANCE_MODE),
          SchemaOrg.ONLINE_EVENT_ATTENDANCE_MODE,
          List.of(SchemaOrg.ONLINE_EVENT_ATTENDANCE_MODE));

  private Meetings() {}

  /** The rhythms of {@code thing}, as {@link Cadence} has them. */
  static List<String> cadences(Graph graph, Resource thing) {
    return series(graph, thing)
        .flatMap(series -> resources(graph, series, SchemaOrg.EVENT_SCHEDULE))
        .flatMap(schedule -> graph.objects(schedule, SchemaOrg.REPEAT_FREQUENCY))
        .filter(Literal.class::isInstance)
        .map(term -> Cadence.find(((Literal) term).lexical().strip()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The ways in which one meets. */
  static List<String> attendance(Graph graph, Resource thing) {
    return series(graph, thing)
        .flatMap(series -> graph.objects(series, SchemaOrg.EVENT_ATTENDANCE_MODE))
        .filter(Iri.class::isInstance)
        .flatMap(mode -> COUNTED.getOrDefault(((Iri) mode).value(), List.of()).stream())
        .distinct()
        .toList();
  }

  private static Stream<Resource> series(Graph graph, Resource thing) {
    return Stream.concat(Stream.of(thing), resources(graph, thing, SchemaOrg.EVENT_PROPERTY));
  }

  private static Stream<Resource> resources(Graph graph, Resource from, String property) {
    return graph.objects(from, property).filter(Meetings::isResource).map(Resource.class::cast);
  }

  private static boolean isResource(Term term) {
    return term instanceof Resource;
  }
}
