package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sort of page that a visitor can reach, in a real browser, in each language and at each
 * width: nothing that shuts people out (axe-core), nothing beyond the edge, nothing from elsewhere.
 */
class PublicPagesIT {

  /** Those that links without a query do not lead to, and those where most can go wrong. */
  private static final List<String> FIRST =
      List.of(
          "/",
          "/search?q=web",
          "/search?q=zzzzqqqq",
          "/networks?area=nuts:DK02&sort=name&maxFee=1000",
          "/networks/mikronet",
          "/networks/mikronet/history/1",
          "/sign-in/asked",
          "/outbox",
          "/datasets",
          "/compare",
          "/compare?network=mikronet&network=mikromekka&headcount=7",
          "/regions/lolland-falster-fehmarn-luebeck",
          "/regions/dk022/widget",
          "/sparql?query=SELECT%20*%20%7B%20%3Fs%20a%20%3Fkind%20%7D%20LIMIT%2020",
          "/sparql?view=chart&query=SELECT%20%3Fkind%20(COUNT(*)%20AS%20%3Fn)"
              + "%20%7B%20%3Fs%20a%20%3Fkind%20%7D%20GROUP%20BY%20%3Fkind",
          "/sparql?query=SELEC",
          "/vocab/terms/sn:memberCount",
          "/no/page/here",
          "/search?limit=no");

  /** All that the first page needs, without a picture or map. */
  private static final long FIRST_PAGE = 100_000;

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;
  private static Looks looks;

  @BeforeAll
  static void start() {
    InstalledChromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start(PublicPagesIT.class);
    looks = new Looks(browser, registries.here());
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

  static List<String> pages() {
    return new Crawl(registries.here(), "").pages(FIRST);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isForEverybodyInEachLanguageAndWidth(String path) {
    var faults = new ArrayList<String>();
    for (String language : Walk.LANGUAGES) {
      looks
          .faults(path, language, Walk.name(path))
          .forEach(fault -> faults.add(language + ": " + fault));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theFirstPageIsLight() {
    browser.command("Network.clearBrowserCache", Map.of());
    browser.open(registries.here() + "/");
    assertThat(browser.bytes()).isBetween(1L, FIRST_PAGE);
  }
}
