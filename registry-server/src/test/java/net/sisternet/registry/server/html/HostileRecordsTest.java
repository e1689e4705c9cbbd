package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page makes of content that means harm, or is not what the shapes ask for. */
class HostileRecordsTest {

  private static final String PREFIXES =
      """
      @prefix adms: <http://www.w3.org/ns/adms#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix schema: <http://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix sn: <https://w3id.org/sisternet/ns#> .
      @prefix snc: <https://w3id.org/sisternet/concept/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;
  private static final String ATTACK =
      "<script>alert(1)</script>\\\"'><img src=x onerror=alert(2)>";

  @TempDir static Path data;
  private static PageServer server;

  @BeforeAll
  static void start() {
    server = PageServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RecordIri network(String slug, String turtle) {
    return server.publish(Kinds.NETWORK, slug, PREFIXES + turtle);
  }

  private static String page(String path) {
    return server.page(path, "en").body();
  }

  @Test
  void markupInAnyFieldIsText() {
    Form form = ShippedVocabulary.forms().findByShape(Kinds.NETWORK.shape()).orElseThrow();
    String statements =
        form.fields().stream()
            .map(FormField::property)
            .map(property -> "<%s> \"%s\"@en , \"%s\" ;%n".formatted(property, ATTACK, ATTACK))
            .collect(Collectors.joining());
    String turtle =
        """
        <> adms:status "%1$s" ; dct:title "%1$s"@en ; dct:source <#source> .
        <#it> a sn:Network ; %2$s <http://example.org/own> "%1$s" ; org:hasPost <#post> ;
          schema:event <#event> .
        <#post> a org:Post ; skos:prefLabel "%1$s"@de ; schema:email "%1$s" .
        <#event> a schema:EventSeries ; schema:startDate "%1$s"^^xsd:date ;
          <http://example.org/%%22onclick=alert(3)> "%1$s"^^<http://example.org/type> .
        <#source> a foaf:Document ; dct:title "%1$s"@da .
        """
            .formatted(ATTACK, statements);
    network("hostile", turtle);
    network("hostile", turtle.replace("alert(1)", "alert(9)"));
    for (String path :
        List.of(
            "/networks/hostile",
            "/networks/hostile/history",
            "/networks/hostile/history/1",
            "/networks",
            "/search?q=alert",
            "/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%3E",
            "/")) {
      for (String language : List.of("en", "da", "de")) {
        String page = server.page(path, language).body();
        assertThat(new Html(page).faults()).as(path).isEmpty();
        assertThat(page).as(path).doesNotContain("<script", "<img").contains("&lt;script&gt;");
      }
    }
  }

  @Test
  void anAddressInTheLanguageOfScriptsIsNoLink() {
    network(
        "scripts",
        """
        <#it> a sn:Network ; skos:prefLabel "Scripts"@en ;
          foaf:homepage <javascript:alert(1)> , <JavaScript:alert(2)> ;
          foaf:page <data:text/html,hello> , <file:///etc/passwd> , <https://example.org/good> ;
          schema:url "javascript:alert(4)"^^xsd:anyURI .
        """);
    String page = page("/networks/scripts");
    assertThat(page).contains("javascript:alert(1)", "file:///etc/passwd");
    assertThat(new Html(page).tags("a").stream().map(tag -> tag.attribute("href")))
        .contains("https://example.org/good")
        .allMatch(href -> href.matches("(https?://|mailto:|/|#).*"));
  }

  @Test
  void theSaltIsNeverShown() {
    network("salted", "<#it> a sn:Network ; skos:prefLabel \"Salted\"@en .");
    network("salted", "<#it> a sn:Network ; skos:prefLabel \"Salted twice\"@en .");
    for (String path :
        List.of("/networks/salted", "/networks/salted/history", "/networks/salted/history/1")) {
      assertThat(page(path)).doesNotContain("00112233445566778899aabbccddeeff", "salt<");
    }
  }

  @Test
  void whatNoShapeKnowsIsShownAsItIs() {
    network(
        "open",
        """
        <#it> a sn:Network ; skos:prefLabel "Open"@en ;
          <http://example.org/ns#motto> "Together"@en ; <http://example.org/ns#part> <#odd> .
        <#odd> <http://example.org/ns#colour> "blue" .
        <#alone> <http://example.org/ns#colour> "green" .
        """);
    String page = page("/networks/open");
    assertThat(page)
        .contains("Further statements", "http://example.org/ns#motto", "Together")
        .contains("id=\"odd\"", "blue")
        .contains("Also described here", "id=\"alone\"", "green");
  }

  @Test
  void aThingNamedLikeAPartOfThePageHidesNothing() {
    network(
        "page-names",
        """
        <#it> a sn:Network ; skos:prefLabel "Page names"@en ; org:hasPost <#page-main> , <#page-record> .
        <#page-main> a org:Post ; skos:prefLabel "Main"@en ; schema:contactPoint <#page-record> .
        <#page-record> a org:Post ; skos:prefLabel "Record"@en ; schema:contactPoint <#page-main> .
        """);
    assertThat(new Html(page("/networks/page-names")).faults()).isEmpty();
  }

  @Test
  void aLongChainOfThingsIsShownWholeAndFlat() {
    String chain =
        IntStream.range(0, 25)
            .mapToObj(
                i -> "<#n%d> org:linkedTo <#n%d> ; schema:value %d .%n".formatted(i, i + 1, i))
            .collect(Collectors.joining());
    network(
        "chain",
        "<#it> a sn:Network ; skos:prefLabel \"Chain\"@en ; org:linkedTo <#n0> .\n" + chain);
    HttpResponse<String> page = server.page("/networks/chain", "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("id=\"n24\"");
    assertThat(new Html(page.body()).faults()).isEmpty();
  }

  @Test
  void aCircleOfThingsEnds() {
    network(
        "circle",
        """
        <#it> a sn:Network ; skos:prefLabel "Circle"@en ; org:linkedTo <#a> , <#it> .
        <#a> schema:name "a" ; org:linkedTo <#b> . <#b> schema:name "b" ; org:linkedTo <#a> , <#it> .
        """);
    assertThat(new Html(page("/networks/circle")).faults()).isEmpty();
  }

  @Test
  void oddValuesAreShownAsTheyAre() {
    network(
        "odd",
        """
        <#it> a sn:Network ; skos:prefLabel "Odd"@en ; schema:foundingDate "2005-13"^^xsd:gYearMonth ;
          schema:memberProgram <#p> ; sn:communityContribution <#q> .
        <#p> schema:price "a lot" ; schema:priceCurrency "<b>" ; schema:billingDuration "soon"^^xsd:duration .
        <#q> schema:value 1e400 ; schema:minValue 3 , 4 .
        """);
    String page = page("/networks/odd");
    assertThat(new Html(page).faults()).isEmpty();
    assertThat(page).contains("2005-13", "a lot", "soon");
  }

  @Test
  void aWithdrawnRecordLeavesATombstone() {
    RecordIri record =
        network("gone", "<#it> a sn:Network ; skos:prefLabel \"Gone for good\"@en .");
    server.withdraw(record);
    HttpResponse<String> page = server.page("/networks/gone", "da");
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body())
        .contains("Denne post er trukket tilbage", "/networks/gone/history")
        .doesNotContain("Gone for good");
    assertThat(new Html(page.body()).faults()).isEmpty();
    assertThat(page("/networks/gone/history"))
        .contains("withdrawn", "/networks/gone/history/1")
        .doesNotContain("/networks/gone/history/2");
    assertThat(server.page("/networks/gone/history/1", "en").body())
        .contains("Gone for good", "The record has been withdrawn since.");
  }

  @Test
  void theHistoryTellsWhatChanged() {
    network(
        "changing",
        "<#it> a sn:Network ; skos:prefLabel \"Before\"@en ; org:purpose snc:purpose-growth .");
    network(
        "changing",
        "<#it> a sn:Network ; skos:prefLabel \"After\"@en ; org:purpose snc:purpose-growth .");
    String page = page("/networks/changing/history");
    String added = page.substring(page.indexOf("changes added"), page.indexOf("changes removed"));
    assertThat(added).contains("Name", "After").doesNotContain("Before", "Purpose");
    assertThat(page.substring(page.indexOf("changes removed"))).contains("Before");
    assertThat(page("/networks/changing/history/1")).contains("Before", "This is version 1");
  }

  @Test
  void theHistoryNamesWhatARecordDescribes() {
    network("told", "<#it> a sn:Network ; skos:prefLabel \"Told\"@en .");
    network(
        "told",
        """
        <#it> a sn:Network ; skos:prefLabel "Told"@en ; org:changedBy <#renaming-1> .
        <#renaming-1> a org:ChangeEvent ; org:originalOrganization <#it> .
        <#post-1> a org:Post ; skos:prefLabel "The treasurer"@en ; org:postIn <#it> .
        """);
    String added = page("/networks/told/history");
    assertThat(added)
        .contains("Told</span>", ">The treasurer</span>")
        .doesNotContain("renaming-1", "post-1", ">#it<");
    network(
        "told",
        """
        <#it> a sn:Network ; skos:prefLabel "Told"@en ; org:changedBy <#renaming-1> , <#renaming-2> .
        <#renaming-1> a org:ChangeEvent . <#renaming-2> a org:ChangeEvent .
        """);
    assertThat(page("/networks/told/history")).contains("renaming-2");
  }

  @Test
  void aProblemIsAPageForAPersonAndJsonForAProgram() {
    for (String path :
        List.of(
            "/networks/none",
            "/networks/NOT%20A%20SLUG",
            "/networks/scripts/history/77",
            "/nowhere",
            "/vocab/nothing",
            "/problems/nothing")) {
      HttpResponse<String> page = server.page(path, "de");
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(page.body()).as(path).contains("<html lang=\"de\">", "Hier ist nichts");
      assertThat(new Html(page.body()).faults()).as(path).isEmpty();
      assertThat(
              server.get(path, "Accept", "*/*").headers().firstValue("Content-Type").orElseThrow())
          .as(path)
          .startsWith("application/problem+json");
    }
  }

  @Test
  void aParameterThatIsNotUnderstoodIsNamed() {
    for (String query :
        List.of("area=atlantis", "sort=luck", "limit=1000", "maxFee=much", "limit=0")) {
      HttpResponse<String> page = server.page("/networks?" + query, "da");
      assertThat(page.statusCode()).as(query).isEqualTo(400);
      assertThat(page.body())
          .contains("<code>" + query.substring(0, query.indexOf('=')) + "</code>")
          .contains(query.substring(query.indexOf('=') + 1));
    }
  }
}
