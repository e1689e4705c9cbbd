package net.sisternet.registry.server.html.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;
import org.junit.jupiter.api.Test;

class CitationTest {

  /** Half past midnight in the region: the page and every form of its citation name one day. */
  private static final Citation AFTER_MIDNIGHT =
      new Citation(
          "Sydhavet {}",
          "https://registry.example",
          7,
          "root=",
          Instant.parse("2026-12-31T23:30:00Z"),
          Instant.parse("2026-12-31T23:31:00Z"));

  @Test
  void theDayIsThatOfTheRegionInEveryForm() {
    assertThat(AFTER_MIDNIGHT.plain(new Reader(Language.DA)))
        .contains("(2027)", "1. januar 2027")
        .doesNotContain("2026");
    assertThat(AFTER_MIDNIGHT.bibtex())
        .contains("year         = {2027}", "urldate      = {2027-01-01}");
    assertThat(AFTER_MIDNIGHT.csl().replaceAll("\\s", ""))
        .contains(
            "\"issued\":{\"date-parts\":[[2027,1,1]]}",
            "\"accessed\":{\"date-parts\":[[2027,1,1]]}");
  }
}
