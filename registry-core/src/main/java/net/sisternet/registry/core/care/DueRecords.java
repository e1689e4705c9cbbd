package net.sisternet.registry.core.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.RecordFinder;

/** Asks the finder which own records may need a letter; the log decides. */
final class DueRecords {

  /** How many months before its end a grant is spoken of. */
  static final int GRANT_MONTHS = 3;

  private final Home home;
  private final RecordFinder finder;

  DueRecords(Home home, RecordFinder finder) {
    this.home = home;
    this.finder = finder;
  }

  /** Those to confirm, the oldest months first. */
  Set<RecordIri> toConfirm(LocalDate today) {
    String anniversary = YearMonth.from(today).minusMonths(Freshness.FRESH_MONTHS).toString();
    return find(Facet.FRESHNESS, List.of("outdated", "ageing", "unconfirmed", anniversary));
  }

  /** Those of which a grant ends soon. */
  Set<RecordIri> withGrants(LocalDate today) {
    return find(
        Facet.FUNDED,
        IntStream.rangeClosed(0, GRANT_MONTHS)
            .mapToObj(YearMonth.from(today)::plusMonths)
            .map(YearMonth::toString)
            .toList());
  }

  private Set<RecordIri> find(Facet facet, List<String> values) {
    Map<Facet, List<String>> filters = new LinkedHashMap<>();
    filters.put(Facet.HOME, List.of(home.base()));
    filters.put(facet, values);
    var found = new LinkedHashSet<RecordIri>();
    var cursor = "";
    do {
      FindResult page = finder.find(request(filters, cursor));
      page.hits().forEach(hit -> found.add(hit.record()));
      cursor = page.nextCursor();
    } while (!cursor.isEmpty());
    return found;
  }

  private static FindRequest request(Map<Facet, List<String>> filters, String cursor) {
    Optional<BigDecimal> anyFee = Optional.empty();
    return new FindRequest(
        "", filters, anyFee, FindRequest.Sort.NAME, FindRequest.LARGEST_LIMIT, cursor, "en");
  }
}
