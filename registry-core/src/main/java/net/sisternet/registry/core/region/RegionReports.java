package net.sisternet.registry.core.region;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.FindResult.FacetCount;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.region.Region.Side;
import net.sisternet.registry.core.region.RegionReport.CompetenceRow;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Snc;

/** Looks at all networks of a region. Any thread; what was seen is remembered for a while. */
public final class RegionReports {

  private static final int MOST_REMEMBERED = 64;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final RecordFinder finder;
  private final Thesaurus thesaurus;
  private final Clock clock;
  private final RegionMembers members;
  private final Map<String, Remembered> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public RegionReports(RecordFinder finder, Thesaurus thesaurus, Clock clock) {
    this.finder = finder;
    this.thesaurus = thesaurus;
    this.clock = clock;
    this.members = new RegionMembers(finder, clock);
  }

  /** What there is in {@code region}. Names of networks sort for a reader of {@code language}. */
  public RegionReport of(Region region, String language) {
    long changes = finder.changes();
    String key = region.area() + ' ' + language;
    synchronized (remembered) {
      Remembered before = remembered.get(key);
      if (before != null && before.isStill(changes, clock.instant())) {
        return before.report();
      }
    }
    RegionReport report = look(region, language);
    synchronized (remembered) {
      remembered.put(key, new Remembered(report, changes, clock.instant()));
    }
    return report;
  }

  private RegionReport look(Region region, String language) {
    FindResult first = find(List.of(region.area()), language);
    List<FindResult> sides =
        region.isAcrossABorder()
            ? region.sides().stream().map(Side::parts).map(p -> find(p, language)).toList()
            : List.of(first);
    RegionMembers.Sum sum = members.of(region.area(), request(List.of(region.area()), language));
    return new RegionReport(
        region,
        first,
        sides.stream().map(FindResult::total).toList(),
        competences(sides),
        sum.members(),
        sum.outdated(),
        sum.when());
  }

  private FindResult find(List<String> areas, String language) {
    return finder.find(request(areas, language));
  }

  private static FindRequest request(List<String> areas, String language) {
    return new FindRequest(
        "",
        Map.of(Facet.AREA, areas, Facet.KIND, List.of(Kinds.NETWORK.name())),
        Optional.empty(),
        FindRequest.Sort.NAME,
        FindRequest.LARGEST_LIMIT,
        "",
        language);
  }

  private List<CompetenceRow> competences(List<FindResult> sides) {
    List<Map<String, Long>> counts = sides.stream().map(RegionReports::competences).toList();
    return thesaurus.inScheme(Snc.COMPETENCE).stream()
        .map(Concept::iri)
        .filter(iri -> isTold(iri, counts))
        .map(iri -> row(iri, counts))
        .sorted(Comparator.comparingLong(CompetenceRow::sum).reversed())
        .toList();
  }

  /** The finest competences, and a coarse one where nobody says more exactly what is meant. */
  private boolean isTold(String competence, List<Map<String, Long>> counts) {
    Set<String> narrower = thesaurus.narrower(competence);
    return narrower.isEmpty()
        || (row(competence, counts).sum() > 0
            && narrower.stream().allMatch(inner -> row(inner, counts).sum() == 0));
  }

  private static CompetenceRow row(String competence, List<Map<String, Long>> counts) {
    return new CompetenceRow(
        competence, counts.stream().map(side -> side.getOrDefault(competence, 0L)).toList());
  }

  private static Map<String, Long> competences(FindResult result) {
    var counts = new HashMap<String, Long>();
    for (FacetCount count : result.facets().getOrDefault(Facet.COMPETENCE, List.of())) {
      counts.put(count.value(), count.count());
    }
    return counts;
  }

  /** What was seen, of which state of the index, and when. */
  private record Remembered(RegionReport report, long changes, Instant when) {

    boolean isStill(long changesNow, Instant now) {
      return changes == changesNow && Duration.between(when, now).compareTo(FRESH) < 0;
    }
  }
}
