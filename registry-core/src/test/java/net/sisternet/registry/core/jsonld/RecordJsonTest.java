package net.sisternet.registry.core.jsonld;

import static java.util.stream.Collectors.joining;
import static net.sisternet.registry.core.jsonld.JsonSamples.JSON;
import static net.sisternet.registry.core.jsonld.JsonSamples.RECORD;
import static net.sisternet.registry.core.jsonld.JsonSamples.bytes;
import static net.sisternet.registry.core.jsonld.JsonSamples.canonical;
import static net.sisternet.registry.core.jsonld.JsonSamples.names;
import static net.sisternet.registry.core.jsonld.JsonSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void jsonHasPlainValuesInAStableOrder() throws IOException {
    JsonNode json = MAPPER.readTree(json("networks/brainsbusiness.json"));
    assertThat(names(json))
        .startsWith("id", "type", "name", "description", "classification")
        .endsWith("memberCount", "schema:keywords", "record")
        .doesNotContain("@context");
    assertThat(json.get("type").toString()).isEqualTo("[\"Network\"]");
    assertThat(json.at("/memberProgram/tiers/0/fee/price").isNumber()).isTrue();
    assertThat(json.at("/memberProgram/tiers/0/fee/billingDuration").asText()).isEqualTo("P1Y");
    assertThat(json.at("/memberCount/0/refPeriod").asText()).isEqualTo("2017-02-28");
    assertThat(json.at("/memberCount/0/obsValue").asInt()).isEqualTo(150);
    assertThat(json.at("/subject/0").asText()).isEqualTo("nace:62");
    assertThat(json.at("/record/source/0/issued").asText()).isEqualTo("2017-02-28");
  }

  @Test
  void otherNamesAreListsAndFiguresComeInTheOrderPeopleCountIn() throws IOException {
    assertThat(MAPPER.readTree(json("networks/mikronet.jsonld")).at("/altName/da").isArray())
        .isTrue();
    assertThat(MAPPER.readTree(json("datasets/medlemstal.json")).get("observation"))
        .extracting(o -> o.get("id").asText().replaceAll(".*#", ""))
        .containsExactly("o1", "o2", "o10");
  }

  @Test
  void aContactStandsInTheNetworkAndIsOnlyReferredToFromThePost() throws IOException {
    JsonNode json = MAPPER.readTree(json("networks/mikronet.jsonld"));
    assertThat(json.at("/contactPoint/0/email").asText()).isEqualTo("info@mikronet.dk");
    assertThat(json.at("/post/0/contactPoint/0").isTextual()).isTrue();
  }

  @Test
  void jsonLdNamesTheContextOfItsHome() throws IOException {
    Corpus.Document document = Corpus.document("networks/mikronet.jsonld");
    JsonNode json =
        MAPPER.readTree(
            JSON.toJsonLd(document.kind(), document.record(), NTriples.read(document.expected())));
    assertThat(names(json)).startsWith("@context", "id", "type");
    assertThat(json.get("@context").asText())
        .isEqualTo("http://localhost:8080/vocab/context.jsonld");
    assertThat(json.at("/foundingDate").toString())
        .isEqualTo("{\"type\":\"xsd:gYear\",\"@value\":\"2005\"}");
  }

  @Test
  void whatTheFrameLeavesOutIsPutWhereItIsReferredTo() throws IOException {
    Graph graph =
        canonical(
            "{'name':{'da':'x'},'event':[{'id':'#m','organizer':[{'id':'#o','name':{'da':'o'}}]}]}");
    JsonNode json = MAPPER.readTree(JSON.toJson(Kinds.NETWORK, RECORD, graph));
    assertThat(json.at("/event/0/organizer/0/name/da").asText()).isEqualTo("o");
  }

  @Test
  void fragmentsThatNothingLeadsToArePartsOfTheRecord() throws IOException {
    Graph loose =
        NTriples.read(
            "<%1$s#it> <%2$s> <%3$s> .\n<%1$s#x> <%4$s> \"x\"@da .\n<%1$s#a> <%5$s> <%1$s#b> .\n<%1$s#b> <%5$s> <%1$s#a> .\n"
                .formatted(
                    RECORD.value(),
                    NTriples.RDF_TYPE,
                    Sn.NETWORK,
                    "http://www.w3.org/2004/02/skos/core#note",
                    "http://example.org/p"));
    Graph graph = new Canonicaliser().canonical(Kinds.NETWORK, RECORD, loose);
    assertThat(graph.objects(RECORD.iri(), Dct.HAS_PART))
        .containsExactlyInAnyOrder(RECORD.fragment("x"), RECORD.fragment("a"));
    String json = JSON.toJson(Kinds.NETWORK, RECORD, graph);
    assertThat(canonical(JSON.fromJson(bytes(json), RECORD.value()))).isEqualTo(graph);
  }

  @Test
  void registryFactsAreShownAndDroppedAgain() throws IOException {
    Graph graph = canonical("{'name':{'da':'x'}}");
    var payload = new Canonicaliser().payload(graph, "0".repeat(32));
    var entry =
        new Entry(
            Corpus.HOME,
            new Position(9),
            EntryType.UPDATE,
            RECORD,
            new RecordVersion(3),
            Instant.parse("2026-02-01T12:30:00.500Z"),
            Optional.of(payload.digest()));
    var document =
        new RecordDocument(Kinds.NETWORK, entry, payload, Instant.parse("2026-01-01T00:00:00Z"));
    Graph shown = document.graph();
    JsonNode json = MAPPER.readTree(JSON.toJson(Kinds.NETWORK, RECORD, shown));
    assertThat(json.at("/record/issued").asText()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(json.at("/record/modified").asText()).isEqualTo("2026-02-01T12:30:00.500Z");
    assertThat(json.at("/record/recordVersion").asInt()).isEqualTo(3);
    assertThat(json.toString()).doesNotContain("salt");
    assertThat(canonical(JSON.fromJson(bytes(json.toString()), RECORD.value()))).isEqualTo(graph);
  }

  @Test
  void aPropertyThatBeginsLikeATermKeepsItsName() throws IOException {
    Graph graph = canonical("{'schema:eventFoo':'x','schema:skillsBar':{'id':'schema:eventFoo'}}");
    JsonNode json = MAPPER.readTree(JSON.toJsonLd(Kinds.NETWORK, RECORD, graph));
    assertThat(json.has("schema:eventFoo")).isTrue();
    assertThat(json.at("/schema:skillsBar/id").asText()).isEqualTo("schema:eventFoo");
  }

  @Test
  void exactDecimalsSurvive() {
    Graph graph = canonical("{'communityContribution':{'id':'#c','value':0.1234567890123456789}}");
    String json = JSON.toJson(Kinds.NETWORK, RECORD, graph);
    assertThat(json).contains("\"0.1234567890123456789\"");
    assertThat(canonical(JSON.fromJson(bytes(json), RECORD.value()))).isEqualTo(graph);
  }

  @Test
  void aRecordWithoutNameIsReadByItsPlaceholder() {
    String base = Canonicaliser.placeholder(Corpus.HOME, Kinds.NETWORK);
    Graph graph = JSON.fromJson(text("{'name':{'da':'x'},'linkedTo':['other#it']}"), base);
    assertThat(canonical(graph))
        .isEqualTo(canonical("{'name':{'da':'x'},'linkedTo':['other#it']}"));
  }

  /** Comparing each value with all others, or following every way, would take days. */
  @Test
  void largeAndTangledRecordsAreRead() {
    String values =
        IntStream.range(0, 40_000).mapToObj(i -> "'sna:x" + i + "'").collect(joining(","));
    var diamonds = new ArrayList<String>();
    for (int i = 0; i < 800; i++) {
      String next = "'schema:a':{'id':'#n" + (i + 1) + "'},'schema:b':{'id':'#n" + (i + 1) + "'}";
      diamonds.add("{'id':'#n" + i + "'," + next + "}");
    }
    byte[] body = text("{'name':{'da':'x'},'areaServed':[" + values + "]}");
    assertThat(JSON.fromJson(body, RECORD.value()).size()).isEqualTo(40_001);
    Graph many =
        canonical(
            "{'name':{'da':'x'},'areaServed':["
                + IntStream.range(0, 4_900).mapToObj(i -> "'sna:x" + i + "'").collect(joining(","))
                + "]}");
    assertThat(JSON.toJson(Kinds.NETWORK, RECORD, many)).contains("sna:x4899");
    Graph tangled =
        canonical(
            "{'name':{'da':'x'},'event':[{'id':'#n0'}],'schema:c':["
                + String.join(",", diamonds)
                + "]}");
    String json = JSON.toJson(Kinds.NETWORK, RECORD, tangled);
    assertThat(canonical(JSON.fromJson(bytes(json), RECORD.value()))).isEqualTo(tangled);
  }

  @Test
  void whatJsonCannotNestIsRefusedBeforeItIsStored() {
    assertThat(canonical(chain(26)).size()).isPositive();
    String json = JSON.toJson(Kinds.NETWORK, RECORD, canonical(chain(26)));
    assertThat(canonical(JSON.fromJson(bytes(json), RECORD.value())))
        .isEqualTo(canonical(chain(26)));
    assertThatThrownBy(() -> canonical(chain(200)))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("28 steps");
  }

  /** Near for whoever counts steps, but far for a frame that does not nest sources. */
  @Test
  void aTreeIsNeverDeeperThanItsReaderAllows() {
    var lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      lines.append(
          "<%1$s#it> <http://www.w3.org/ns/prov#wasDerivedFrom> <%1$s#n%2$d> .\n"
              .formatted(RECORD, i));
      lines.append(
          "<%1$s#n%2$d> <http://example.org/p> <%1$s#n%3$d> .\n".formatted(RECORD, i, i + 1));
    }
    lines.append("<%1$s#it> <http://example.org/p> <%1$s#n0> .\n".formatted(RECORD));
    Graph graph = canonical(NTriples.read(lines.toString()));
    String json = JSON.toJson(Kinds.NETWORK, RECORD, graph);
    assertThat(canonical(JSON.fromJson(bytes(json), RECORD.value()))).isEqualTo(graph);
  }

  private static Graph chain(int length) {
    var lines = new StringBuilder("<%1$s#it> <http://e.org/p> <%1$s#n0> .\n".formatted(RECORD));
    for (int i = 0; i < length; i++) {
      lines.append("<%1$s#n%2$d> <http://e.org/p> <%1$s#n%3$d> .\n".formatted(RECORD, i, i + 1));
    }
    return NTriples.read(lines.toString());
  }

  @Test
  void manyThreadsReadAndWriteAtOnce() {
    List<Corpus.Document> documents = Corpus.documents();
    List<String> alone = documents.stream().map(d -> json(d.name())).toList();
    IntStream.range(0, 400)
        .parallel()
        .forEach(
            i -> {
              int at = i % documents.size();
              assertThat(json(documents.get(at).name())).isEqualTo(alone.get(at));
            });
  }

  @Test
  void compactIrisAreThoseOfThePrefixes() throws IOException {
    var terms = new Terms(MAPPER.readTree("{}"));
    for (String namespace : Prefixes.all().values()) {
      for (String local : List.of("x", "a/b", "a#b", "")) {
        assertThat(terms.compact(namespace + local)).isEqualTo(Prefixes.compact(namespace + local));
      }
    }
    assertThat(terms.compact("http://example.org/x")).isEqualTo("http://example.org/x");
  }

  private static String json(String name) {
    Corpus.Document document = Corpus.document(name);
    return JSON.toJson(document.kind(), document.record(), NTriples.read(document.expected()));
  }
}
