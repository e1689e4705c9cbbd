package net.sisternet.registry.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Somebody's way through pages in one language at one width. What is wrong with the pages on the
 * way is kept, once in each language; their text is kept to be checked as HTML.
 */
final class Journey {

  /** The texts of the pages, for the checker. */
  static final Path PAGES = Path.of("target", "journey-pages");

  private final Chromium browser;
  private final String home;
  private final String language;
  private final Looks looks;
  private final boolean looking;
  private final List<String> faults = new ArrayList<>();

  /**
   * A way that begins at {@code home}.
   *
   * @param looking whether the pages are looked at; they are at both widths, so one way is enough
   */
  Journey(Chromium browser, String home, String language, int width, boolean looking) {
    this.browser = browser;
    this.home = home;
    this.language = language;
    this.looking = looking;
    this.looks = new Looks(browser, home);
    browser.speak(language);
    browser.width(width);
  }

  /** From now on it is somebody else: whoever has {@code cookies}; a stranger has none. */
  Journey as(String cookies) {
    browser.open(home + "/icon.svg");
    browser.useCookies(cookies);
    return this;
  }

  Journey open(String path) {
    browser.open(path.startsWith("http") ? path : home + path);
    return this;
  }

  /** Clicks what leads to another page. */
  Journey press(String css) {
    browser.follow(browser.find(By.cssSelector(css)));
    return this;
  }

  /** Opens the newest of the cases about {@code name} that wait for who looks. */
  Journey openCase(String name) {
    open("/moderation");
    browser.follow(
        browser.find(
            By.xpath(
                "(//section[@aria-labelledby='page-waiting']//a[normalize-space()='"
                    + name
                    + "'])[last()]")));
    return this;
  }

  /** Types into a field instead of what stands there. */
  Journey type(String css, String text) {
    WebElement field = browser.find(By.cssSelector(css));
    browser.script("arguments[0].scrollIntoView({block: 'center'})", field);
    field.clear();
    field.sendKeys(text);
    return this;
  }

  /** Ticks or chooses. */
  Journey choose(String css) {
    WebElement choice = browser.find(By.cssSelector(css));
    browser.script("arguments[0].scrollIntoView({block: 'center'})", choice);
    choice.click();
    return this;
  }

  /** Waits until the page says {@code text}. */
  Journey reads(String text) {
    browser.awaitText(text);
    return this;
  }

  /** Looks at the page that is open. */
  Journey look(String step) {
    if (looking) {
      keep(step);
      looks
          .faultsOfOpen(language, "way-" + step)
          .forEach(fault -> faults.add(step + " in " + language + ": " + fault));
    }
    return this;
  }

  /** The address of the page that is open. */
  String address() {
    return browser.address();
  }

  /** Whether something is on the page now. */
  boolean has(String css) {
    return count(css) > 0;
  }

  /** How many there are on the page now. */
  int count(String css) {
    return browser.all(By.cssSelector(css)).size();
  }

  /** What was wrong on the way; empty if nothing was. */
  List<String> faults() {
    return faults;
  }

  private void keep(String step) {
    HttpResponse<String> page = TwoRegistries.get(browser.address(), language, browser.cookies());
    if (page.statusCode() == 200) {
      try {
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(step + '-' + language + ".html"), page.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
