package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next events on the first page, among others that are over. */
class UpcomingEventsTest {

  private static final int OVER = 6;

  @TempDir private static Path data;

  @Test
  void theNextEventsAreShownHoweverLongAgoTheyWereWritten() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    try (PageServer server = PageServer.start(data)) {
      event(server, "in-a-year", today.plusYears(1).toString());
      event(server, "next-week", today.plusDays(7).toString());
      event(server, "some-year", String.valueOf(today.getYear() + 3));
      event(server, "today", today + "T23:59:00+01:00");
      event(server, "month-after-next", today.plusMonths(2).toString().substring(0, 7));
      event(server, "in-two-years", today.plusYears(2).toString());
      for (int i = 0; i < OVER; i++) {
        event(server, "over-" + i, today.minusDays(i + 1L).toString());
      }
      String page = server.page("/", "en").body();
      String next = page.substring(page.indexOf("Next events"), page.indexOf("All events"));
      assertThat(Pattern.compile("/events/([a-z-]+)\"").matcher(next).results())
          .extracting(it -> it.group(1))
          .containsExactly("today", "next-week", "month-after-next", "in-a-year");
      assertThat(server.get("/events?format=json&starts=" + (today.getYear() + 3) + "-12").body())
          .doesNotContain("over-");
    }
  }

  private static void event(PageServer server, String slug, String start) {
    server.publish(
        Kinds.EVENT,
        slug,
        """
        @prefix schema: <http://schema.org/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <#it> a schema:Event ; skos:prefLabel "%s"@en ; schema:startDate "%s" .
        """
            .formatted(slug, start));
  }
}
