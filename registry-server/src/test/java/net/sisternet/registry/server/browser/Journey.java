package net.sisternet.registry.server.browser;

import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Somebody's way through pages in one language at one width. What is wrong with the pages on the
 * way is kept, once in each language.
 */
final class Journey {

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

  /** From here the way may lead to another host, which is {@code base}. */
  Journey leadsTo(String base) {
    looks.leadsTo(base);
    return this;
  }

  /** Waits until the way has led to {@code path}, over whatever addresses. */
  Journey arrives(String path) {
    browser.awaitAddress(home + path);
    return this;
  }

  /** Follows the link in the newest letter to {@code mail} whose address holds {@code part}. */
  Journey openLetter(String mail, String part) {
    open("/outbox");
    browser.follow(
        browser.find(
            By.xpath(
                "(//main/section[p[contains(., '"
                    + mail
                    + "')]]//a[contains(@href, '"
                    + part
                    + "')])[1]")));
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

  /** Opens what a page has folded at this width; what is open stays so. */
  Journey unfold(String css) {
    WebElement folded = browser.find(By.cssSelector(css));
    WebElement summary = folded.findElement(By.tagName("summary"));
    if (folded.getDomAttribute("open") != null) {
      return this;
    }
    if (summary.isDisplayed()) {
      browser.script("arguments[0].scrollIntoView({block: 'center'})", summary);
      summary.click();
    } else {
      // A wide screen shows what it holds, but the driver takes it for hidden.
      browser.script("arguments[0].open = true", folded);
    }
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
}
