package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.query.ExampleQuery;
import net.sisternet.registry.server.html.Html;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL workbench and the page about the data, without a script, over a whole registry. */
class WorkbenchTest {

  private static final String COUNTS =
      "PREFIX sn: <https://w3id.org/sisternet/ns#> SELECT ?area (COUNT(*) AS ?n)"
          + " { ?network a sn:Network ; <http://schema.org/areaServed> ?area }"
          + " GROUP BY ?area ORDER BY ?area";

  @TempDir private static Path folder;
  private static RegistryServer server;

  @BeforeAll
  static void start() {
    var home = new Home("http://localhost:8080");
    server = TestRegistry.start(folder, home);
    TestRegistry.load(
        server, new SeedHomes().records("sydhavsoerne", Map.of("sydhavsoerne", home)));
    assertThat(server.awaitProjections(Duration.ofMinutes(1))).isTrue();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, rows, Table, Chart",
    "da, rækker, Tabel, Diagram",
    "de, Zeilen, Tabelle, Diagramm"
  })
  void anAnswerIsATableAndAChart(String language, String rows, String table, String chart) {
    HttpResponse<String> page = ask(language, COUNTS, "");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
    assertThat(page.body())
        .contains("<th scope=\"col\">area</th>", "<td class=\"number\">", rows + "</h2>")
        .contains("aria-current=\"true\">" + table, ">" + chart + "</a>")
        .contains("href=\"/vocab/areas#sna-lolland\"");
    HttpResponse<String> drawn = ask(language, COUNTS, "&view=chart");
    assertThat(new Html(drawn.body()).faults()).isEmpty();
    assertThat(drawn.body()).contains("<rect width=\"100.00\"", "aria-current=\"true\">" + chart);
  }

  @Test
  void areasOfAnAnswerAreOnAMap() {
    HttpResponse<String> page = ask("da", COUNTS, "&view=map");
    assertThat(new Html(page.body()).faults()).isEmpty();
    assertThat(page.body())
        .contains("aria-current=\"true\">Kort", "<a href=\"/networks?area=sna:lolland\"");
    assertThat(ask("da", "SELECT (1 AS ?one) {}", "&view=map").body())
        .contains("<th scope=\"col\">one</th>")
        .doesNotContain(">Kort<");
  }

  /** Germany's mark is at the lower edge of the map: its name stands above it. */
  @Test
  void aNameThatFindsNoRoomBeneathItsMarkStandsAboveIt() {
    String countries =
        "PREFIX nuts: <http://data.europa.eu/nuts/code/>"
            + " SELECT ?country { VALUES ?country { nuts:DK nuts:DE } }";
    assertThat(ask("da", countries, "&view=map").body())
        .containsPattern("<text class=\"name\"[^>]*>Danmark\\s*</text>")
        .containsPattern("<text class=\"name\"[^>]*>Tyskland\\s*</text>");
  }

  @Test
  void theWholeAnswerCanBeTaken() {
    String page = ask("en", COUNTS, "").body();
    for (String format : new String[] {"csv", "tsv", "json", "xml"}) {
      assertThat(page).contains("format=" + format + "\">");
    }
    String csv = browser("en").get(path(COUNTS) + "&format=csv").body();
    assertThat(csv).startsWith("area,n\r\n");
    String graph = ask("en", "DESCRIBE <http://localhost:8080/networks/mikronet#it>", "").body();
    assertThat(graph).contains("format=ttl\">", "format=jsonld\">", "<pre tabindex=\"0\"><code>");
  }

  @Test
  void yesAndNoAreSaid() {
    assertThat(ask("da", "ASK {}", "").body()).contains("<h2 id=\"page-answer\">Ja</h2>");
    assertThat(ask("de", "ASK { <a:a> <a:b> 1 }", "").body()).contains(">Nein</h2>");
  }

  @Test
  void aMistakeIsToldBesideTheQuery() {
    HttpResponse<String> page = ask("en", "SELECT ?a { ?a }", "");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("SELECT ?a { ?a }</textarea>", "Line 1, column");
    assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(ProblemPage.POLICY);
  }

  @Test
  void everyExampleOpensWithItsAnswer() {
    TestBrowser browser = browser("da");
    String page = browser.get("/sparql").body();
    for (ExampleQuery example : SeedQueries.all()) {
      assertThat(page).contains("href=\"/sparql?example=" + example.name() + "\">");
      HttpResponse<String> sent = browser.get("/sparql?example=" + example.name());
      assertThat(sent.statusCode()).isEqualTo(303);
      HttpResponse<String> answered =
          browser.get(
              sent.headers()
                  .firstValue("Location")
                  .orElseThrow()
                  .replaceFirst(".*/sparql", "/sparql"));
      assertThat(answered.statusCode()).as(example.name()).isEqualTo(200);
      assertThat(new Html(answered.body()).faults()).as(example.name()).isEmpty();
      assertThat(answered.body()).as(example.name()).contains("id=\"page-answer\"");
    }
    assertThat(browser.get("/sparql?example=none").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ('<script>alert(1)</script>' AS ?a) {}",
        "SELECT (<javascript:alert(1)> AS ?a) {}",
        "SELECT (<data:text/html,x> AS ?a) (1 AS ?b) {}",
        "SELECT ('\"><img src=x onerror=alert(1)>'@da AS ?a) (1 AS ?n) {}",
        "CONSTRUCT { <a:a> <a:b> '</code></pre><script>' } {}",
        "</textarea><script>alert(1)</script>"
      })
  void nothingInAQueryOrAnAnswerRuns(String query) {
    for (String view : new String[] {"", "&view=chart", "&view=" + encoded("\"><script>")}) {
      String page = ask("en", query, view).body();
      assertThat(page)
          .doesNotContain(
              "<script>", "<img", "href=\"javascript:", "href=\"data:", "<script>alert");
      assertThat(new Html(page).faults()).isEmpty();
    }
  }

  /** Every link to a term leads to its page, and every query there has an answer. */
  @Test
  void everyTermHasAPageWithQueriesThatWork() {
    TestBrowser browser = browser("de");
    var link = Pattern.compile("href=\"(/vocab/terms/[^\"]*)\"");
    var query = Pattern.compile("href=\"(/sparql\\?query=[^\"]*)\"");
    var terms = new TreeSet<String>();
    for (String page : new String[] {"/vocab/ontology", "/vocab/shapes"}) {
      link.matcher(browser.get(page).body()).results().forEach(it -> terms.add(it.group(1)));
    }
    assertThat(terms).hasSizeGreaterThan(60);
    var asked = new ArrayList<String>();
    for (String term : terms) {
      HttpResponse<String> page = browser.get(term);
      assertThat(page.statusCode()).as(term).isEqualTo(200);
      query
          .matcher(page.body())
          .results()
          .forEach(it -> asked.add(it.group(1).replace("&amp;", "&")));
    }
    for (String address : asked) {
      assertThat(browser.get(address).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(browser.get("/vocab/terms/sn:nothing").statusCode()).isEqualTo(404);
    assertThat(browser.get("/vocab/terms/evil:x").statusCode()).isEqualTo(404);
  }

  @Test
  void theDataCanBeCitedAsTheyAre() {
    TestBrowser browser = browser("en");
    long size = server.storage().log().head().size();
    String root =
        server.storage().log().head().checkpoint().lines().skip(2).findFirst().orElseThrow();
    assertThat(browser.get("/data").body()).contains("log of " + size + " entries", "@dataset{");
    HttpResponse<String> bibtex = browser.get("/data/citation.bib");
    assertThat(bibtex.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-bibtex");
    assertThat(bibtex.body()).contains("version      = {" + size + ", root " + root + "}");
    assertThat(browser.get("/data/citation.json").body())
        .contains("\"type\" : \"dataset\"", "\"accessed\"", root);
  }

  @Test
  void theWordsOfTheEditorAreInTheReadersLanguage() {
    String page = browser("da").get("/sparql").body();
    String terms = page.replaceFirst("(?s).*data-terms=\"([^\"]*)\".*", "$1");
    assertThat(browser("da").get(terms).body())
        .contains("[\"snc:type-cluster\",\"klynge\"]", "\"schema\":\"http://schema.org/\"");
  }

  private static HttpResponse<String> ask(String language, String query, String more) {
    return browser(language).get(path(query) + more);
  }

  private static String path(String query) {
    return "/sparql?query=" + encoded(query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static TestBrowser browser(String language) {
    return new TestBrowser(server.port(), language, "");
  }
}
