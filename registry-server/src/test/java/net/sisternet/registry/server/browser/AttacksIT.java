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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody with bad intentions can put into addresses and forms. */
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
    InstalledChromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start(AttacksIT.class);
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

  /** Every parameter that any page knows, on every page, in one language after the other. */
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
    int turn = 0;
    for (String path : pages) {
      for (String name : names) {
        String language = Walk.LANGUAGES.get(turn++ % Walk.LANGUAGES.size());
        String address =
            path.replaceFirst("\\?.*", "") + '?' + name + '=' + encoded(SCRIPT + "\r\nX-Hurt: 1");
        HttpResponse<String> answer = TwoRegistries.get(registries.here() + address, language, "");
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
