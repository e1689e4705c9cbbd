package net.sisternet.registry.server.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a page that is open in the browser looks to all who come to it. */
final class Looks {

  /** The width of a phone. */
  static final int PHONE = 390;

  /** The width of a desk. */
  static final int DESK = 1280;

  /** As narrow as WCAG 1.4.10 asks, which is also a desk at 400 %. */
  private static final int NARROWEST = 320;

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Chromium browser;
  private final Axe axe = new Axe();
  private final String home;

  /**
   * Looks at the pages of {@code home} in {@code browser}.
   *
   * @param home the base of the registry, from which all that is loaded must come
   */
  Looks(Chromium browser, String home) {
    this.browser = browser;
    this.home = home;
  }

  /**
   * Opens a page and says what is wrong with it, at every width; empty if nothing is. Keeps
   * pictures.
   *
   * @param name of the pictures
   */
  List<String> faults(String path, String language, String name) {
    browser.speak(language);
    browser.width(DESK);
    browser.open(home + path);
    return faultsOfOpen(language, name);
  }

  /** The same of the page that is open. */
  List<String> faultsOfOpen(String language, String name) {
    int before = Integer.parseInt(browser.script("return window.innerWidth"));
    var faults = new ArrayList<>(browser.complaints());
    for (String address : browser.asked()) {
      if (!address.startsWith(home + "/") && !address.startsWith("data:")) {
        faults.add("asks another host: " + address);
      }
    }
    says("return document.documentElement.lang", language, "the language", faults);
    says("return document.querySelectorAll('h1').length", "1", "the number of h1", faults);
    for (int width : List.of(DESK, PHONE)) {
      browser.width(width);
      fits(width, faults);
      if (isLookedAtClosely(language, width)) {
        axe.faults(browser).forEach(it -> faults.add("at " + width + ": " + it));
      }
      browser.picture(PICTURES.resolve(name + '-' + language + '-' + width + ".png"));
    }
    browser.width(NARROWEST);
    fits(NARROWEST, faults);
    if (language.equals("da")) {
      browser.dark(true);
      axe.paleWords(browser).forEach(it -> faults.add("in the dark: " + it));
      browser.dark(false);
    }
    browser.width(before);
    return faults;
  }

  /** Each language at the width where it is most likely to be in the way: German has long words. */
  private static boolean isLookedAtClosely(String language, int width) {
    return switch (language) {
      case "da" -> width == DESK;
      case "de" -> width == PHONE;
      default -> true;
    };
  }

  private void says(String script, String wanted, String what, List<String> faults) {
    String said = browser.script(script);
    if (!said.equals(wanted)) {
      faults.add(what + " is " + said);
    }
  }

  private void fits(int width, List<String> faults) {
    String wide = browser.script("return document.documentElement.scrollWidth");
    if (Integer.parseInt(wide) > width) {
      String which =
          browser.script(
              "return [...document.querySelectorAll('main *, header *, footer *')]"
                  + ".filter(it => it.getBoundingClientRect().right > innerWidth + 1"
                  + " && !it.closest('.scroll, pre, svg')).slice(0, 5)"
                  + ".map(it => it.tagName + '.' + it.className).join(' ')");
      faults.add("scrolls sideways at " + width + ": " + wide + ' ' + which);
    }
  }
}
