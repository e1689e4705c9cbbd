package net.sisternet.registry.server.browser;

import java.util.function.Supplier;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.RegistryServer;

/**
 * One registry, the people there, and the browser in which they go their ways: what a test of such
 * ways begins with and ends. One thread.
 */
final class OneRegistry {

  private final Home home;
  private final RegistryServer server;
  private final People people;
  private final Chromium browser;

  private OneRegistry(Home home, RegistryServer server, Chromium browser) {
    this.home = home;
    this.server = server;
    this.people = new People(server, home);
    this.browser = browser;
  }

  /** Starts what {@code test} needs; the test is left out where there is no browser. */
  static OneRegistry start(Class<?> test, Home home, Supplier<RegistryServer> starting) {
    InstalledChromium.need();
    RegistryServer server = starting.get();
    try {
      return new OneRegistry(home, server, Chromium.start(test));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  RegistryServer server() {
    return server;
  }

  People people() {
    return people;
  }

  /** Somebody's way, see {@link Journey}. */
  Journey way(String language, int width, boolean looking) {
    return new Journey(browser, home.base(), language, width, looking);
  }

  /** Ends all of it, and checks the pages that were looked at. */
  void close() throws Exception {
    browser.close();
    server.close();
    Walk.check(browser);
  }
}
