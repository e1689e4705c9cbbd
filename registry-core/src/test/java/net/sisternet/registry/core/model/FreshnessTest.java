package net.sisternet.registry.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Adms;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;
import net.sisternet.vocab.Xsd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  private static final RecordIri RECORD = Samples.network("a");
  private static final Instant PUBLISHED = Instant.parse("2026-03-31T22:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, FRESH, 0",
    "2027-03-01, FRESH, 12",
    "2027-04-01, AGEING, 13",
    "2027-09-30, AGEING, 18",
    "2027-10-01, OUTDATED, 19",
    "2026-02-01, FRESH, 0"
  })
  void aConfirmationAgesByWholeMonths(LocalDate today, Freshness.Degree degree, int months) {
    Freshness freshness = freshness("2026-03-02");
    assertThat(freshness.degree(today)).isEqualTo(degree);
    assertThat(freshness.months(today)).isEqualTo(months);
    assertThat(freshness.expires()).isEqualTo("2027-09-30");
    assertThat(Freshness.until(freshness.expires(), true)).isEqualTo(freshness);
  }

  @Test
  void whatNobodyHasConfirmedIsAsOldAsItsVersionAndDropsOutToo() {
    Freshness freshness = find(Snc.RECORD_UNCONFIRMED, "2020-01-01").orElseThrow();
    assertThat(freshness).isEqualTo(new Freshness(false, YearMonth.of(2026, 3)));
    assertThat(freshness.degree(LocalDate.of(2027, 9, 30))).isEqualTo(Freshness.Degree.UNCONFIRMED);
    assertThat(freshness.degree(LocalDate.of(2027, 10, 1))).isEqualTo(Freshness.Degree.OUTDATED);
  }

  @Test
  void nobodyConfirmsInAdvanceAndNonsenseIsNoDay() {
    assertThat(freshness("2099-01-01").seen()).isEqualTo(YearMonth.of(2026, 3));
    assertThat(freshness("yesterday").seen()).isEqualTo(YearMonth.of(2026, 3));
    assertThat(freshness("2025-03-31").seen()).isEqualTo(YearMonth.of(2025, 3));
  }

  @Test
  void whatIsOverAndWhatStaysTrueDoesNotAge() {
    Graph state = graph(Snc.RECORD_CONFIRMED, "2026-03-02");
    RecordIri event = Samples.HOME.record(Kinds.EVENT, "a");
    assertThat(Freshness.find(Kinds.EVENT, event, state, PUBLISHED)).isEmpty();
    Graph dissolved =
        state.with(
            List.of(
                new Triple(
                    RECORD.thing(),
                    new Iri(SchemaOrg.DISSOLUTION_DATE),
                    Literal.typed("2025", Xsd.G_YEAR))));
    assertThat(Freshness.find(Kinds.NETWORK, RECORD, dissolved, PUBLISHED)).isEmpty();
  }

  private static Freshness freshness(String confirmed) {
    return find(Snc.RECORD_CONFIRMED, confirmed).orElseThrow();
  }

  private static Optional<Freshness> find(String status, String confirmed) {
    return Freshness.find(Kinds.NETWORK, RECORD, graph(status, confirmed), PUBLISHED);
  }

  private static Graph graph(String status, String confirmed) {
    var triples = new ArrayList<Triple>();
    triples.add(new Triple(RECORD.iri(), new Iri(Adms.STATUS), new Iri(status)));
    triples.add(
        new Triple(
            RECORD.iri(), new Iri(SchemaOrg.LAST_REVIEWED), Literal.typed(confirmed, Xsd.DATE)));
    return new Graph(triples);
  }
}
