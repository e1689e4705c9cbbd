package net.sisternet.registry.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a page that is open in the browser looks to all who come to it. */
final class Looks {

  /** The width of a phone. */
  static final int PHONE = 390;

  /** The width of a desk. */
  static final int DESK = 1280;

  /** As narrow as WCAG 1.4.10 asks, which is also a desk at 400 %. */
  private static final int NARROWEST = 320;

  /** A desk at 200 %. */
  private static final int ZOOMED = 640;

  /** A phone of the middle range beside this machine. */
  private static final int SLOWER = 4;

  /** In milliseconds. */
  private static final long LONGEST_SCRIPT = 200;

  /** The states of pages that one stays at: as asked for, or with what is to be mended. */
  private static final Set<Integer> SHOWN = Set.of(200, 422);

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Chromium browser;
  private final Axe axe = new Axe();
  private final String home;
  private final List<String> others = new ArrayList<>();

  /**
   * Looks at the pages of {@code home} in {@code browser}.
   *
   * @param home the base of the registry, from which all that is loaded must come
   */
  Looks(Chromium browser, String home) {
    this.browser = browser;
    this.home = home;
  }

  /** What is looked at may ask {@code base} too. */
  void leadsTo(String base) {
    others.add(base + '/');
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
    List<String> faults = faultsOfOpen(language, name);
    if (language.equals("de") && hasScripts()) {
      faults.addAll(slowness(path));
    }
    return faults;
  }

  /** Whether the page that is open brings programs. */
  boolean hasScripts() {
    return !browser.script("return document.scripts.length").equals("0");
  }

  /** Opens a page on a phone of the middle range and says if its scripts keep that busy. */
  List<String> slowness(String path) {
    browser.width(PHONE);
    browser.command("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
    browser.open("about:blank");
    long before = browser.scriptMillis();
    browser.open(home + path);
    long after = browser.scriptMillis();
    browser.command("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
    // Another process begins at nothing.
    long millis = after < before ? after : after - before;
    System.out.printf("script at a quarter of the speed: %s ms at %s%n", millis, path);
    return millis > LONGEST_SCRIPT ? List.of("scripts run for " + millis + " ms") : List.of();
  }

  /** The same of the page that is open. */
  List<String> faultsOfOpen(String language, String name) {
    browser.lookAt();
    keep(name + '-' + language + ".html");
    int before = Integer.parseInt(browser.script("return window.innerWidth"));
    var faults = new ArrayList<>(browser.complaints());
    for (String address : browser.asked()) {
      if (!address.startsWith(home + "/")
          && !address.startsWith("data:")
          && others.stream().noneMatch(address::startsWith)) {
        faults.add("asks another host: " + address);
      }
    }
    switchesLanguage(faults);
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
    if (language.equals("en")) {
      browser.width(ZOOMED);
      fits(ZOOMED, faults);
      browser.width(DESK);
      faults.addAll(Keyboard.faults(browser));
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

  /** Keeps the page as it came, to be checked as HTML. */
  private void keep(String file) {
    try {
      Files.writeString(
          Files.createDirectories(Walk.pages(browser.test())).resolve(file), browser.source());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page that is there is there in every language, also when it is the answer to a form. */
  private void switchesLanguage(List<String> faults) {
    String there =
        browser.script("return document.querySelector('nav.languages a[href]')?.href ?? ''");
    if (!there.isEmpty() && SHOWN.contains(browser.status())) {
      int status = TwoRegistries.get(there, "en", browser.cookies()).statusCode();
      if (status >= 400) {
        faults.add("another language leads to " + status + ": " + there);
      }
    }
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
