package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page over the real seeds. */
class PagesTest {

  private static final List<String> LANGUAGES = List.of("en", "da", "de");

  @TempDir static Path data;
  private static PageServer server;

  @BeforeAll
  static void start() {
    server = PageServer.start(data);
    server.publishSeeds("sydhavsoerne");
    server.publishSeeds("nordjylland");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<String> pages() {
    var pages = new ArrayList<String>();
    pages.addAll(
        List.of(
            "/",
            "/search",
            "/search?q=web",
            "/search?q=mikro&cost=free&cadence=monthly&attendance=online",
            "/search?view=900,500,300",
            "/networks?area=nuts:DK02&sort=name&maxFee=1000",
            "/sparql",
            "/data",
            "/vocab/terms/sn:Network",
            "/vocab/terms/sn:memberCount",
            "/vocab/terms/schema:areaServed",
            "/vocab/terms/schema:MemberProgram",
            "/about",
            "/sign-in",
            "/sign-in/asked",
            "/problems",
            "/vocab",
            "/vocab/ontology",
            "/vocab/shapes",
            "/vocab/concepts",
            "/vocab/areas",
            "/vocab/languages",
            "/networks/mikronet/history",
            "/networks/mikronet/history/1"));
    Kinds.all().forEach(kind -> pages.add("/" + kind.path()));
    Arrays.stream(ProblemType.values()).forEach(type -> pages.add("/problems/" + type.slug()));
    for (String home : List.of("sydhavsoerne", "nordjylland")) {
      new SeedHomes()
          .records(home, Map.of())
          .forEach(seed -> pages.add("/" + seed.kind().path() + "/" + seed.record().slug()));
    }
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isWellFormedInEachLanguage(String path) {
    for (String language : LANGUAGES) {
      HttpResponse<String> page = server.page(path, language);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
      assertThat(page.headers().firstValue("Content-Language")).hasValue(language);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(page.headers().firstValue("Vary").orElseThrow()).contains("Accept", "Cookie");
      var html = new Html(page.body());
      assertThat(html.faults()).as(path + " in " + language).isEmpty();
      assertThat(html.tags("html").get(0).attribute("lang")).isEqualTo(language);
      assertThat(html.tags("a").get(0).attribute("href")).isEqualTo("#page-main");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void loadsNothingFromOtherHosts(String path) {
    var html = new Html(server.page(path, "en").body());
    assertThat(
            Stream.of("link", "img", "form")
                .flatMap(name -> html.tags(name).stream())
                .map(tag -> tag.attribute("href") + tag.attribute("src") + tag.attribute("action")))
        .allMatch(address -> address.startsWith("/") && !address.startsWith("//"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/networks",
        "/networks/mikronet",
        "/networks/mikronet/history",
        "/networks/mikronet/history/1",
        "/search?q=web",
        "/vocab",
        "/problems/gone"
      })
  void aProgramThatTakesAnythingGetsNoPage(String path) {
    HttpResponse<String> answer = server.get(path, "Accept", "*/*");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(answer.body()).startsWith("{");
  }

  @Test
  void theFiguresOfADataSetStandBeforeWhatDividesThemAndInTheirOrder() {
    String page = server.page("/datasets/mikronet-2017-brancher", "de").body();
    assertThat(page)
        .containsSubsequence(
            "<dt>Zahlen</dt>", "<td ", ">1<", ">2<", ">3<", ">4<", "<dt>Aufbau</dt>");
  }

  @Test
  void everyInternalLinkOfTheMainPagesLeadsToSomething() {
    var addresses = new ArrayList<String>();
    for (String path : List.of("/", "/networks", "/networks/mikronet", "/datasets", "/about")) {
      new Html(server.page(path, "da").body())
          .tags("a").stream()
              .map(tag -> tag.attribute("href").replace("&amp;", "&"))
              .filter(href -> href.startsWith("/") && !href.contains("format="))
              .filter(href -> !href.matches("/networks/new|/(claim|suggest)[?].*"))
              .forEach(addresses::add);
    }
    assertThat(addresses).hasSizeGreaterThan(60);
    for (String address : addresses.stream().distinct().toList()) {
      assertThat(server.page(address, "da").statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void formatLinksLeadToThatFormat() {
    List<String> links =
        new Html(server.page("/networks/mikronet", "en").body())
            .tags("a").stream()
                .map(tag -> tag.attribute("href"))
                .filter(href -> href.contains("?format="))
                .toList();
    assertThat(links).hasSize(6);
    assertThat(links.stream().map(link -> server.page(link, "en")))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                  .doesNotContain("html");
            });
  }

  @Test
  void formatLinksOfAListKeepItsFiltersAndNotThePartOfTheMap() {
    List<String> links =
        new Html(server.page("/networks?area=nuts:DK02&view=700,400,300", "en").body())
            .tags("a").stream()
                .map(tag -> tag.attribute("href").replace("&amp;", "&"))
                .filter(href -> href.contains("format="))
                .toList();
    assertThat(links).hasSize(5).allMatch(link -> link.contains("area=nuts:DK02"));
    assertThat(links.stream().map(link -> server.page(link, "en").statusCode())).containsOnly(200);
  }

  @Test
  void showsARecordInWordsOfTheReader() {
    assertThat(server.page("/networks/brainsbusiness", "da").body())
        .contains("1.000\u00a0DKK om året", "28. februar 2017", "egentlige medlemmer", "Kilde 1");
    assertThat(server.page("/networks/brainsbusiness", "de").body())
        .contains("1.000\u00a0DKK im Jahr", "28. Februar 2017", "Quelle 1");
    assertThat(server.page("/networks/brainsbusiness", "en").body())
        .contains("1,000\u00a0DKK a year", "28 February 2017", "Source 1");
    assertThat(server.page("/networks/mikronet", "en").body())
        .contains("every month", "from public sources, not confirmed by the network")
        .contains("<a href=\"/networks/mikrovirk\"><span lang=\"da\">Mikrovirk")
        .contains("<a href=\"/networks?area=sna:lolland\">Lolland</a>")
        .contains("https://luebeck.sisternet.example/networks/cloudsters#it");
  }

  @Test
  void aContentInAnotherLanguageSaysSo() {
    assertThat(server.page("/networks/mikronet", "en").body())
        .contains("<h1><span lang=\"da\">Mikronet</span></h1>");
    assertThat(server.page("/networks/mikronet", "da").body()).contains("<h1>Mikronet</h1>");
  }

  /** Of old a cookie began with its version; one that is no number broke whoever asked. */
  @Test
  void cookiesThatNobodyCanReadAreNone() {
    for (String path : List.of("/about", "/nothing")) {
      HttpResponse<String> page =
          server.get(path, "Accept", "text/html", "Cookie", "$Version=x; lang=da");
      assertThat(page.statusCode()).as(path).isEqualTo(path.equals("/about") ? 200 : 404);
      assertThat(page.body()).contains("<html lang=\"en\">");
    }
  }

  @Test
  void theChosenLanguageIsKept() {
    HttpResponse<String> chosen = server.page("/networks?lang=da&q=web", "de");
    assertThat(chosen.body())
        .contains("<html lang=\"da\">")
        .containsPattern("href=\"/networks\\?(lang=de&amp;q=web|q=web&amp;lang=de)\"");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("lang=da").contains("SameSite=Lax", "HttpOnly", "Path=/");
    HttpResponse<String> later =
        server.get("/about", "Accept", "text/html", "Accept-Language", "de", "Cookie", "lang=da");
    assertThat(later.body()).contains("<html lang=\"da\">");
    assertThat(later.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(server.page("/about", "fr, de;q=0.5, da;q=0.2").body())
        .contains("<html lang=\"de\">");
    assertThat(server.page("/about", "fr").body()).contains("<html lang=\"en\">");
    HttpResponse<String> sentOn = server.page("/networks/new?lang=da", "de");
    assertThat(sentOn.statusCode()).isEqualTo(303);
    assertThat(sentOn.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=da");
  }

  @Test
  void filtersNarrowAndCanBeTakenAway() {
    String all = server.page("/networks", "en").body();
    assertThat(all).contains("href=\"/networks?area=nuts:DK05\"", "BrainsBusiness", "Mikronet");
    String north = server.page("/networks?area=nuts:DK05", "en").body();
    assertThat(north)
        .contains("BrainsBusiness", "<a href=\"/networks\"><span class=\"facet\">Area:</span>")
        .contains("<input type=\"hidden\" name=\"area\" value=\"nuts:DK05\">")
        .doesNotContain("href=\"/networks/mikronet\"");
    assertThat(server.page("/networks?area=DK05", "en").body()).contains("BrainsBusiness");
    assertThat(server.page("/networks?q=zzzzqqqq", "en").body()).contains("Nothing found");
  }

  @Test
  void aResultSaysWhyItIsOne() {
    assertThat(server.page("/networks?area=nuts:DK022&q=tolk", "da").body())
        .contains("Kompetence:", "oversættelse og tolkning", "ligger i Vest- og Sydsjælland");
    assertThat(server.page("/search?q=mikro", "en").body()).contains("<mark>Mikronet</mark>");
    assertThat(server.page("/search?q=mikro", "en").body())
        .contains("type=\"application/atom+xml\"", "class=\"dot\"");
  }

  @Test
  void aLongListHasPages() {
    String first = server.page("/organizations?limit=5&sort=name", "en").body();
    String next =
        new Html(first)
            .tags("a").stream()
                .filter(tag -> tag.attribute("rel").equals("next"))
                .map(tag -> tag.attribute("href").replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    String second = server.page(next, "en").body();
    assertThat(second).contains("rel=\"first\"");
    assertThat(hits(second)).hasSize(5).doesNotContainAnyElementsOf(hits(first));
  }

  private static List<String> hits(String page) {
    return page.lines().filter(line -> line.startsWith("<h3><a href=")).toList();
  }

  @Test
  void aVocabularyTermHasAnAddressAndAnAnchor() {
    assertThat(server.page("/vocab/concepts", "da").body())
        .contains("id=\"snc-type-cluster\"", "klynge", "http://data.europa.eu/esco/skill/");
    assertThat(server.page("/vocab/areas", "de").body())
        .contains("id=\"nuts-DK022\"", "id=\"sna-lolland\"");
    assertThat(server.page("/vocab/shapes", "en").body())
        .contains("id=\"shn-Network\"", "areaServed", "schema:areaServed");
    assertThat(server.page("/vocab/ontology", "en").body()).contains("id=\"sn-sisterNetwork\"");
    HttpResponse<String> area = server.page("/vocab/area/lolland", "en");
    assertThat(area.statusCode()).isEqualTo(303);
    assertThat(area.headers().firstValue("Location").orElseThrow())
        .endsWith("/vocab/areas#sna-lolland");
  }

  @Test
  void aStylesheetIsKeptUntilItChanges() {
    String href = new Html(server.page("/", "en").body()).tags("link").get(0).attribute("href");
    HttpResponse<String> css = server.get(href);
    assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(css.body()).contains("prefers-color-scheme: dark").doesNotContain("url(", "@import");
    assertThat(server.get("/assets/older/style.css").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
    assertThat(server.page("/assets/older/passwd", "en").statusCode()).isEqualTo(404);
  }
}
