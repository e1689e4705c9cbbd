package net.sisternet.registry.server.lucene;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult.FacetCount;

/**
 * {@link Facet#FRESHNESS} in the index: a document has the month in which its record was seen,
 * because what is fresh today is not for ever; a question says how old that may be, and so do the
 * counts. Pure.
 */
final class FreshnessMonths {

  private static final String CONFIRMED = "confirmed-";
  private static final String UNCONFIRMED = "unconfirmed-";

  /** Nothing was seen before that. */
  private static final YearMonth FIRST = YearMonth.of(1990, 1);

  private final LocalDate today;

  FreshnessMonths(LocalDate today) {
    this.today = today;
  }

  /** What a document has. */
  static String value(Freshness freshness) {
    return (freshness.confirmed() ? CONFIRMED : UNCONFIRMED) + freshness.seen();
  }

  /** The question with months for words. */
  FindRequest months(FindRequest asked) {
    List<String> words = asked.filters().getOrDefault(Facet.FRESHNESS, List.of());
    return words.isEmpty() ? asked : asked.with(Facet.FRESHNESS, List.copyOf(values(words)));
  }

  /** The counts with words for months. */
  Map<Facet, List<FacetCount>> words(Map<Facet, List<FacetCount>> counted) {
    var counts = new TreeMap<String, Long>();
    for (FacetCount count : counted.getOrDefault(Facet.FRESHNESS, List.of())) {
      counts.merge(word(freshness(count.value())), count.count(), Long::sum);
    }
    var all = new EnumMap<Facet, List<FacetCount>>(Facet.class);
    all.putAll(counted);
    all.put(
        Facet.FRESHNESS,
        FilterValues.FRESHNESS.stream()
            .filter(counts::containsKey)
            .map(word -> new FacetCount(word, counts.getOrDefault(word, 0L)))
            .toList());
    return all;
  }

  private Set<String> values(List<String> words) {
    var values = new LinkedHashSet<String>();
    var wanted = new ArrayList<>(words);
    for (YearMonth month = YearMonth.from(today); !month.isBefore(FIRST); ) {
      for (boolean confirmed : new boolean[] {true, false}) {
        var freshness = new Freshness(confirmed, month);
        if (wanted.contains(word(freshness)) || wanted.contains(month.toString())) {
          values.add(value(freshness));
        }
      }
      month = month.minusMonths(1);
    }
    return values;
  }

  private String word(Freshness freshness) {
    return freshness.degree(today).name().toLowerCase(Locale.ROOT);
  }

  private static Freshness freshness(String value) {
    boolean confirmed = value.startsWith(CONFIRMED);
    String month = value.substring((confirmed ? CONFIRMED : UNCONFIRMED).length());
    return new Freshness(confirmed, YearMonth.parse(month));
  }
}
