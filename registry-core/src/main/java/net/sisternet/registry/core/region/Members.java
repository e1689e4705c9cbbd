package net.sisternet.registry.core.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.sisternet.registry.core.model.RecordIri;

/**
 * How many members the networks of a region have together. Whoever is in two networks is counted in
 * both, and nobody knows how many are: so it is told how few and how many they can be. A network
 * that is part of another is counted with it, never beside it.
 *
 * @param least if all others were also in the largest network
 * @param most if nobody were in two networks, but for parts and their wholes
 * @param counted the networks that say how many they are, the largest first
 * @param parts those of {@code counted} that are counted with another, and with which
 * @param silent how many networks do not say it
 */
public record Members(
    long least, long most, List<Counted> counted, Map<RecordIri, RecordIri> parts, int silent) {

  public Members {
    counted = List.copyOf(counted);
    parts = Map.copyOf(parts);
  }

  /**
   * The members of {@code counted}.
   *
   * @param wholes for each network, counted or not, those that it is a part of
   */
  static Members of(List<Counted> counted, Map<RecordIri, Set<RecordIri>> wholes, int silent) {
    var sums = new Sums(counted, wholes);
    long least = counted.stream().mapToLong(Counted::members).max().orElse(0);
    return new Members(
        least,
        Math.max(least, sums.most()),
        counted.stream()
            .sorted(
                Comparator.comparingLong(Counted::members)
                    .reversed()
                    .thenComparing(Counted::network))
            .toList(),
        sums.parts,
        silent);
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

    private long most(RecordIri network) {
      if (!seen.add(network)) {
        return 0;
      }
      long sum = 0;
      long largest = 0;
      for (RecordIri part : partsOf.getOrDefault(network, List.of())) {
        if (counts.containsKey(network) && counts.containsKey(part) && !seen.contains(part)) {
          parts.putIfAbsent(part, network);
        }
        long of = most(part);
        sum += of;
        largest = Math.max(largest, of);
      }
      Long own = counts.get(network);
      return own == null ? sum : Math.max(own, largest);
    }
  }
}
