package net.sisternet.registry.server.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser without a window: Debian's Chromium with its own driver, nothing downloaded. It
 * hears all that the browser asks for and complains of. One thread.
 */
final class Chromium implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LONGEST_PICTURE = 6_000;
  private static final int HEIGHT = 900;

  private final ChromeDriver driver;
  private final Class<?> test;
  private final Heard heard;
  private final Set<String> lookedAt = new TreeSet<>();

  private Chromium(ChromeDriver driver, Class<?> test) {
    this.driver = driver;
    this.heard = new Heard(driver);
    this.test = test;
  }

  /** A browser that has been nowhere, with which {@code test} looks at pages. */
  static Chromium start(Class<?> test) {
    return new Chromium(InstalledChromium.start(PATIENCE), test);
  }

  /** The language that the browser asks for. */
  void speak(String language) {
    driver.executeCdpCommand(
        "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
  }

  /** The width of the page, in CSS pixels. */
  void width(int pixels) {
    size(pixels, HEIGHT);
  }

  private void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Whether the reader wants light letters on a dark ground. */
  void dark(boolean dark) {
    var wish = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(wish)));
  }

  /** Whether scripts run; what is open stays as it is. */
  void scripts(boolean run) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /** Opens an address, having forgotten what was heard before. */
  void open(String address) {
    heard.forget();
    driver.get(address);
  }

  /** The address of the page that is open. */
  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  /** The first element that a CSS selector names; waits for it. */
  WebElement find(By where) {
    return new WebDriverWait(driver, PATIENCE).until(it -> it.findElement(where));
  }

  /** All elements that there are now. */
  List<WebElement> all(By where) {
    return driver.findElements(where);
  }

  /** Waits until the page says {@code text}. */
  void awaitText(String text) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage("the page never says: " + text)
        .ignoring(StaleElementReferenceException.class)
        .until(it -> it.findElement(By.tagName("body")).getText().contains(text));
  }

  /** Waits until the page of {@code address} is open. */
  void awaitAddress(String address) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage("the browser never comes to " + address)
        .until(it -> address.equals(it.getCurrentUrl()));
  }

  /** The page that is open as it came over the wire, before any script. */
  String source() {
    String request = heard.requestOf(address());
    return String.valueOf(
        driver
            .executeCdpCommand("Network.getResponseBody", Map.of("requestId", request))
            .get("body"));
  }

  /** Clicks what leads to another page, and waits for that. */
  void follow(WebElement link) {
    // By the element itself: a page may move under the pointer while it is laid out.
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", link);
    follow(link::click);
  }

  /** Does what leads to another page, and waits for that. */
  void follow(Runnable step) {
    WebElement before = driver.findElement(By.tagName("html"));
    heard.forget();
    step.run();
    new WebDriverWait(driver, PATIENCE)
        .until(it -> !it.findElement(By.tagName("html")).equals(before));
    new WebDriverWait(driver, PATIENCE)
        .until(it -> "complete".equals(driver.executeScript("return document.readyState")));
  }

  /** Presses keys, where the keyboard leads to. */
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Presses a key so many times, wherever that leads to. */
  void press(Keys key, int times) {
    new Actions(driver).sendKeys(key.toString().repeat(times)).perform();
  }

  /** What a script returns. */
  String script(String script, Object... arguments) {
    return String.valueOf(driver.executeScript(script, arguments));
  }

  /** What a script hands to its last argument. */
  String asyncScript(String script, Object... arguments) {
    return String.valueOf(driver.executeAsyncScript(script, arguments));
  }

  /** A command of the DevTools protocol. */
  Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  /** The cookies, as a request sends them. */
  String cookies() {
    return String.join(
        "; ",
        driver.manage().getCookies().stream()
            .map(it -> it.getName() + '=' + it.getValue())
            .toList());
  }

  /** Has these cookies and no others at the site that is open; written as a request sends them. */
  void useCookies(String cookies) {
    forgetCookies();
    Arrays.stream(cookies.split("; ", -1))
        .filter(it -> it.contains("="))
        .map(it -> it.split("=", 2))
        .forEach(it -> driver.manage().addCookie(new Cookie(it[0], it[1])));
  }

  /** Forgets all cookies. */
  void forgetCookies() {
    driver.manage().deleteAllCookies();
  }

  /** What the browser complained of since the page was opened; not that the page is a refusal. */
  List<String> complaints() {
    return heard.complaints(address());
  }

  /** The addresses that were asked since the page was opened. */
  List<String> asked() {
    return heard.asked();
  }

  /** The status with which the page that is open was answered. */
  int status() {
    return Integer.parseInt(
        script("return performance.getEntriesByType('navigation')[0].responseStatus"));
  }

  /** How many bytes came over the wire for the page that is open, without pictures. */
  long bytes() {
    return Long.parseLong(
        script(
            "return ['navigation', 'resource'].flatMap(it => performance.getEntriesByType(it))"
                + ".filter(it => it.initiatorType !== 'image')"
                + ".reduce((sum, it) => sum + it.transferSize, 0)"));
  }

  /** Which test looks. */
  Class<?> test() {
    return test;
  }

  /** Keeps in mind that the page that is open was looked at. */
  void lookAt() {
    lookedAt.add(URI.create(address()).getRawPath());
  }

  /** The paths of all pages that were looked at. */
  Set<String> lookedAt() {
    return Set.copyOf(lookedAt);
  }

  /** For how long scripts have kept the processor since this browser began. */
  long scriptMillis() {
    Object metrics = driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
    for (JsonNode metric : JSON.<JsonNode>valueToTree(metrics)) {
      if (metric.path("name").asText().equals("ScriptDuration")) {
        return Math.round(metric.path("value").asDouble() * 1000);
      }
    }
    throw new IllegalStateException("the browser does not measure scripts");
  }

  /** Keeps a picture of the whole page, however long, up to a limit. */
  void picture(Path file) {
    int length = Integer.parseInt(script("return document.documentElement.scrollHeight"));
    int width = Integer.parseInt(script("return window.innerWidth"));
    var clip =
        Map.of(
            "x",
            0,
            "y",
            0,
            "scale",
            1,
            "width",
            width,
            "height",
            Math.min(length, LONGEST_PICTURE));
    Map<String, Object> answer =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of(
                "format",
                "png",
                "optimizeForSpeed",
                true,
                "captureBeyondViewport",
                true,
                "clip",
                clip));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
