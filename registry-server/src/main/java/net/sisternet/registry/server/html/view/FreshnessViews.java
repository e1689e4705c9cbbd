package net.sisternet.registry.server.html.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Snc;

/** How old it is what a record says, in words. Any thread. */
public final class FreshnessViews {

  private final Clock clock;

  public FreshnessViews(Clock clock) {
    this.clock = clock;
  }

  /** Of a version; empty for kinds that do not go out of date. */
  public Optional<Phrase> find(
      Kind kind, RecordIri record, Graph graph, Instant published, Reader reader) {
    return Freshness.find(kind, record, graph, published).map(it -> say(it, reader));
  }

  /** Of a record in its JSON form; empty for kinds that do not go out of date. */
  public Optional<Phrase> find(JsonNode record, Reader reader) {
    JsonNode document = record.path("record");
    String status = document.path("status").asText();
    boolean confirmed = Prefixes.findIri(status).orElse(status).equals(Snc.RECORD_CONFIRMED);
    return findDay(document.path("expires").asText())
        .map(expires -> say(Freshness.until(expires, confirmed), reader));
  }

  /** Whether its network has confirmed a version within a year. */
  public boolean isFresh(Kind kind, RecordIri record, Graph graph, Instant published) {
    return Freshness.find(kind, record, graph, published)
        .filter(it -> it.degree(today()) == Freshness.Degree.FRESH)
        .isPresent();
  }

  /** Whether its network has confirmed a version this month. */
  public boolean isOfThisMonth(Kind kind, RecordIri record, Graph graph, Instant published) {
    return Freshness.find(kind, record, graph, published)
        .filter(it -> it.confirmed() && it.months(today()) == 0)
        .isPresent();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Phrase say(Freshness freshness, Reader reader) {
    LocalDate today = today();
    int months = freshness.months(today);
    String age =
        freshness.confirmed()
            ? reader.say("freshness.by-network", months)
            : reader.say("freshness.by-sources", months);
    return Phrase.own(
        freshness.degree(today) == Freshness.Degree.OUTDATED
            ? reader.say("freshness.doubtful", age)
            : age);
  }

  private static Optional<LocalDate> findDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
