package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people come for who only read: a newcomer who looks for company, whoever wants to know since
 * when something is said, and a researcher; each in each language with a phone and at a desk.
 */
class ReadersIT {

  private static final String WAYS = "net.sisternet.registry.server.browser.Walk#ways";
  private static final String HITS = ".hits h3 a";

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;
  private static People people;

  @BeforeAll
  static void start() {
    InstalledChromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start(ReadersIT.class);
    people = new People(registries.ours(), new Home(registries.here()));
    people.add("owner", Role.COORDINATOR);
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (registries != null) {
      registries.close();
      Walk.check(browser);
    }
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aNewcomerSearchesNarrowsSeesWhyAndReads(String language, int width, boolean looking) {
    Journey way = way(language, width, looking);
    way.open("/").type("#page-q", "mikronet").press("form.search button[type=submit]");
    assertThat(way.address()).contains("/search?q=mikronet");
    assertThat(way.count(".hits .reasons mark")).isPositive();
    way.look("found");
    int all = way.open("/networks").count(HITS);
    way.unfold(".aside > details.narrow:has(.facets)").unfold(".facets > details:first-of-type");
    way.press(".facets > details:first-of-type .choice a, .facets > details:first-of-type li a");
    assertThat(way.count(HITS)).isBetween(1, all);
    assertThat(way.count(".applied li")).isEqualTo(1);
    String shared = way.address();
    way.look("narrowed").press(".applied li a");
    assertThat(way.count(".applied li")).isZero();
    way.as("").open(shared);
    assertThat(way.count(".applied li")).isEqualTo(1);
    way.press(HITS).look("reads");
    assertThat(way.has("article#it h1")).isTrue();
    assertThat(way.has(".about-record .formats a[href*='ttl'], .about-record .formats a")).isTrue();
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void theMapLeadsToTheNetworksOfAPlace(String language, int width, boolean looking) {
    Journey way = way(language, width, looking);
    way.open("/networks").unfold(".aside > details.narrow:has(.map)").press(".map svg a");
    assertThat(way.address()).containsAnyOf("area=", "view=", "/networks/");
    way.look("from-map");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void whatAPageHasSaidBeforeIsSeen(String language, int width, boolean looking) {
    RecordIri record = people.publish("owner", "before-" + language + width, "");
    people.publishAgain("owner", record, "<#it> skos:altLabel \"Nyt <navn>\"@da .");
    Journey way = way(language, width, looking);
    way.open(record.value()).reads("Nyt <navn>").press(".about-record a[href$='/history']");
    way.reads("Nyt <navn>").look("history").press(".versions li:last-child h2 a");
    assertThat(way.address()).endsWith("/history/1");
    assertThat(way.has("main .notice a")).isTrue();
    way.look("version").press("main .notice a").reads("Nyt <navn>");
    assertThat(way.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WAYS)
  void aResearcherTakesAnExampleSeesItInThreeWaysAndTakesItHome(
      String language, int width, boolean looking) {
    Journey way = way(language, width, looking);
    way.open("/sparql").press(".examples a[href*='20-']");
    assertThat(way.has("#page-answer")).isTrue();
    way.look("asked").press(".views a[href*='view=chart']").look("chart");
    way.press(".views a[href*='view=map']").look("asked-map");
    assertThat(way.has("section[aria-labelledby='page-answer'] .map svg")).isTrue();
    String shared = way.address();
    way.open("/sparql").open(shared);
    for (String format : List.of("csv", "json", "xml")) {
      assertThat(way.count("#page-answer ~ .formats a[href*='" + format + "']")).isPositive();
    }
    way.open("/vocab/terms/sn:memberCount").look("term");
    way.open("/data").look("data");
    assertThat(way.faults()).isEmpty();
  }

  private static Journey way(String language, int width, boolean looking) {
    return new Journey(browser, registries.here(), language, width, looking).as("");
  }
}
