package net.sisternet.registry.core.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.Test;

class CanonicaliserTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final RecordIri RECORD = HOME.record(Kinds.NETWORK, "mikronet");
  private static final String SALT = "00112233445566778899aabbccddeeff";

  private final Canonicaliser canonicaliser = new Canonicaliser();

  @Test
  void theDocumentIsCompleted() {
    assertThat(lines("<#it> rdf:type sn:Network ."))
        .containsExactlyInAnyOrder(
            "<> adms:status snc:record-confirmed .",
            "<> rdf:type dcat:CatalogRecord .",
            "<> foaf:primaryTopic <#it> .",
            "<#it> rdf:type sn:Network .",
            "<#it> foaf:isPrimaryTopicOf <> .");
  }

  @Test
  void aStatedStatusStays() {
    assertThat(lines("<#it> rdf:type sn:Network .", "<> adms:status snc:record-unconfirmed ."))
        .contains("<> adms:status snc:record-unconfirmed .")
        .doesNotContain("<> adms:status snc:record-confirmed .");
  }

  @Test
  void aThingWithoutTypeGetsThatOfItsKind() {
    assertThat(lines("<#it> skos:prefLabel \"x\" .")).contains("<#it> rdf:type sn:Network .");
  }

  @Test
  void theBlankNodeThatTheDocumentNamesIsTheThing() {
    assertThat(lines("_:d foaf:primaryTopic _:n .", "_:n skos:prefLabel \"x\" ."))
        .contains("<> foaf:primaryTopic <#it> .", "<#it> skos:prefLabel \"x\" .")
        .noneMatch(line -> line.contains("#b1"));
  }

  @Test
  void theBlankNodeOfTheKindIsTheThingEvenIfItsPartsPointBack() {
    assertThat(
            lines(
                "_:n rdf:type sn:Network .",
                "_:n org:hasPost _:p .",
                "_:p org:postIn _:n .",
                "_:n foaf:isPrimaryTopicOf _:d .",
                "_:d adms:status snc:record-unconfirmed ."))
        .contains(
            "<#it> org:hasPost <#b1> .",
            "<#b1> org:postIn <#it> .",
            "<> adms:status snc:record-unconfirmed .");
  }

  @Test
  void ofTwoNodesOfTheKindTheOneThatNothingPointsToIsTheThing() {
    assertThat(
            lines(
                "_:n rdf:type sn:Network .", "_:m rdf:type sn:Network .", "_:n org:linkedTo _:m ."))
        .contains("<#it> org:linkedTo <#b1> .", "<#b1> rdf:type sn:Network .");
  }

  @Test
  void aRecordWithoutThingIsRefused() {
    assertRefused("canonical.no-topic", "<#other> rdf:type sn:Network .");
    assertRefused("canonical.no-topic", "_:a rdf:type sn:Network .", "_:b rdf:type sn:Network .");
  }

  @Test
  void aDocumentAboutSomethingElseIsRefused() {
    assertRefused(
        "topic-elsewhere", "<> foaf:primaryTopic <#that> .", "<#that> rdf:type sn:Network .");
  }

  @Test
  void aBodyReadWithoutNameBecomesTheRecord() {
    String base = Canonicaliser.placeholder(HOME, Kinds.NETWORK);
    Graph graph =
        NTriples.read(
            "<%1$s#it> <%2$s> <%3$s> .\n<%1$s#it> <http://www.w3.org/ns/org#linkedTo> <%1$sother#it> .\n"
                .formatted(base, NTriples.RDF_TYPE, Sn.NETWORK));
    assertThat(compact(canonical(graph)))
        .contains(
            "<#it> rdf:type sn:Network .",
            "<#it> org:linkedTo <http://localhost:8080/networks/other#it> .");
  }

  @Test
  void registryManagedFactsAreDropped() {
    assertThat(
            lines(
                "<#it> rdf:type sn:Network .",
                "<> dct:issued \"2017\" .",
                "<> dct:modified \"2017\" .",
                "<> sn:salt \"00\" .",
                "<#it> sn:recordVersion \"7\" .",
                "<#it> sn:position \"7\" .",
                "<> dct:source <#src> .",
                "<#src> dct:issued \"2017-01\" ."))
        .contains("<#src> dct:issued \"2017-01\"^^xsd:gYearMonth .")
        .noneMatch(line -> line.contains("sn:") && line.contains("\""))
        .noneMatch(line -> line.startsWith("<> dct:issued") || line.contains("modified"));
  }

  @Test
  void schemaOrgHasOneNamespaceInEveryPosition() {
    assertThat(
            compact(
                canonical(
                    NTriples.read(
                        "<%1$s> <https://schema.org/eventStatus> <https://schema.org/EventScheduled> .\n<%1$s> <https://schema.org/foundingDate> \"2005\"^^<https://schema.org/Date> .\n<%1$s> <https://schema.org/x> \"2005\"^^<https://schema.org/Date> .\n"
                            .formatted(RECORD.thing().value())))))
        .contains(
            "<#it> schema:eventStatus schema:EventScheduled .",
            "<#it> schema:foundingDate \"2005\"^^xsd:gYear .",
            "<#it> schema:x \"2005\"^^schema:Date .");
  }

  @Test
  void brokenLanguageTagsAndHalfCharactersAreRefused() {
    assertRefused("canonical.language", "<#it> skos:prefLabel \"x\"@d_a .");
    var half = Literal.string("a\uD83D");
    var triple = new Triple(RECORD.thing(), new Iri("http://e.org/p"), half);
    assertThatThrownBy(() -> canonical(new Graph(List.of(triple))))
        .isInstanceOf(RegistryException.class);
  }

  @Test
  void aCanonicalGraphIsItsOwnCanonicalForm() {
    Graph once =
        canonical(
            graph(
                "_:n rdf:type sn:Network .",
                "_:n schema:contactPoint _:c .",
                "_:c schema:email \"info@mikronet.dk\" .",
                "_:n schema:foundingDate \"2005\" ."));
    assertThat(canonical(once)).isEqualTo(once);
  }

  @Test
  void theSaltIsInThePayloadAndNotInItsContent() {
    Graph canonical = canonical(graph("<#it> rdf:type sn:Network ."));
    var payload = canonicaliser.payload(canonical, SALT);
    var other = canonicaliser.payload(canonical, SALT.replace('0', '1'));
    assertThat(payload.graph().objects(RECORD.iri(), Sn.SALT))
        .containsExactly((Term) Literal.string(SALT));
    assertThat(payload.digest()).isNotEqualTo(other.digest());
    assertThat(payload.contentDigest()).isEqualTo(other.contentDigest());
    assertThat(canonical(payload.graph())).isEqualTo(canonical);
    assertThatThrownBy(() -> canonicaliser.payload(canonical, "xyz"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGraphAboveTheLimitIsRefused() {
    var text = new StringBuilder();
    for (int i = 0; i <= Canonicaliser.MOST_TRIPLES; i++) {
      text.append("<%s> <http://e.org/p> \"%d\" .\n".formatted(RECORD.thing().value(), i));
    }
    assertThatThrownBy(() -> canonical(NTriples.read(text.toString())))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_LARGE));
  }

  private Graph canonical(Graph graph) {
    return canonicaliser.canonical(Kinds.NETWORK, RECORD, graph);
  }

  private List<String> lines(String... lines) {
    return compact(canonical(graph(lines)));
  }

  private void assertRefused(String key, String... lines) {
    assertThatThrownBy(() -> canonical(graph(lines)))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> {
              assertThat(e.type()).isEqualTo(ProblemType.INVALID);
              assertThat(e.fields()).hasSize(1);
              assertThat(e.fields().get(0).reason().de()).isNotBlank();
              assertThat(e.fields().get(0).remedy().da()).isNotBlank();
            })
        .extracting(e -> ((RegistryException) e).detail().en())
        .isEqualTo(TestGraphs.message(key, RECORD));
  }

  private static Graph graph(String... lines) {
    return TestGraphs.graph(RECORD, lines);
  }

  private static List<String> compact(Graph graph) {
    return NTriples.write(graph)
        .lines()
        .map(CanonicaliserTest::compact)
        .collect(Collectors.toList());
  }

  private static String compact(String line) {
    var matcher = Pattern.compile("<([^>]*)>").matcher(line);
    return matcher.replaceAll(
        found -> {
          String iri = found.group(1);
          if (RECORD.covers(iri)) {
            return "<" + iri.substring(RECORD.value().length()) + ">";
          }
          String compact = Prefixes.compact(iri);
          return compact.equals(iri) ? "<" + iri + ">" : compact;
        });
  }
}
