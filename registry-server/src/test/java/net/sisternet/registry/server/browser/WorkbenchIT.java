package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.sisternet.registry.core.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A researcher types a query in the workbench's editor, with the keyboard alone. */
class WorkbenchIT {

  private static final String EDITOR = "document.querySelector('.CodeMirror').CodeMirror";
  private static final By SHOWN =
      By.cssSelector("#page-query[hidden] + div:not([hidden]) .CodeMirror");
  private static final By HINT = By.cssSelector(".CodeMirror-hint");

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;

  @BeforeAll
  static void start() {
    InstalledChromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start(WorkbenchIT.class);
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
  void wordsAreOfferedInTheReadersLanguageAndTheQueryIsAnsweredByKeys() {
    browser.speak("da");
    browser.width(Looks.DESK);
    browser.open(registries.here() + "/sparql");
    begin("SELECT * {\n  ?network \n}", 1, 11);

    browser.type("schema:areaS");
    browser.find(HINT);
    assertThat(browser.find(HINT).getText()).startsWith("schema:areaServed").contains("mråde");
    browser.type(Keys.ENTER);
    browser.type(" ?area .");
    Eventually.holds(
        "the prefix is added", () -> text().startsWith("PREFIX schema: <http://schema.org/>"));
    assertThat(text()).contains("?network schema:areaServed ?area .");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.asked()).allMatch(it -> it.startsWith(registries.here()));

    browser.follow(() -> browser.type(Keys.chord(Keys.CONTROL, Keys.ENTER)));
    assertThat(browser.find(By.id("page-answer")).getText()).contains("rækker");
    assertThat(browser.address()).contains("/sparql?query=PREFIX");
    assertThat(text()).contains("schema:areaServed");
  }

  @Test
  void whoUsesTheKeyboardAloneIsNotCaught() {
    browser.speak("en");
    browser.width(Looks.DESK);
    browser.open(registries.here() + "/sparql");
    begin("SELECT * {}", 0, 0);
    browser.type(Keys.TAB);
    assertThat(browser.script("return document.activeElement.type")).isEqualTo("submit");
    assertThat(text()).isEqualTo("SELECT * {}");
    assertThat(browser.all(By.cssSelector(".CodeMirror textarea[aria-labelledby]"))).hasSize(1);
  }

  @Test
  void aPhoneIsBusyWithTheEditorOnlyWhenSomebodyAsksForIt() {
    browser.speak("en");
    browser.width(Looks.PHONE);
    browser.open(registries.here() + "/sparql");
    browser.find(By.id("page-query")).click();
    browser.type("# plain ");
    assertThat(browser.asked()).noneMatch(it -> it.contains("yasqe.min.js"));
    assertThat(browser.script("return document.getElementById('page-query').value"))
        .contains("# plain ");
    browser.find(By.id("page-editor")).click();
    browser.find(By.cssSelector(".CodeMirror-focused"));
    browser.type("# typed ");
    assertThat(text()).contains("# plain ", "# typed ");
    assertThat(browser.all(By.cssSelector("#page-editor:not([hidden])"))).isEmpty();
  }

  @Test
  void atADeskTheEditorIsThereAtOnceAndNobodyHasToAsk() {
    browser.speak("da");
    browser.width(Looks.DESK);
    browser.open(registries.here() + "/sparql");
    browser.find(SHOWN);
    assertThat(browser.all(By.cssSelector("#page-editor:not([hidden])"))).isEmpty();
  }

  @Test
  void whatIsWrongIsToldAndTheQueryIsKept() {
    browser.speak("de");
    browser.width(Looks.DESK);
    browser.open(registries.here() + "/sparql");
    begin("SELECT ?a { ?a }", 0, 0);
    browser.follow(() -> browser.type(Keys.chord(Keys.CONTROL, Keys.ENTER)));
    assertThat(browser.find(By.id("page-refused")).getText()).contains("nicht beantwortet");
    assertThat(text()).isEqualTo("SELECT ?a { ?a }");
  }

  private static void begin(String query, int line, int column) {
    browser.find(SHOWN);
    browser.script(
        EDITOR
            + ".setValue(arguments[0]);"
            + EDITOR
            + ".focus();"
            + EDITOR
            + ".setCursor(arguments[1], arguments[2])",
        query,
        line,
        column);
  }

  private static String text() {
    return browser.script("return " + EDITOR + ".getValue()");
  }
}
