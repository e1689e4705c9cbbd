package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What every walk over pages has: the languages, and what the pictures and files are called. */
final class Walk {

  static final List<String> LANGUAGES = List.of("en", "da", "de");
  private static final int LONGEST_NAME = 80;

  private Walk() {}

  /**
   * Each language with a phone and at a desk; pages are looked at, at both widths, from the desk.
   */
  static Stream<Arguments> ways() {
    return LANGUAGES.stream()
        .flatMap(
            language ->
                Stream.of(
                    Arguments.of(language, Looks.DESK, true),
                    Arguments.of(language, Looks.PHONE, false)));
  }

  /** The name of the files of a page. */
  static String name(String path) {
    String name =
        path.substring(1)
            .replaceFirst("mirrors/[^/]*", "mirrors/sister")
            .replaceAll("[^A-Za-z0-9]+", "-");
    return name.isEmpty() ? "home" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  /** Where the pages are kept that {@code test} looked at. */
  static Path pages(Class<?> test) {
    return Path.of("target", "pages", test.getSimpleName());
  }

  /**
   * Checks at the end of a test that all pages it looked at are valid HTML and, in continuous
   * integration, where tests are run whole, that it has left out none.
   */
  static void check(Chromium browser) throws IOException, InterruptedException {
    assertThat(NuChecker.faults(pages(browser.test()))).isEmpty();
    if (System.getenv("CI") != null) {
      assertThat(Inventory.missed(browser.test(), browser.lookedAt())).isEmpty();
    }
  }
}
