package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium and its driver, as they are installed on this machine; nothing downloaded. */
final class InstalledChromium {

  private InstalledChromium() {}

  /**
   * Skips the test, saying how to mend it, where there is no Chromium. In continuous integration,
   * which sets {@code CI}, the test fails instead: there it must run.
   */
  static void need() {
    boolean isThere = find("chromium").isPresent() && find("chromedriver").isPresent();
    String mend =
        "Chromium is not installed (Debian: apt-get install chromium chromium-driver fonts-dejavu)";
    if (System.getenv("CI") != null) {
      assertThat(isThere).as(mend).isTrue();
    }
    assumeTrue(isThere, mend);
  }

  /** A browser without a window, which waits for so long for a page or a script. */
  static ChromeDriver start(Duration patience) {
    var options = new ChromeOptions();
    options.setBinary(find("chromium").orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(find("chromedriver").orElseThrow())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    var driver = new ChromeDriver(service, options);
    // What other programs do meanwhile does not count.
    driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
    driver.manage().timeouts().pageLoadTimeout(patience).scriptTimeout(patience);
    return driver;
  }

  private static Optional<File> find(String program) {
    return Arrays.stream(Objects.toString(System.getenv("PATH"), "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }
}
