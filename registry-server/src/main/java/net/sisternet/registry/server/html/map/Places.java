package net.sisternet.registry.server.html.map;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.record.Area;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Point;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.wire.RecordMapper;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;

/**
 * The areas that a map can show: those of the vocabulary, and those that people have registered,
 * here or at a sister. One that does not say where it is stands where the area around it stands.
 * Any thread; what was seen a moment ago is remembered.
 */
public final class Places {

  private static final Duration FRESH = Duration.ofMinutes(1);

  /** Of more registered areas than that the rest is left to the list. */
  private static final int MOST = 1_000;

  private final Thesaurus vocabulary;
  private final RecordFinder finder;
  private final Clock clock;
  private volatile Seen seen;

  /** The areas of {@code vocabulary} and those that {@code finder} finds. */
  public Places(Thesaurus vocabulary, RecordFinder finder, Clock clock) {
    this.vocabulary = vocabulary;
    this.finder = finder;
    this.clock = clock;
    this.seen = new Seen(vocabulary, Instant.MIN);
  }

  private record Seen(Thesaurus areas, Instant when) {}

  /** All of them. */
  Thesaurus now() {
    Instant now = clock.instant();
    Seen before = seen;
    if (before.when().isBefore(now.minus(FRESH))) {
      before = new Seen(look(), now);
      seen = before;
    }
    return before.areas();
  }

  private Thesaurus look() {
    Map<String, Area> registered = registered();
    if (registered.isEmpty()) {
      return vocabulary;
    }
    var concepts = new ArrayList<>(vocabulary.all());
    var points = new HashMap<String, Point>();
    vocabulary.all().stream()
        .map(Concept::iri)
        .forEach(iri -> vocabulary.findPoint(iri).ifPresent(point -> points.put(iri, point)));
    registered.forEach((iri, area) -> concepts.add(concept(iri, area)));
    var around = new Thesaurus(concepts, points);
    registered.forEach(
        (iri, area) -> point(iri, area, around).ifPresent(it -> points.put(iri, it)));
    return new Thesaurus(concepts, points);
  }

  private Map<String, Area> registered() {
    var areas = new LinkedHashMap<String, Area>();
    String cursor = "";
    do {
      FindResult page = finder.find(request(cursor));
      page.hits()
          .forEach(hit -> find(hit).ifPresent(it -> areas.put(hit.record().thing().value(), it)));
      cursor = page.nextCursor();
    } while (!cursor.isEmpty() && areas.size() < MOST);
    return areas;
  }

  private static FindRequest request(String cursor) {
    return new FindRequest(
        "",
        Map.of(Facet.KIND, List.of(Kinds.AREA.name())),
        Optional.empty(),
        FindRequest.Sort.NAME,
        FindRequest.LARGEST_LIMIT,
        cursor,
        "en");
  }

  /** The area; empty for one that no registry of today would let in. */
  private static Optional<Area> find(Hit hit) {
    try {
      return Optional.of((Area) RecordMapper.read(Kinds.AREA, hit.json()));
    } catch (RegistryException | IllegalArgumentException unusual) {
      return Optional.empty();
    }
  }

  private static Concept concept(String iri, Area area) {
    List<String> around = area.containedIn().stream().map(Iri::value).toList();
    return new Concept(iri, SchemaOrg.PLACE, area.names().texts(), List.of(), around, "");
  }

  /** Where it says that it is; else where the nearest area around it is. */
  private static Optional<Point> point(String iri, Area area, Thesaurus areas) {
    return area.findLatitude()
        .flatMap(
            north ->
                area.findLongitude()
                    .map(east -> new Point(north.doubleValue(), east.doubleValue())))
        .or(
            () ->
                areas.withBroader(iri).stream()
                    .map(areas::findPoint)
                    .flatMap(Optional::stream)
                    .findFirst());
  }
}
