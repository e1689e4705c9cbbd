package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private static final List<String> LANGUAGES = List.of("en", "da", "de");

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
          "/no/page/here",
          "/search?limit=no");

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;
  private static Looks looks;

  @BeforeAll
  static void start() {
    Chromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start();
    looks = new Looks(browser, registries.here());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (registries != null) {
      registries.close();
    }
  }

  static List<String> pages() {
    return new Crawl(registries.here(), "").pages(FIRST);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isForEverybodyInEachLanguageAndWidth(String path) {
    var faults = new ArrayList<String>();
    for (String language : LANGUAGES) {
      looks
          .faults(path, language, name(path))
          .forEach(fault -> faults.add(language + ": " + fault));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void isValidHtml() throws Exception {
    Path pages = Files.createDirectories(Path.of("target", "pages"));
    for (String path : pages()) {
      for (String language : LANGUAGES) {
        keep(
            TwoRegistries.get(registries.here() + path, language, "").body(),
            pages.resolve(name(path) + '-' + language + ".html"));
      }
    }
    assertThat(NuChecker.faults(pages)).isEmpty();
  }

  private static void keep(String page, Path file) throws IOException {
    Files.writeString(file, page);
  }

  private static String name(String path) {
    String name =
        path.substring(1)
            .replaceFirst("mirrors/[^/]*", "mirrors/sister")
            .replaceAll("[^A-Za-z0-9]+", "-");
    return name.isEmpty() ? "home" : name.substring(0, Math.min(80, name.length()));
  }
}
