package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks side by side, over the real seeds. */
class ComparePageTest {

  private static final String TWO = "/compare?network=mikronet&network=brainsbusiness";

  @TempDir static Path data;
  private static PageServer server;

  @BeforeAll
  static void start() {
    server = PageServer.start(data);
    server.publishSeeds("sydhavsoerne");
    server.publishSeeds("nordjylland");
    server.publish(
        Kinds.NETWORK,
        "hostile",
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <#it> a <https://w3id.org/sisternet/ns#Network> ;
          skos:prefLabel "<script>alert(1)</script>\\" onload=\\"x"@da ;
          <http://schema.org/foundingDate> "never" .
        """);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/compare",
        TWO,
        TWO + "&headcount=1",
        "/compare?network=hostile&network=%3Cscript%3E&network=" + "x",
        "/compare?network=mikronet&headcount=%22%3E%3Cscript%3E",
        "/compare?network=javascript:alert(1)&network=http://elsewhere.example/networks/a"
      })
  void isWellFormedInEachLanguage(String path) {
    for (String language : new String[] {"en", "da", "de"}) {
      var page = server.page(path, language);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(new Html(page.body()).faults()).as(path + " in " + language).isEmpty();
      assertThat(page.body()).doesNotContain("<script>");
    }
  }

  @Test
  void theCostIsThatOfTheStepForACompanyOfThatSize() {
    assertThat(server.page(TWO + "&headcount=1", "en").body())
        .contains("Cost for one person", "1,000\u00a0DKK a year", "free");
    assertThat(server.page(TWO + "&headcount=250", "en").body())
        .contains("Cost for 250 people", "25,000\u00a0DKK a year");
    assertThat(server.page(TWO + "&headcount=7", "en").body())
        .contains("no known tier fits 7 people", "2 of 8 tiers are known");
    assertThat(server.page(TWO + "&headcount=many", "en").body())
        .contains("Write the number in digits");
  }

  @Test
  void aNetworkIsAddedByWordsAndTakenAwayByALink() {
    assertThat(server.page("/compare?network=mikronet&network=Brains+Business", "da").body())
        .contains("href=\"/networks/brainsbusiness\"")
        .contains("href=\"/compare?network=brainsbusiness\"", "href=\"/compare?network=mikronet\"");
    assertThat(server.page("/compare?network=mikronet&network=quetzalcoatl", "da").body())
        .contains("Der findes intet netværk for »quetzalcoatl«.");
  }

  @Test
  void fourFitAndMoreAreLeftOutAndToldSo() {
    String five = TWO + "&network=mikromekka&network=mikrovirk&network=fuglebjerg";
    String page = server.page(five, "de").body();
    assertThat(new Html(page).tags("th").stream().filter(th -> th.attribute("scope").equals("col")))
        .hasSize(4);
    assertThat(page).contains("Vier Netzwerke haben nebeneinander Platz");
  }
}
