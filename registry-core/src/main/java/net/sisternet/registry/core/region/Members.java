package net.sisternet.registry.core.region;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Counted;
import net.sisternet.registry.core.record.PartialDate;

/**
 * How many members the networks of a region have together. Whoever is in two networks is counted in
 * both, and nobody knows how many are: so it is told how few and how many they can be. A network
 * that is part of another is counted with it, never beside it.
 *
 * @param least if all others were also in the largest network
 * @param most if nobody were in two networks, but for parts and their wholes
 * @param said how many networks say how many they are; all of them are added up
 * @param silent how many networks do not say it
 * @param dates when the oldest and the newest of the counts were made; empty if there is none
 * @param counted the largest of those that say it, at most {@link #MOST_LISTED}, the largest first
 * @param parts those of {@code counted} that are counted with another, and with which
 */
public record Members(
    long least,
    long most,
    long said,
    long silent,
    List<PartialDate> dates,
    List<Counted> counted,
    Map<RecordIri, RecordIri> parts) {

  /** Of that many networks, the largest, the counts are listed one by one. */
  public static final int MOST_LISTED = 1000;

  private static final Comparator<Counted> LARGEST_FIRST =
      Comparator.comparingLong(Counted::members).reversed().thenComparing(Counted::network);

  public Members {
    dates = List.copyOf(dates);
    counted = List.copyOf(counted);
    parts = Map.copyOf(parts);
  }

  /**
   * The members of {@code counted}.
   *
   * @param wholes for each network, counted or not, those that it is a part of
   */
  static Members of(List<Counted> counted, Map<RecordIri, Set<RecordIri>> wholes, long silent) {
    var sums = new Sums(counted, wholes);
    long least = counted.stream().mapToLong(Counted::members).max().orElse(0);
    long most = Math.max(least, sums.most());
    List<Counted> listed = counted.stream().sorted(LARGEST_FIRST).limit(MOST_LISTED).toList();
    return new Members(
        least,
        most,
        counted.size(),
        silent,
        dates(counted),
        listed,
        listed.stream()
            .map(Counted::network)
            .filter(sums.parts::containsKey)
            .collect(Collectors.toMap(network -> network, sums.parts::get)));
  }

  private static List<PartialDate> dates(List<Counted> counted) {
    Comparator<PartialDate> byDay = Comparator.comparing(PartialDate::lastDay);
    var dates = new ArrayList<PartialDate>();
    counted.stream().map(Counted::period).min(byDay).ifPresent(dates::add);
    counted.stream().map(Counted::period).max(byDay).ifPresent(dates::add);
    return dates;
  }

  /** Goes from wholes to parts, and to each network once, whatever circles the records state. */
  private static final class Sums {
    private final Map<RecordIri, Long> counts = new HashMap<>();
    private final Map<RecordIri, List<RecordIri>> partsOf = new TreeMap<>();
    private final Map<RecordIri, RecordIri> parts = new TreeMap<>();
    private final Set<RecordIri> seen = new HashSet<>();
    private final List<RecordIri> order = new ArrayList<>();

    Sums(List<Counted> counted, Map<RecordIri, Set<RecordIri>> wholes) {
      counted.forEach(it -> counts.put(it.network(), it.members()));
      var all = new TreeMap<>(wholes);
      counted.forEach(it -> all.putIfAbsent(it.network(), Set.of()));
      all.forEach(
          (network, around) ->
              around.stream()
                  .filter(whole -> !whole.equals(network))
                  .forEach(
                      whole ->
                          partsOf.computeIfAbsent(whole, w -> new ArrayList<>()).add(network)));
      all.keySet().stream()
          .filter(it -> all.getOrDefault(it, Set.of()).isEmpty())
          .forEach(order::add);
      partsOf.keySet().stream().filter(it -> !all.containsKey(it)).forEach(order::add);
      order.addAll(all.keySet()); // what a circle holds has no whole to start from
    }

    long most() {
      long most = 0;
      for (RecordIri network : order) {
        most += most(network);
      }
      return most;
    }

    /** Without recursion: records of others may state a chain as long as they like. */
    private long most(RecordIri network) {
      var open = new ArrayDeque<Whole>();
      enter(network, open);
      long sum = 0;
      while (!open.isEmpty()) {
        Whole whole = open.element();
        if (whole.rest.hasNext()) {
          enter(whole.rest.next(), open);
        } else {
          open.remove();
          long most = whole.most();
          if (open.isEmpty()) {
            sum = most;
          } else {
            open.element().add(most);
          }
        }
      }
      return sum;
    }

    private void enter(RecordIri network, Deque<Whole> open) {
      if (seen.add(network)) {
        if (!open.isEmpty() && counts.containsKey(network) && open.element().own.isPresent()) {
          parts.putIfAbsent(network, open.element().network);
        }
        open.push(new Whole(network));
      }
    }

    /** A network whose parts are being gone through. */
    private final class Whole {
      private final RecordIri network;
      private final Iterator<RecordIri> rest;
      private final Optional<Long> own;
      private long sum;
      private long largest;

      Whole(RecordIri network) {
        this.network = network;
        this.rest = partsOf.getOrDefault(network, List.of()).iterator();
        this.own = Optional.ofNullable(counts.get(network));
      }

      void add(long part) {
        sum += part;
        largest = Math.max(largest, part);
      }

      long most() {
        return own.map(it -> Math.max(it, largest)).orElse(sum);
      }
    }
  }
}
