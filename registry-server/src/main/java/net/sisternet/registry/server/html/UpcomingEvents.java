package net.sisternet.registry.server.html;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.FindResult.FacetCount;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.record.Event;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.registry.core.wire.RecordMapper;
import net.sisternet.vocab.Kinds;

/** The events that are still to come. Any thread; what was seen a moment ago is remembered. */
final class UpcomingEvents {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final RecordFinder finder;
  private final Clock clock;
  private volatile Seen seen = new Seen(Optional.empty(), Instant.MIN, 0, List.of());

  UpcomingEvents(RecordFinder finder, Clock clock) {
    this.finder = finder;
    this.clock = clock;
  }

  /** An event, and when it begins. */
  record Upcoming(Hit hit, PartialDate start) {}

  private record Seen(Optional<FindResult> result, Instant when, int most, List<Upcoming> events) {

    boolean isStill(FindResult now, Instant time, int wanted) {
      return when.plus(FRESH).isAfter(time)
          && most >= wanted
          && result
              .filter(it -> it.asOf().equals(now.asOf()) && it.total() == now.total())
              .isPresent();
    }
  }

  /** The next {@code most}, the soonest first. */
  List<Upcoming> next(int most) {
    FindResult all = finder.find(request(Map.of(), 1, ""));
    Instant now = clock.instant();
    Seen before = seen;
    if (!before.isStill(all, now, most)) {
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      List<String> months = months(all, YearMonth.from(today), most);
      before = new Seen(Optional.of(all), now, most, upcoming(months, today));
      seen = before;
    }
    return before.events().stream().limit(most).toList();
  }

  /**
   * The months in which the next {@code most} begin. Of those in the month that has begun it is not
   * known whether they are over.
   */
  private static List<String> months(FindResult all, YearMonth now, int most) {
    var months = new ArrayList<String>();
    long after = 0;
    for (FacetCount month :
        all.facets().getOrDefault(Facet.STARTS, List.of()).stream()
            .filter(count -> count.value().compareTo(now.toString()) >= 0)
            .sorted(Comparator.comparing(FacetCount::value))
            .toList()) {
      if (after >= most) {
        break;
      }
      months.add(month.value());
      after += month.value().equals(now.toString()) ? 0 : month.count();
    }
    return months;
  }

  private List<Upcoming> upcoming(List<String> months, LocalDate today) {
    var hits = new ArrayList<Hit>();
    String cursor = "";
    while (!months.isEmpty()) {
      FindResult page =
          finder.find(request(Map.of(Facet.STARTS, months), FindRequest.LARGEST_LIMIT, cursor));
      hits.addAll(page.hits());
      cursor = page.nextCursor();
      if (cursor.isEmpty()) {
        break;
      }
    }
    return hits.stream()
        .flatMap(hit -> start(hit).map(start -> new Upcoming(hit, start)))
        .filter(event -> !event.start().lastDay().isBefore(today))
        .sorted(Comparator.comparing(event -> event.start().firstDay()))
        .toList();
  }

  private static FindRequest request(Map<Facet, List<String>> filters, int limit, String cursor) {
    return new FindRequest(
            "", filters, Optional.empty(), FindRequest.Sort.NAME, limit, cursor, "en")
        .with(Facet.KIND, List.of(Kinds.EVENT.name()));
  }

  private static Stream<PartialDate> start(Hit hit) {
    try {
      return ((Event) RecordMapper.read(Kinds.EVENT, hit.json())).findStart().stream();
    } catch (RegistryException | IllegalArgumentException unusual) {
      return Stream.empty();
    }
  }
}
