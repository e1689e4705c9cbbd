package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that only somebody who has signed in can reach. */
class OwnPagesIT {

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;

  @BeforeAll
  static void start() {
    InstalledChromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start(OwnPagesIT.class);
    SignedIn.signIn(browser, registries.here(), "post@mikronet.example");
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

  @Test
  void areForEverybodyAndValid() {
    List<String> visible = new Crawl(registries.here(), "").pages(List.of("/", "/outbox"));
    var own =
        new ArrayList<>(new Crawl(registries.here(), browser.cookies()).pages(List.of("/account")));
    own.removeIf(path -> visible.stream().anyMatch(it -> Crawl.sort(it).equals(Crawl.sort(path))));
    assertThat(own).contains("/account");
    var looks = new Looks(browser, registries.here());
    var faults = new ArrayList<String>();
    for (String path : own) {
      for (String language : Walk.LANGUAGES) {
        looks
            .faults(path, language, "own-" + Walk.name(path))
            .forEach(fault -> faults.add(path + " in " + language + ": " + fault));
      }
    }
    assertThat(faults).isEmpty();
  }
}
