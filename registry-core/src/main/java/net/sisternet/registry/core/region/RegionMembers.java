package net.sisternet.registry.core.region;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Counted;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.RecordFinder;

/**
 * Adds up the members of regions, however many networks they have. What was added up is kept until
 * something changes; then who looks first waits for the new sum. Of many networks it is not made so
 * often that adding up takes more than a twentieth of the time: until then the old one stands, with
 * its time, also for all who look while it is made. Any thread.
 */
final class RegionMembers {

  private static final List<String> COUNTED =
      FilterValues.FRESHNESS.stream()
          .filter(word -> !word.equalsIgnoreCase(Freshness.Degree.OUTDATED.name()))
          .toList();

  /** Of so few networks every change is seen at once. */
  private static final int FEW = 2000;

  /** How many statements that a network is a part of another are heeded; many honest ones fit. */
  private static final int MOST_RELATIONS = 300_000;

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int REST = 20;

  private final RecordFinder finder;
  private final Clock clock;

  /** There are no more than areas in the vocabulary. */
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  RegionMembers(RecordFinder finder, Clock clock) {
    this.finder = finder;
    this.clock = clock;
  }

  /**
   * A sum.
   *
   * @param networks of how many networks
   * @param outdated how many others were left out, because what they say may be out of date
   * @param when it was made
   */
  record Sum(Members members, long networks, long outdated, Instant when) {

    boolean isOfMany() {
      return networks > FEW;
    }
  }

  /** The members of the networks that {@code inRegion} finds, but for those that are outdated. */
  Sum of(String area, FindRequest inRegion) {
    return places.computeIfAbsent(area, a -> new Place()).sum(inRegion);
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
      if (before.isEmpty() || !before.get().sum().isOfMany()) {
        adding.lock();
      } else if (!adding.tryLock()) {
        return before.get().sum();
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
              && (!sum.isOfMany() || age.compareTo(took.multipliedBy(REST)) > 0));
    }
  }

  private Sum add(FindRequest inRegion) {
    Instant when = clock.instant();
    FindRequest current = inRegion.with(Facet.FRESHNESS, COUNTED);
    long all = finder.find(inRegion).total();
    long networks = finder.find(current).total();
    var counted = new ArrayList<Counted>();
    var wholes = new Wholes();
    finder.figures(
        current,
        figures -> {
          counted.addAll(figures.counts());
          figures.wholes().forEach(whole -> wholes.add(figures.network(), whole));
          figures.parts().forEach(part -> wholes.add(part, figures.network()));
        });
    // A network may come or go between the questions.
    long silent = Math.max(0, networks - counted.size());
    return new Sum(
        Members.of(counted, wholes.byPart, silent), networks, Math.max(0, all - networks), when);
  }

  /** What networks are parts of. Records of others may state as much of it as they like. */
  private static final class Wholes {
    private final Map<RecordIri, Set<RecordIri>> byPart = new HashMap<>();
    private int heeded;

    void add(RecordIri part, RecordIri whole) {
      if (heeded < MOST_RELATIONS) {
        heeded++;
        byPart.computeIfAbsent(part, p -> new HashSet<>()).add(whole);
      }
    }
  }
}
