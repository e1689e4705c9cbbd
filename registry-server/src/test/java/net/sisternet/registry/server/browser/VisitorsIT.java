package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * A visitor without an account suggests a change of a sister's network and writes to one of ours,
 * through letters; every page on the way is for everybody and valid.
 */
class VisitorsIT {

  private static final By SEND = By.cssSelector("main form button[type=submit]");
  private static final By OPEN = By.cssSelector("main section a");

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;
  private final List<String> faults = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();

  @BeforeAll
  static void start() {
    Chromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start();
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

  @Test
  void suggestsAndWrites() {
    browser.speak("en");
    suggest();
    write();
    for (String path : pages) {
      assertThat(path).isNotEmpty();
    }
    assertThat(faults).isEmpty();
    assertThat(Walk.invalid(registries.here(), pages, browser.cookies(), "visitors")).isEmpty();
  }

  private void suggest() {
    browser.open(registries.here() + "/search?q=Cloudsters");
    browser.follow(browser.find(By.cssSelector("main a[href^='/mirrors/']")));
    browser.follow(browser.find(By.cssSelector("main a[href^='/suggest']")));
    look("suggest");
    browser.find(By.name("note")).sendKeys("They meet in two places now.");
    browser.find(By.name("mail")).sendKeys("visitor@elsewhere.example");
    browser.follow(browser.find(SEND));
    look("suggest-asked");
    browser.open(registries.here() + "/outbox");
    browser.follow(browser.find(OPEN));
    look("suggest-confirm");
    String status = browser.address();
    browser.open(status);
    browser.follow(browser.find(SEND));
    Eventually.holds(
        "it was received",
        () -> {
          browser.open(status);
          return browser.find(By.cssSelector("main .state")).getText().startsWith("received");
        });
    look("suggest-status");
  }

  private void write() {
    browser.open(registries.here() + "/networks/mikronet");
    browser.follow(browser.find(By.cssSelector("main a.button[href^='/contact']")));
    look("contact");
    browser.find(By.name("text")).sendKeys("Do you meet in summer?");
    browser.find(By.name("mail")).sendKeys("writer@elsewhere.example");
    browser.follow(browser.find(SEND));
    look("contact-asked");
    browser.open(registries.here() + "/outbox");
    browser.follow(browser.find(OPEN));
    look("contact-confirm");
    browser.follow(browser.find(SEND));
    browser.awaitText("Your message is sent");
    pages.removeIf(path -> path.matches("/contact/[A-Za-z0-9_-]{43}"));
    browser.open(registries.here() + "/outbox");
    browser.follow(browser.find(OPEN));
    look("contact-stop");
  }

  /** Looks in every language and comes back to the first. */
  private void look(String name) {
    String path = browser.address().substring(registries.here().length());
    pages.add(path);
    var looks = new Looks(browser, registries.here());
    for (String language : List.of("da", "de", "en")) {
      looks
          .faults(path, language, "visitor-" + name)
          .forEach(fault -> faults.add(name + " in " + language + ": " + fault));
    }
  }
}
