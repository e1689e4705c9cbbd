package net.sisternet.registry.server.html.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.FindResult.FacetCount;
import net.sisternet.registry.core.vocabulary.Thesaurus;

/**
 * Chooses the areas that are marked, so that no two marks cover each other: areas that lie too
 * close together are shown as the smallest area around them, with everything in it. So each number
 * counts every record once, and is the number that the area's list has.
 */
final class Marks {

  private final Thesaurus thesaurus;
  private final Map<String, Long> counts;
  private final double distance;

  private Marks(Thesaurus thesaurus, Map<String, Long> counts, double distance) {
    this.thesaurus = thesaurus;
    this.counts = counts;
    this.distance = distance;
  }

  /** The points of the areas that records of {@code result} themselves name. */
  static List<MapPoint> points(FindResult result, Thesaurus thesaurus) {
    return result.areas().stream()
        .map(FacetCount::value)
        .map(thesaurus::findPoint)
        .flatMap(Optional::stream)
        .map(MapPoint::of)
        .toList();
  }

  /**
   * The marks for {@code result}, the largest first.
   *
   * @param distance how far apart two of them are at least
   */
  static List<Mark> of(FindResult result, Thesaurus thesaurus, double distance) {
    Map<String, Long> counts =
        result.facets().getOrDefault(Facet.AREA, List.of()).stream()
            .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    var marks = new Marks(thesaurus, counts, distance);
    List<Mark> chosen = marks.apart(result.areas());
    chosen.sort(Comparator.comparingLong(Mark::count).reversed().thenComparing(Mark::area));
    return chosen;
  }

  /** Marks for {@code areas}, one by one; one that comes too close to another is put with it. */
  private List<Mark> apart(List<FacetCount> areas) {
    var waiting = new ArrayDeque<Mark>();
    areas.forEach(stated -> find(stated.value()).ifPresent(waiting::add));
    var chosen = new ArrayList<Mark>();
    while (!waiting.isEmpty()) {
      Mark mark = waiting.remove();
      Optional<Mark> around =
          chosen.stream()
              .filter(other -> other.at().distance(mark.at()) < distance)
              .map(other -> around(mark.area(), other.area()))
              .flatMap(Optional::stream)
              .findFirst();
      if (around.isEmpty()) {
        chosen.add(mark);
      } else {
        Set<String> inside = thesaurus.withNarrower(around.get().area());
        chosen.removeIf(other -> inside.contains(other.area()));
        waiting.removeIf(other -> inside.contains(other.area()));
        waiting.addFirst(around.get());
      }
    }
    return chosen;
  }

  private Optional<Mark> find(String area) {
    return thesaurus
        .findPoint(area)
        .map(point -> new Mark(area, MapPoint.of(point), counts.getOrDefault(area, 0L)));
  }

  /** The smallest area that both lie in; none where no area holds both. */
  private Optional<Mark> around(String one, String other) {
    var common = new LinkedHashSet<>(thesaurus.withBroader(one));
    common.retainAll(thesaurus.withBroader(other));
    return common.stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .min(
            Comparator.comparingLong(Mark::count)
                .thenComparing(mark -> -thesaurus.withBroader(mark.area()).size()));
  }
}
