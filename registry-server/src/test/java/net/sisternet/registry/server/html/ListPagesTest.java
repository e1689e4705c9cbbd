package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lists of kinds say, over the real seeds. */
class ListPagesTest {

  @TempDir static Path data;
  private static PageServer server;

  @BeforeAll
  static void start() {
    server = PageServer.start(data);
    server.publishSeeds("sydhavsoerne");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anEventSaysWhenItIsAndWhere() {
    assertThat(server.page("/events", "da").body())
        .containsSubsequence(
            "<span>marts 2017</span>",
            "<span>17. januar 2017</span>",
            "<span>marts 2013</span>",
            "Messen i Hannover",
            "<span>30. maj 2012");
    assertThat(server.page("/events", "de").body())
        .containsSubsequence("<span>März 2013</span>", "Messegelände Hannover");
  }

  @Test
  void competencesThatNetworksNameLeadToThoseNetworks() {
    for (String language : List.of("en", "da", "de")) {
      String page = server.page("/competences", language).body();
      assertThat(page).contains("class=\"named\"", "/networks?competence=snc:comp-");
      assertThat(new Html(page).tags("h2").get(0).attribute("id")).isEqualTo("page-found");
    }
    assertThat(server.page("/competences", "da").body())
        .containsSubsequence("bogføring</a>", "hjemmesider og webshops</a>", "rådgivning</a>");
  }

  @Test
  void areasThatNetworksNameAreListedAndTheRegionsSayMore() {
    assertThat(server.page("/areas", "en").body())
        .contains("class=\"named\"", "href=\"/regions\"", "/networks?area=sna:falster");
  }

  @Test
  void whoSearchesAmongCompetencesIsToldWhatIsFoundThereAlone() {
    assertThat(server.page("/competences?q=zzzzqqqq", "en").body())
        .contains("Nothing found")
        .doesNotContain("class=\"named\"");
  }

  @Test
  void aKindOfWhichThereIsNothingSaysSo() {
    assertThat(server.page("/opportunities", "en").body())
        .contains("Nothing here yet")
        .doesNotContain("class=\"named\"");
  }
}
