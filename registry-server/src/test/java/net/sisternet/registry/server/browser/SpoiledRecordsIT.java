package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.TestRegistry;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What somebody with bad intentions can put into a record, on every page that shows it. */
class SpoiledRecordsIT {

  /** Leaves each context that a text can stand in, and is seen if it is run. */
  private static final String SCRIPT =
      "'\"><img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script></title></textarea>"
          + "<svg onload=window.hurt=1>";

  @TempDir private static Path folder;
  private static TwoRegistries registries;
  private static Chromium browser;
  private static boolean spoiled;

  @BeforeAll
  static void start() {
    InstalledChromium.need();
    registries = TwoRegistries.start(folder);
    browser = Chromium.start(SpoiledRecordsIT.class);
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
    spoil();
    String everything = "SELECT * { <" + registries.here() + "/networks/mikronet#it> ?p ?o }";
    String counted = "SELECT ?o (COUNT(*) AS ?n) { ?s ?p ?o FILTER(lang(?o) = 'da') } GROUP BY ?o";
    assertThat(
            hurt(
                registries.here(),
                List.of(
                    "/",
                    "/networks",
                    "/networks?view=550,350,200",
                    "/datasets",
                    "/search?q=mikronet",
                    "/networks/mikronet",
                    "/networks/mikronet/history",
                    "/networks/mikronet/history/2",
                    "/datasets/medlemstal",
                    "/organizations/businesslf",
                    "/compare?network=mikronet&network=mikromekka&headcount=3",
                    "/regions/dk022",
                    "/regions/lolland-falster-fehmarn-luebeck",
                    "/regions/dk022/widget",
                    "/regions/dk022/embed",
                    "/regions/dk022.svg",
                    "/report?record=" + encoded(registries.here() + "/networks/mikronet"),
                    "/sparql?query=" + encoded(everything),
                    "/sparql?view=chart&query=" + encoded(counted),
                    "/sparql?view=map&query=" + encoded(everything))))
        .isEmpty();
  }

  @Test
  void nothingThatASistersRecordSaysRuns() {
    spoil();
    String home = registries.here();
    assertThat(
            hurt(
                registries.there(),
                List.of(
                    "/mirrors/"
                        + home.replaceFirst("https?://", "").replace(':', '_')
                        + "/networks/mikronet",
                    "/search?q=hurt",
                    "/networks?home=" + encoded(home),
                    "/compare?network="
                        + encoded(home + "/networks/mikronet")
                        + "&network=cloudsters",
                    "/regions/lolland-falster-fehmarn-luebeck",
                    "/regions/dk022/widget",
                    "/regions/dk022.svg",
                    "/peers")))
        .isEmpty();
    assertThat(
            TwoRegistries.get(
                    registries.there() + "/compare?network=" + encoded(home + "/networks/mikronet"),
                    "da",
                    "")
                .body())
        .as("the copy is compared")
        .contains("/mirrors/", "&lt;script&gt;");
    assertThat(TwoRegistries.get(registries.there() + "/regions/dk022", "da", "").body())
        .as("the copy is in the region")
        .contains("/mirrors/", "&lt;script&gt;");
  }

  /** Whoever looks after the record, changes it, or decides about it. */
  @Test
  void nothingThatARecordSaysRunsForWhoLooksAfterIt() {
    spoil();
    registries
        .ours()
        .storage()
        .mailAccounts()
        .addIfNew(
            new Author(new AccountId("loader"), Role.OPERATOR),
            new MailAddress("loader@mikronet.example"),
            Instant.EPOCH);
    browser.speak("en");
    browser.open(registries.here() + "/about");
    browser.forgetCookies();
    SignedIn.signIn(browser, registries.here(), "loader@mikronet.example");
    String record = "?record=" + encoded(registries.here() + "/networks/mikronet");
    browser.open(registries.here() + "/networks/mikronet");
    browser.follow(browser.find(By.cssSelector("form[action$='/change'] button")));
    String draft = browser.address().substring(registries.here().length());
    List<String> pages =
        List.of(
            "/account",
            "/moderation",
            "/networks/mikronet",
            "/networks/mikronet/close",
            "/suggest" + record,
            "/invitation" + record,
            draft,
            draft.replaceFirst("(/drafts/[^/]+).*", "$1/about"),
            draft.replaceFirst("(/drafts/[^/]+).*", "$1/check"));
    assertThat(hurt(registries.here(), pages)).isEmpty();
    browser.forgetCookies();
  }

  /** What programs show to people is well-formed, and nothing in it is more than text. */
  @Test
  void nothingThatARecordSaysIsMarkupInFeedsAndPictures() throws Exception {
    spoil();
    for (String home : List.of(registries.here(), registries.there())) {
      for (String path :
          List.of("/networks?format=atom", "/search?q=hurt&format=atom", "/regions/dk022.svg")) {
        HttpResponse<String> answer = TwoRegistries.get(home + path, "da", "");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("<script", "<img");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList all =
            factory
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())))
                .getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
          NamedNodeMap attributes = all.item(i).getAttributes();
          for (int k = 0; k < attributes.getLength(); k++) {
            assertThat(attributes.item(k).getNodeName()).as(path).doesNotStartWith("on");
            assertThat(attributes.item(k).getNodeValue()).as(path).doesNotStartWith("javascript:");
          }
        }
      }
    }
  }

  private static void spoil() {
    if (spoiled) {
      return;
    }
    var home = new Home(registries.here());
    List<SeedRecord> hostile =
        new SeedHomes()
            .records("sydhavsoerne", Map.of("sydhavsoerne", home)).stream()
                .filter(it -> it.record().value().matches(".*/(mikronet|medlemstal|businesslf)"))
                .map(SpoiledRecordsIT::spoiled)
                .toList();
    assertThat(hostile).hasSize(3);
    TestRegistry.load(registries.ours(), hostile);
    Eventually.holds("the sister has it", () -> registries.sisterFinds("hurt"));
    spoiled = true;
  }

  private static List<String> hurt(String home, List<String> paths) {
    var faults = new ArrayList<String>();
    for (String path : paths) {
      for (String language : Walk.LANGUAGES) {
        faults.addAll(hurt(home, path, language));
      }
    }
    return faults;
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

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
