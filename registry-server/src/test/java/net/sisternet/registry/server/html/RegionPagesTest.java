package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Regions over the real seeds of three homes. */
class RegionPagesTest {

  private static final String BELT = "/regions/lolland-falster-fehmarn-luebeck";

  @TempDir static Path data;
  private static PageServer server;

  @BeforeAll
  static void start() {
    server = PageServer.start(data);
    server.publishSeeds("sydhavsoerne");
    server.publishSeeds("luebeck");
    server.publish(
        Kinds.NETWORK,
        "hostile",
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix schema: <http://schema.org/> .
        @prefix sna: <https://w3id.org/sisternet/area/> .
        <#it> a <https://w3id.org/sisternet/ns#Network> ;
          skos:prefLabel "<script>alert(1)</script>\\"'"@da ;
          schema:areaServed sna:lolland , <javascript:alert(1)> .
        """);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/regions",
        BELT,
        BELT + "/embed",
        "/regions/dk022",
        "/regions/femern-baelt?view=550,350,200",
        "/regions/nakskov",
        "/regions/dk05"
      })
  void isWellFormedInEachLanguage(String path) {
    for (String language : new String[] {"en", "da", "de"}) {
      HttpResponse<String> page = server.page(path, language);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(new Html(page.body()).faults()).as(path + " in " + language).isEmpty();
      assertThat(page.body()).doesNotContain("<script>alert", "javascript:");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("frame-ancestors 'none'");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Schleswig-Holstein (federal state), All of Denmark",
    "da, Slesvig-Holsten (delstat), Hele Danmark",
    "de, Schleswig-Holstein (Bundesland), Ganz Dänemark"
  })
  void theListOfRegionsSpeaksPlainlyAndNamesAPlaceOnce(
      String language, String state, String again) {
    assertThat(server.page("/regions", language).body())
        .contains(">" + state + "<", "href=\"/regions/dk\"")
        .doesNotContain("NUTS", again, "href=\"/regions/def0\"");
  }

  @Test
  void aTableOfCompetencesHasNoColumnOfZerosAlone() {
    for (String page : List.of(BELT, "/regions/dk022")) {
      String body = server.page(page, "en").body();
      List<String> tables =
          Pattern.compile("<table.*?</table>", Pattern.DOTALL)
              .matcher(body)
              .results()
              .map(MatchResult::group)
              .toList();
      assertThat(tables).as(page).isNotEmpty();
      for (String table : tables) {
        List<List<String>> rows =
            Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL)
                .matcher(table)
                .results()
                .map(row -> cells(row.group(1)))
                .filter(cells -> !cells.isEmpty())
                .toList();
        for (int column = 0; column < rows.get(0).size(); column++) {
          int at = column;
          assertThat(rows).as(table).anyMatch(row -> !row.get(at).equals("0"));
        }
      }
    }
  }

  private static List<String> cells(String row) {
    return Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL)
        .matcher(row)
        .results()
        .map(cell -> cell.group(1))
        .toList();
  }

  @Test
  void aRegionAcrossABorderTellsBothSidesAndAddsNobodyTwice() {
    assertThat(server.page(BELT, "en").body())
        .contains("Only in Germany", "Only in Denmark", "400 to 600 members")
        .contains("Cloudsters Lübeck", "Mikronet", "Lolland-Falster");
    assertThat(server.page("/regions/dk022", "da").body()).contains("200 medlemmer");
  }

  @Test
  void aProgramGetsTheSameAsJson() throws Exception {
    JsonNode json =
        new ObjectMapper().readTree(server.get(BELT, "Accept", "application/json").body());
    assertThat(json.path("area").asText()).isEqualTo("sna:lolland-falster-fehmarn-luebeck");
    assertThat(json.path("members").path("least").asLong()).isEqualTo(400);
    assertThat(json.path("members").path("most").asLong()).isEqualTo(600);
    assertThat(json.path("members").path("counted")).hasSize(2);
    assertThat(json.path("sides")).hasSize(2);
    assertThat(server.get("/regions", "Accept", "application/json").body())
        .contains("femern-baelt");
  }

  @Test
  void aRegionThatIsNotThereIsNotFound() {
    assertThat(server.page("/regions/atlantis", "da").statusCode()).isEqualTo(404);
    assertThat(server.page("/regions/atlantis/widget", "da").statusCode()).isEqualTo(404);
    assertThat(server.get("/regions/atlantis", "Accept", "application/json").statusCode())
        .isEqualTo(404);
    assertThat(server.page("/regions/dk022?view=%22%3E%3Cscript%3E", "da").body())
        .doesNotContain("\"><script>");
  }

  @Test
  void theWidgetMayStandInAnyFrameAndSetsNoCookie() {
    HttpResponse<String> widget = server.page(BELT + "/widget?lang=da", "de");
    assertThat(widget.statusCode()).isEqualTo(200);
    assertThat(widget.body())
        .contains("<html lang=\"da\">", "Netværk i Lolland–Falster–Femern–Lybæk");
    assertThat(widget.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(widget.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors *", "default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(widget.headers().firstValue("X-Frame-Options")).isEmpty();
    HttpResponse<String> script = server.get(BELT + "/widget.js");
    assertThat(script.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(script.body()).contains("http://registry.example" + BELT);
  }

  @Test
  void thePictureIsAnSvgThatLoadsNothing() throws Exception {
    HttpResponse<String> picture = server.get(BELT + ".svg?lang=de", "Accept", "image/*");
    assertThat(picture.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("image/svg+xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var document =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(picture.body())));
    assertThat(document.getDocumentElement().getNodeName()).isEqualTo("svg");
    assertThat(picture.body()).contains("Netzwerke in").doesNotContain("href", "<script", "style");
  }
}
