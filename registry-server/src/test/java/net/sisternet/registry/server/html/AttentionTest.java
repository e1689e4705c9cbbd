package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a coordinator's own page brings to their attention. */
class AttentionTest {

  @TempDir private static Path data;
  private static PageServer server;

  @BeforeAll
  static void start() {
    server = PageServer.start(data);
    publish("fresh", "confirmed", today(), "");
    publish("due", "confirmed", today().minusMonths(13), "");
    publish("overdue", "confirmed", today().minusMonths(20), "");
    publish("claimed", "unconfirmed", today(), "");
    publish(
        "granted",
        "confirmed",
        today(),
        """
        <#it> schema:funding <#grant> .
        <#grant> a schema:Grant ; skos:prefLabel "Pulje"@da ; schema:endDate "%s"^^xsd:date .
        """
            .formatted(today().plusDays(40)));
    publish("broken", "confirmed", today(), "<#it> skos:prefLabel \"also broken\"@da .");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Is it still true? due, Not counted any more, A grant ends: granted, Something is missing",
    "da, Passer det stadig? due, Tælles ikke længere, Et tilskud udløber: granted, Der mangler",
    "de, Stimmt es noch? due, Zählt nicht mehr, Eine Förderung endet: granted, Inzwischen fehlt"
  })
  void isWhatHasToBeDone(String language, String due, String overdue, String grant, String broken) {
    HttpResponse<String> page = account(language);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
    assertThat(page.body()).contains(due, overdue, grant, broken, ": overdue<", " broken<");
    assertThat(page.body()).contains("? claimed<");
  }

  @Test
  void isNotWhatIsInOrder() {
    String page = account("en").body();
    String attention = page.substring(0, page.indexOf("page-networks"));
    assertThat(attention).doesNotContain("fresh<");
    assertThat(page).contains("fresh<");
  }

  private static HttpResponse<String> account(String language) {
    return server.get(
        "/account",
        "Accept",
        "text/html",
        "Accept-Language",
        language,
        "Cookie",
        server.signedIn());
  }

  private static void publish(String slug, String status, LocalDate confirmed, String more) {
    server.publish(
        Kinds.NETWORK,
        slug,
        """
        @prefix adms: <http://www.w3.org/ns/adms#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix lang: <http://publications.europa.eu/resource/authority/language/> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix schema: <http://schema.org/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix sn: <https://w3id.org/sisternet/ns#> .
        @prefix sna: <https://w3id.org/sisternet/area/> .
        @prefix snc: <https://w3id.org/sisternet/concept/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <> adms:status snc:record-%s ; schema:lastReviewed "%s"^^xsd:date .
        <#it> a sn:Network ; skos:prefLabel "%s"@da ; org:classification snc:type-peer ;
          schema:description "Et netværk."@da ; schema:areaServed sna:lolland ;
          dct:language lang:DAN .
        %s
        """
            .formatted(status, confirmed, slug, more));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
