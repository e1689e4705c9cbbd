package net.sisternet.registry.server.html.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.care.Reminders;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.frame.Attention;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.FreshnessViews;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * What should be done for the records that somebody cares for: confirming, a grant that ends, and
 * what a newer vocabulary would not let in any more. For their own page.
 */
public final class CareAttention implements Attention {

  /** More than these nobody reads at once; they are those unchanged for the longest time. */
  private static final int MOST_RECORDS = 50;

  private static final int MOST_CHECKED = 20;
  private static final int GRANT_MONTHS = 3;

  private final Site site;
  private final Stewards stewards;
  private final RecordHeads heads;
  private final Publisher publisher;
  private final FreshnessViews freshness;
  private final Clock clock;

  public CareAttention(
      Site site,
      Stewards stewards,
      RecordHeads heads,
      Publisher publisher,
      FreshnessViews freshness,
      Clock clock) {
    this.site = site;
    this.stewards = stewards;
    this.heads = heads;
    this.publisher = publisher;
    this.freshness = freshness;
    this.clock = clock;
  }

  @Override
  public List<Matter> of(Author author, Reader reader) {
    var urgent = new ArrayList<Matter>();
    var matters = new ArrayList<Matter>();
    int seen = 0;
    for (RecordIri record : stewards.caredForBy(author.account(), MOST_RECORDS)) {
      Optional<RecordHead> head = heads.find(record).filter(it -> !it.withdrawn());
      Optional<Kind> kind = Kinds.findByPath(record.path());
      if (head.isPresent() && kind.isPresent()) {
        seen++;
        var about = new About(author, kind.get(), head.get(), graph(head.get()), reader);
        findConfirming(about).ifPresent(isOverdue(about) ? urgent::add : matters::add);
        matters.addAll(grants(about));
        if (seen <= MOST_CHECKED) {
          findFault(about).ifPresent(urgent::add);
        }
      }
    }
    urgent.addAll(matters);
    return urgent;
  }

  /** A record that somebody cares for. */
  private record About(Author author, Kind kind, RecordHead head, Graph graph, Reader reader) {
    String name() {
      return RecordTexts.name(head.record(), graph, reader);
    }
  }

  private Optional<Matter> findConfirming(About it) {
    RecordIri record = it.head().record();
    String age =
        freshness
            .find(it.kind(), record, it.graph(), it.head().modified(), it.reader())
            .map(phrase -> phrase.text())
            .orElse("");
    return findFreshness(it)
        .filter(fresh -> fresh.months(today()) >= Freshness.FRESH_MONTHS || !fresh.confirmed())
        .map(
            fresh ->
                isOverdue(it)
                    ? it.reader().say("attention.overdue", it.name())
                    : it.reader().say("attention.confirm", it.name()))
        .map(text -> new Matter(text, age, site.paths().record(record)));
  }

  private boolean isOverdue(About it) {
    return findFreshness(it)
        .filter(fresh -> fresh.degree(today()) == Freshness.Degree.OUTDATED)
        .isPresent();
  }

  private static Optional<Freshness> findFreshness(About it) {
    return Freshness.find(it.kind(), it.head().record(), it.graph(), it.head().modified());
  }

  private List<Matter> grants(About it) {
    RecordIri record = it.head().record();
    return Reminders.grantEnds(record, it.graph()).stream()
        .filter(end -> !end.isBefore(today()) && !end.isAfter(today().plusMonths(GRANT_MONTHS)))
        .map(
            end ->
                new Matter(
                    it.reader().say("grant.letter.subject", it.name()),
                    it.reader().times().partial(end.toString()),
                    site.paths().record(record)))
        .toList();
  }

  /** What would be refused if it were published again as it is. */
  private Optional<Matter> findFault(About it) {
    RecordIri record = it.head().record();
    try {
      publisher.validate(
          new Submission(
              it.author(),
              it.kind(),
              record,
              it.graph(),
              new Precondition.IsAt(it.head().version())));
      return Optional.empty();
    } catch (RegistryException e) {
      return e.type() != ProblemType.INVALID
          ? Optional.empty()
          : Optional.of(
              new Matter(
                  it.reader().say("attention.invalid", it.name()),
                  it.reader().say("attention.invalid.what"),
                  site.paths().record(record)));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Graph graph(RecordHead head) {
    return heads
        .findVersion(head.record(), head.version())
        .flatMap(entry -> entry.payload().map(Payload::graph))
        .orElseGet(() -> new Graph(List.of()));
  }
}
