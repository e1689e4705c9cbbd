package net.sisternet.registry.core.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;

/**
 * How old it is what a record says: when its network last confirmed it, or when it was taken from
 * public sources. The one rule for pages, lists, RDF, JSON and totals, for own records and for
 * copies alike. It counts whole months, so that nothing changes within a day.
 *
 * @param confirmed whether the thing itself has confirmed the record; else it is from public
 *     sources
 * @param seen the month in which that was
 */
public record Freshness(boolean confirmed, YearMonth seen) {

  /** For how many months after a confirmation a record is fresh. */
  public static final int FRESH_MONTHS = 12;

  /** For how many months it counts in totals. */
  public static final int COUNTED_MONTHS = 18;

  /** What goes on and changes; a survey or an event of the past stays true. */
  private static final Set<Kind> GOING_ON = Set.of(Kinds.NETWORK, Kinds.ORGANIZATION);

  /** In words. */
  public enum Degree {
    /** Confirmed within a year. */
    FRESH,
    /** Confirmed, but longer ago. */
    AGEING,
    /** From public sources, and not long ago. */
    UNCONFIRMED,
    /** Too long ago for totals, whoever has said it. */
    OUTDATED
  }

  /**
   * The freshness of a version; empty for kinds that do not go out of date, and for what was
   * dissolved.
   *
   * @param graph what the version says
   * @param published when it was published
   */
  public static Optional<Freshness> find(
      Kind kind, RecordIri record, Graph graph, Instant published) {
    if (!GOING_ON.contains(kind)
        || graph.findObject(record.thing(), SchemaOrg.DISSOLUTION_DATE).isPresent()) {
      return Optional.empty();
    }
    boolean confirmed =
        graph.objects(record.iri(), Adms.STATUS).anyMatch(new Iri(Snc.RECORD_CONFIRMED)::equals);
    LocalDate said = LocalDate.ofInstant(published, ZoneOffset.UTC);
    // Nobody confirms in advance.
    LocalDate seen =
        findConfirmed(record, graph).filter(day -> confirmed && day.isBefore(said)).orElse(said);
    return Optional.of(new Freshness(confirmed, YearMonth.from(seen)));
  }

  /** The freshness of what counts until {@code expires}. */
  public static Freshness until(LocalDate expires, boolean confirmed) {
    return new Freshness(confirmed, YearMonth.from(expires).minusMonths(COUNTED_MONTHS));
  }

  /** The day on which the thing last confirmed the record, as {@code graph} states it. */
  public static Optional<LocalDate> findConfirmed(RecordIri record, Graph graph) {
    return graph
        .objects(record.iri(), SchemaOrg.LAST_REVIEWED)
        .filter(Literal.class::isInstance)
        .map(term -> ((Literal) term).lexical())
        .flatMap(text -> findDay(text).stream())
        .findFirst();
  }

  /** The last day on which it counts in totals. */
  public LocalDate expires() {
    return seen.plusMonths(COUNTED_MONTHS).atEndOfMonth();
  }

  /** How many months ago it was, on the day {@code today}. */
  public int months(LocalDate today) {
    return (int) Math.max(0, ChronoUnit.MONTHS.between(seen, YearMonth.from(today)));
  }

  /** What that means on the day {@code today}. */
  public Degree degree(LocalDate today) {
    int months = months(today);
    if (months > COUNTED_MONTHS) {
      return Degree.OUTDATED;
    }
    if (!confirmed) {
      return Degree.UNCONFIRMED;
    }
    return months > FRESH_MONTHS ? Degree.AGEING : Degree.FRESH;
  }

  private static Optional<LocalDate> findDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
