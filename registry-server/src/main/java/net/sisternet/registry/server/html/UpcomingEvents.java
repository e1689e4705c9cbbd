package net.sisternet.registry.server.html;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.record.Event;
import net.sisternet.registry.core.record.PartialDate;
import net.sisternet.registry.core.wire.RecordMapper;
import net.sisternet.vocab.Kinds;

/**
 * The events that are still to come, among those that were changed last. Any thread; looks again
 * when something has changed.
 */
final class UpcomingEvents {

  private final RecordFinder finder;
  private final Clock clock;
  private volatile Seen seen = new Seen(Optional.empty(), LocalDate.MIN, List.of());

  UpcomingEvents(RecordFinder finder, Clock clock) {
    this.finder = finder;
    this.clock = clock;
  }

  /** An event, and when it begins. */
  record Upcoming(Hit hit, PartialDate start) {}

  private record Seen(Optional<FindResult> result, LocalDate day, List<Upcoming> events) {

    boolean isStill(FindResult now, LocalDate today) {
      return day.equals(today)
          && result
              .filter(it -> it.asOf().equals(now.asOf()) && it.total() == now.total())
              .isPresent();
    }
  }

  /** The next {@code most}, the soonest first. */
  List<Upcoming> next(int most) {
    FindResult events = find();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Seen before = seen;
    if (!before.isStill(events, today)) {
      before = new Seen(Optional.of(events), today, upcoming(events, today));
      seen = before;
    }
    return before.events().stream().limit(most).toList();
  }

  private static List<Upcoming> upcoming(FindResult events, LocalDate today) {
    return events.hits().stream()
        .flatMap(hit -> start(hit).map(start -> new Upcoming(hit, start)))
        .filter(event -> !event.start().lastDay().isBefore(today))
        .sorted(Comparator.comparing(event -> event.start().firstDay()))
        .toList();
  }

  private FindResult find() {
    return finder.find(
        new FindRequest(
            "",
            Map.of(Facet.KIND, List.of(Kinds.EVENT.name())),
            Optional.empty(),
            FindRequest.Sort.MODIFIED,
            FindRequest.LARGEST_LIMIT,
            "",
            "en"));
  }

  private static Stream<PartialDate> start(Hit hit) {
    try {
      return ((Event) RecordMapper.read(Kinds.EVENT, hit.json())).findStart().stream();
    } catch (RegistryException | IllegalArgumentException unusual) {
      return Stream.empty();
    }
  }
}
