package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShaclPayloadCheckerTest {

  private static final Home HOME = new Home("https://nordjylland.example");
  private static final RecordIri RECORD = HOME.record(Kinds.NETWORK, "brainsbusiness");
  private static final String PREFIXES =
      """
      @prefix adms: <http://www.w3.org/ns/adms#> .
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix lang: <http://publications.europa.eu/resource/authority/language/> .
      @prefix nuts: <http://data.europa.eu/nuts/code/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix schema: <http://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix sn: <https://w3id.org/sisternet/ns#> .
      @prefix snc: <https://w3id.org/sisternet/concept/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;
  private static final String GOOD =
      """
      <> a dcat:CatalogRecord ; foaf:primaryTopic <#it> ; adms:status snc:record-confirmed .
      <#it> a sn:Network ; foaf:isPrimaryTopicOf <> ;
        skos:prefLabel "BrainsBusiness"@da ;
        schema:description "IKT-klynge"@da , "ICT cluster"@en , "IKT-Cluster"@de ;
        org:classification snc:type-cluster ;
        schema:areaServed nuts:DK050 ;
        dct:language lang:DAN ;
        schema:hasMemberProgram <#membership> .
      <#membership> a schema:MemberProgram ; schema:hasTiers <#tier-1> .
      <#tier-1> a schema:MemberProgramTier ; skos:prefLabel "1"@da ;
        schema:hasTierRequirement <#fee-1> .
      <#fee-1> a schema:UnitPriceSpecification ; schema:price 1000.0 ;
        schema:priceCurrency "DKK" ; schema:billingDuration "P1Y"^^xsd:duration .
      """;

  private static ShaclPayloadChecker checker;

  @BeforeAll
  static void parseTheShapes() {
    checker = new ShaclPayloadChecker(ShippedVocabulary.thesaurus());
  }

  @Test
  void aGoodRecordHasNoProblem() {
    assertThat(check(text -> text)).isEmpty();
  }

  @Test
  void aMissingFieldIsNamedWithReasonAndRemedyInThreeLanguages() {
    FieldProblem problem =
        only(check(text -> text.replace("skos:prefLabel \"BrainsBusiness\"@da ;", "")));

    assertThat(problem.field()).isEqualTo("name");
    assertThat(problem.severity()).isEqualTo(FieldProblem.Severity.VIOLATION);
    assertThat(problem.reason().en()).contains("name");
    assertThat(problem.reason().da()).contains("navn");
    assertThat(problem.reason().de()).contains("Namen");
    assertThat(problem.remedy().de()).isNotEqualTo(problem.remedy().en());
  }

  @Test
  void aPriceBelowZeroIsFoundByItsPathFromTheNetwork() {
    FieldProblem problem = only(check(text -> text.replace("1000.0", "-1.0")));

    assertThat(problem.field()).isEqualTo("memberProgram.tiers.fee.price");
    assertThat(problem.value()).isEqualTo("-1.0");
  }

  @Test
  void anUnknownCurrencyIsFound() {
    FieldProblem problem = only(check(text -> text.replace("\"DKK\"", "\"XYZ\"")));

    assertThat(problem.field()).isEqualTo("memberProgram.tiers.fee.priceCurrency");
    assertThat(problem.value()).isEqualTo("XYZ");
  }

  @Test
  void anUnknownConceptIsFoundAndNamedInShort() {
    FieldProblem problem = only(check(text -> text.replace("type-cluster", "type-unknown")));

    assertThat(problem.field()).isEqualTo("classification");
    assertThat(problem.value()).isEqualTo("snc:type-unknown");
  }

  @Test
  void aConceptOfAnotherSchemeIsFound() {
    assertThat(only(check(text -> text.replace("snc:type-cluster", "snc:role-member"))).field())
        .isEqualTo("classification");
  }

  @Test
  void unknownAreasAndLanguagesAreFound() {
    assertThat(check(text -> text.replace("nuts:DK050", "nuts:XX").replace("lang:DAN", "lang:XXX")))
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder("areaServed", "language");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThat(
            check(
                text ->
                    text.replace("1000.0", "-1.0")
                        .replace("snc:record-confirmed", "snc:type-cluster")
                        .replace("schema:areaServed nuts:DK050 ;", "")))
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder("memberProgram.tiers.fee.price", "record.status", "areaServed");
  }

  @Test
  void twoNamesInOneLanguageAreFound() {
    assertThat(only(check(text -> text.replace("ss\"@da", "ss\"@da , \"Hjerner\"@da"))).field())
        .isEqualTo("name");
  }

  @Test
  void anImpossibleDateIsFound() {
    assertThat(
            only(check(
                    text ->
                        text.replace(
                            "dct:language",
                            "schema:foundingDate \"2005-13\"^^xsd:gYearMonth ; dct:language")))
                .field())
        .isEqualTo("foundingDate");
  }

  @Test
  void adviceIsAWarning() {
    List<FieldProblem> problems = check(text -> text.replaceAll("schema:description [^;]*;", ""));

    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(
            problem -> assertThat(problem.severity()).isEqualTo(FieldProblem.Severity.WARNING));
  }

  @Test
  void aThingOfAnotherClassIsRefused() {
    List<FieldProblem> problems =
        check(text -> text.replace("<#it> a sn:Network", "<#it> a snc:X"));

    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.field()).isEqualTo("type");
              assertThat(problem.reason().en()).contains("Network");
              assertThat(problem.value()).isEqualTo("snc:X");
            });
  }

  @Test
  void everySeedOfANetworkPasses() throws IOException {
    for (String name : List.of("mikronet", "mikrovirk", "fuglebjerg", "mikromekka")) {
      RecordIri record = new Home("https://sydhavsoerne.example").record(Kinds.NETWORK, name);
      assertThat(checker.check(Kinds.NETWORK, record, seed(record)))
          .as(name)
          .noneMatch(problem -> problem.severity() == FieldProblem.Severity.VIOLATION);
    }
  }

  static Graph seed(RecordIri record) throws IOException {
    String name =
        "/net/sisternet/seeds/sydhavsoerne/" + record.path() + "/" + record.slug() + ".ttl";
    try (InputStream in =
        Objects.requireNonNull(ShaclPayloadCheckerTest.class.getResourceAsStream(name), name)) {
      return new JenaRdfReader(List.of()).read(in.readAllBytes(), "text/turtle", record.value());
    }
  }

  private static List<FieldProblem> check(UnaryOperator<String> change) {
    String text = change.apply(GOOD);
    Graph graph =
        new JenaRdfReader(List.of())
            .read(
                (PREFIXES + text).getBytes(StandardCharsets.UTF_8), "text/turtle", RECORD.value());
    return checker.check(Kinds.NETWORK, RECORD, graph);
  }

  private static FieldProblem only(List<FieldProblem> problems) {
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }
}
