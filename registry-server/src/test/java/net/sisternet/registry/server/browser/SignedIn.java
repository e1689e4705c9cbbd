package net.sisternet.registry.server.browser;

import org.openqa.selenium.By;

/** Signs people in as they do it: a mail address, a letter, a link, a button. */
final class SignedIn {

  private static final By SEND = By.cssSelector("main form button[type=submit]");

  private SignedIn() {}

  /** Signs in at the registry whose base is {@code home}, which shows its letters on a page. */
  static void signIn(Chromium browser, String home, String mail) {
    browser.open(home + "/sign-in");
    browser.find(By.name("mail")).sendKeys(mail);
    browser.follow(browser.find(SEND));
    browser.open(home + "/outbox");
    browser.follow(browser.find(By.cssSelector("main a[href*='/sign-in/']")));
    browser.follow(browser.find(SEND));
    browser.find(By.cssSelector("header a[href$='/account']"));
  }
}
