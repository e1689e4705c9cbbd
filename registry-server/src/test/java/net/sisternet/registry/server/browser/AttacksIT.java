package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.TestRegistry;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What somebody with bad intentions can put into records, addresses and forms. */
class AttacksIT {

  /** Leaves each context that a text can stand in, and is seen if it is run. */
  private static final String SCRIPT =
      "'\"><img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script></title></textarea>"
          + "<svg onload=window.hurt=1>";

  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "area",
          "competence",
          "type",
          "kind",
          "home",
          "purpose",
          "sort",
          "limit",
          "cursor",
          "maxFee",
          "lang",
          "format",
          "view",
          "query",
          "example",
          "next",
          "network",
          "headcount",
          "token",
          "mail");

  private static final Pattern PARAMETER = Pattern.compile("(?:[?&]|&amp;)([a-zA-Z]+)=");
  private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\"");
  private static final Pattern FORM =
      Pattern.compile("(?s)<form[^>]*action=\"([^\"]*)\"[^>]*method=\"post\"(.*?)</form>");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;

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

  /** Every text of a record, in every language, is an attack; then every page that shows it. */
  @Test
  void nothingThatARecordSaysRuns() {
    var home = new Home(registries.here());
    List<SeedRecord> hostile =
        new SeedHomes()
            .records("sydhavsoerne", Map.of("sydhavsoerne", home)).stream()
                .filter(it -> it.record().value().matches(".*/(mikronet|medlemstal|businesslf)"))
                .map(AttacksIT::spoiled)
                .toList();
    assertThat(hostile).hasSize(3);
    TestRegistry.load(registries.ours(), hostile);
    Eventually.holds("the sister has it", () -> registries.sisterFinds("hurt"));
    List<String> pages =
        List.of(
            "/",
            "/networks",
            "/datasets",
            "/search?q=mikronet",
            "/networks/mikronet",
            "/networks/mikronet/history",
            "/networks/mikronet/history/2",
            "/datasets/medlemstal",
            "/organizations/businesslf",
            "/sparql?query="
                + encoded("SELECT * { <" + home.base() + "/networks/mikronet#it> ?p ?o }"));
    var faults = new ArrayList<String>();
    for (String path : pages) {
      for (String language : Walk.LANGUAGES) {
        faults.addAll(hurt(registries.here(), path, language));
      }
    }
    faults.addAll(hurt(registries.there(), "/mirrors/" + host(home) + "/networks/mikronet", "da"));
    assertThat(faults).isEmpty();
  }

  private static SeedRecord spoiled(SeedRecord record) {
    String text = SCRIPT.replace("\\", "\\\\").replace("\"", "\\\"");
    String turtle =
        Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)+)\"@(da|de|en)")
            .matcher(record.turtle())
            .replaceAll(
                it ->
                    Matcher.quoteReplacement(
                        "\"hurt " + text + ' ' + shortened(it.group(1)) + "\"@" + it.group(2)));
    return new SeedRecord(record.kind(), record.record(), turtle);
  }

  /** Names may have 200 characters. */
  private static String shortened(String text) {
    String plain = text.replaceAll("[\\\\\"]", "");
    return plain.substring(0, Math.min(20, plain.length()));
  }

  private static String host(Home home) {
    return home.base().replaceFirst("https?://", "").replace(':', '_');
  }

  private static List<String> hurt(String home, String path, String language) {
    var faults = new ArrayList<String>();
    browser.speak(language);
    browser.open(home + path);
    String where = path + " in " + language + ": ";
    if (!browser.script("return typeof window.hurt").equals("undefined")) {
      faults.add(where + "a script ran");
    }
    if (!browser
        .all(By.cssSelector("[onerror], [onload], img[src=x], script:not([src])"))
        .isEmpty()) {
      faults.add(where + "markup became part of the page");
    }
    browser.complaints().forEach(it -> faults.add(where + it));
    return faults;
  }

  /** Every parameter that any page knows, on every page, in every language. */
  @Test
  void nothingInAnAddressBecomesPartOfThePage() {
    List<String> pages = new Crawl(registries.here(), "").pages(List.of("/", "/search?q=web"));
    Set<String> names = new LinkedHashSet<>(PARAMETERS);
    for (String path : pages) {
      Matcher parameter =
          PARAMETER.matcher(TwoRegistries.get(registries.here() + path, "en", "").body());
      while (parameter.find()) {
        names.add(parameter.group(1));
      }
    }
    var faults = new ArrayList<String>();
    for (String path : pages) {
      for (String name : names) {
        String address =
            path.replaceFirst("\\?.*", "") + '?' + name + '=' + encoded(SCRIPT + "\r\nX-Hurt: 1");
        HttpResponse<String> answer =
            TwoRegistries.get(
                registries.here() + address, Walk.LANGUAGES.get(names.size() % 3), "");
        if (answer.statusCode() >= 500
            || answer.headers().firstValue("X-Hurt").isPresent()
            || (isPage(answer) && answer.body().contains("<img src=x"))
            || leavesTheRegistry(answer)) {
          faults.add(answer.statusCode() + " " + address);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").contains("html");
  }

  @Test
  void noParameterLeadsElsewhere() {
    var faults = new ArrayList<String>();
    for (String path : new Crawl(registries.here(), "").pages(List.of("/"))) {
      for (String name : List.of("next", "return", "to", "url", "redirect", "home", "example")) {
        for (String elsewhere :
            List.of("//evil.example", "https://evil.example/", "/\\evil.example")) {
          HttpResponse<String> answer =
              TwoRegistries.get(
                  registries.here() + path + '?' + name + '=' + encoded(elsewhere), "en", "");
          if (leavesTheRegistry(answer)
              || (isPage(answer) && answer.body().contains("href=\"//evil"))) {
            faults.add(path + ' ' + name + ' ' + elsewhere);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean leavesTheRegistry(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .filter(it -> !it.startsWith(registries.here() + "/") && !it.matches("/(?![/\\\\]).*"))
        .isPresent();
  }

  /** Every form of every page, sent as another site would send it. */
  @Test
  void noOtherSiteSendsAnyForm() throws Exception {
    browser.speak("en");
    SignedIn.signIn(browser, registries.here(), "victim@mikronet.example");
    String cookies = browser.cookies();
    var forms = new LinkedHashSet<String>();
    var faults = new ArrayList<String>();
    List<String> pages =
        new Crawl(registries.here(), cookies).pages(List.of("/", "/account", "/networks/mikronet"));
    for (String path : pages) {
      Matcher form =
          FORM.matcher(TwoRegistries.get(registries.here() + path, "en", cookies).body());
      while (form.find()) {
        String action = form.group(1).replace("&amp;", "&");
        if (forms.add(action)) {
          faults.addAll(forged(action.replaceFirst("^https?://[^/]*", ""), form.group(2), cookies));
        }
      }
    }
    assertThat(forms).isNotEmpty();
    assertThat(faults).isEmpty();
    assertThat(TwoRegistries.get(registries.here() + "/account", "en", cookies).statusCode())
        .as("still signed in")
        .isEqualTo(200);
  }

  private static List<String> forged(String action, String form, String cookies) throws Exception {
    Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]*)\"").matcher(form);
    String right = token.find() ? token.group(1) : "";
    var fields = new ArrayList<String>();
    Matcher field = FIELD.matcher(form);
    while (field.find()) {
      if (!field.group(1).equals("token")) {
        fields.add(encoded(field.group(1)) + "=x");
      }
    }
    String body = String.join("&", fields);
    var faults = new ArrayList<String>();
    for (String[] attack :
        new String[][] {
          {"", "same-origin", registries.here()},
          {"wrong", "same-origin", registries.here()},
          {right, "cross-site", registries.here()},
          {right, "same-site", registries.here()},
          {right, "same-origin", "https://evil.example"},
          {right, "same-origin", "null"}
        }) {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(registries.here() + action))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Accept", "text/html")
                  .header("Cookie", cookies)
                  .header("Sec-Fetch-Site", attack[1])
                  .header("Origin", attack[2])
                  .POST(HttpRequest.BodyPublishers.ofString(body + "&token=" + attack[0]))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 403) {
        faults.add(answer.statusCode() + " " + action + ' ' + String.join(",", attack));
      }
    }
    return faults;
  }

  @Test
  void noPageCanBePutIntoAnotherSite() {
    for (String path : new Crawl(registries.here(), "").pages(List.of("/"))) {
      HttpResponse<String> page = TwoRegistries.get(registries.here() + path, "en", "");
      boolean isWidget = path.endsWith("/widget");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains(isWidget ? "frame-ancestors *" : "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
