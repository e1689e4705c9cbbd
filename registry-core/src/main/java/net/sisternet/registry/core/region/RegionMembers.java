package net.sisternet.registry.core.region;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Counted;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.NetworkFigures;
import net.sisternet.registry.core.query.RecordFinder;

/**
 * Adds up the members of regions, however many networks they have. What was added up is kept until
 * something changes; then one visitor waits for the new sum. Of many networks it is not made so
 * often that adding up takes more than a twentieth of the time: until then the old one stands, with
 * its time. Any thread.
 */
final class RegionMembers {

  private static final List<String> COUNTED =
      FilterValues.FRESHNESS.stream()
          .filter(word -> !word.equalsIgnoreCase(Freshness.Degree.OUTDATED.name()))
          .toList();

  /** Of so few networks every change is seen at once. */
  private static final int FEW = 2000;

  private static final int MOST_KEPT = 64;
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int REST = 20;

  private final RecordFinder finder;
  private final Clock clock;
  private final Map<String, Place> places =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
          return size() > MOST_KEPT;
        }
      };

  RegionMembers(RecordFinder finder, Clock clock) {
    this.finder = finder;
    this.clock = clock;
  }

  /**
   * A sum.
   *
   * @param networks of how many networks
   * @param when it was made
   */
  record Sum(Members members, long networks, Instant when) {}

  /** The members of the networks that {@code inRegion} finds, but for those that are outdated. */
  Sum of(String area, FindRequest inRegion) {
    Place place;
    synchronized (places) {
      place = places.computeIfAbsent(area, a -> new Place());
    }
    return place.sum(inRegion.with(Facet.FRESHNESS, COUNTED));
  }

  /** What is known of one region. */
  private final class Place {
    private final ReentrantLock adding = new ReentrantLock();
    private volatile Optional<Kept> kept = Optional.empty();

    Sum sum(FindRequest request) {
      Optional<Kept> before = kept;
      if (before.isPresent() && !before.get().isDue(finder.changes(), clock.instant())) {
        return before.get().sum();
      }
      if (before.isPresent() && !adding.tryLock()) {
        return before.get().sum();
      }
      if (before.isEmpty()) {
        adding.lock();
      }
      try {
        return addIfStillDue(request);
      } finally {
        adding.unlock();
      }
    }

    private Sum addIfStillDue(FindRequest request) {
      Optional<Kept> now = kept;
      long changes = finder.changes();
      if (now.isPresent() && !now.get().isDue(changes, clock.instant())) {
        return now.get().sum();
      }
      long start = System.nanoTime();
      Sum sum = add(request);
      var fresh = new Kept(sum, changes, Duration.ofNanos(System.nanoTime() - start));
      kept = Optional.of(fresh);
      return sum;
    }
  }

  /** A sum, of which state of the index it is, and how long it took. */
  private record Kept(Sum sum, long changes, Duration took) {

    boolean isDue(long changesNow, Instant now) {
      Duration age = Duration.between(sum.when(), now);
      return age.compareTo(LONGEST) > 0
          || (changesNow != changes
              && (sum.networks() <= FEW || age.compareTo(took.multipliedBy(REST)) > 0));
    }
  }

  private Sum add(FindRequest request) {
    Instant when = clock.instant();
    long networks = finder.find(request).total();
    var counted = new ArrayList<Counted>();
    var wholes = new HashMap<RecordIri, Set<RecordIri>>();
    for (NetworkFigures figures : finder.figures(request)) {
      counted.addAll(figures.counts());
      if (!figures.wholes().isEmpty() || !figures.parts().isEmpty()) {
        addWholes(figures, wholes);
      }
    }
    // A network may come between the two questions.
    long silent = Math.max(0, networks - counted.size());
    return new Sum(Members.of(counted, wholes, silent), networks, when);
  }

  private static void addWholes(NetworkFigures figures, Map<RecordIri, Set<RecordIri>> wholes) {
    wholes.computeIfAbsent(figures.network(), r -> new HashSet<>()).addAll(figures.wholes());
    figures
        .parts()
        .forEach(part -> wholes.computeIfAbsent(part, p -> new HashSet<>()).add(figures.network()));
  }
}
