package net.sisternet.registry.core.jsonld;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final RecordJson JSON = new RecordJson(Corpus.HOME);
  private static final RecordIri RECORD = Corpus.HOME.record(Kinds.NETWORK, "mikronet");

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

  @Test
  void membersThatNobodyKnowsAreRefusedAllAtOnceWithAHint() {
    var refusal =
        refusal(
            "{'name':{'da':'x'},'nmae':1,'memberProgram':{'tiers':[{'prize':1}]},'Network':1,"
                + "'schema':2,'@graph':[],'xyzzy':0,'type':'Netwrok','schema:ok':1}");
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID);
    assertThat(refusal.fields())
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder(
            "nmae", "memberProgram.tiers.prize", "Network", "schema", "@graph", "xyzzy", "type");
    assertThat(refusal.fields())
        .extracting(p -> p.remedy().en())
        .contains("Did you mean name?", "Did you mean price?", "Did you mean Network?");
    assertThat(refusal.detail().da()).startsWith("7 ting skal rettes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'Mikronet'} | name | language",
        "{'name':{'da':5}} | name.da | language",
        "{'name':{'dansk sprog':'x'}} | name | language tag",
        "{'areaServed':['Lolland']} | areaServed | address",
        "{'areaServed':[5]} | areaServed | address",
        "{'memberCount':[{'obsValue':[[1]]}]} | memberCount.obsValue | list",
        "{'type':5} | type | type",
        "{'homepage':'http://exa mple.org/'} | '' | address",
      })
  void whatJsonLdWouldMisreadIsRefused(String json, String field, String word) {
    var refusal = refusal(json);
    assertThat(refusal.fields()).extracting(FieldProblem::field).contains(field);
    assertThat(refusal.fields().get(0).reason().en()).contains(word);
    assertThat(refusal.fields().get(0).remedy().de()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name': {'da' 'x'}} | line 1, column 16",
        "{'name': | line 1, column",
        "{'a':1} x | line 1, column",
        "{'name':{'da':'x'},'name':{}} | second time",
        "[] | not an object",
        "5 | not an object",
        "nul | line 1",
      })
  void malformedJsonIsRefusedWithItsPlace(String json, String message) {
    var refusal = refusal(json);
    assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED);
    assertThat(refusal.detail().en()).contains(message);
  }

  @Test
  void emptyAndDeepAndBrokenBytesAreRefused() {
    assertThat(refusal("").type()).isEqualTo(ProblemType.MALFORMED);
    String deep = "{'event':".repeat(10_000) + "1" + "}".repeat(10_000);
    assertThat(refusal(deep).detail().en()).contains("more than 64 levels", "line 1, column 578");
    assertThat(refusal("[".repeat(10_000)).detail().en()).contains("more than 64 levels");
    assertThat(refusal("{'rank':" + "9".repeat(2_000) + "}").detail().en()).contains("too long");
    assertThat(refusal(new byte[] {'{', '"', (byte) 0xC3, '(', '"'}).type())
        .isEqualTo(ProblemType.MALFORMED);
    assertThat(refusal(new byte[(1 << 20) + 1]).type()).isEqualTo(ProblemType.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@context':'https://evil.example/context.jsonld','name':{}}",
        "{'@context':['https://w3id.org/sisternet/context.jsonld'],'name':{}}",
        "{'@context':{'name':'http://example.org/x'},'name':{}}",
      })
  void plainJsonTakesOurContextOnly(String json) {
    var refusal = refusal(json);
    assertThat(refusal.type()).isEqualTo(ProblemType.CONTEXT);
    assertThat(refusal.detail().de()).contains("https://w3id.org/sisternet/context.jsonld");
  }

  @Test
  void ourContextInPlainJsonIsFine() {
    for (String context :
        List.of(
            "https://w3id.org/sisternet/context.jsonld",
            "http://localhost:8080/vocab/context.jsonld")) {
      assertThat(canonical("{'@context':'" + context + "','name':{'da':'x'}}"))
          .isEqualTo(canonical("{'name':{'da':'x'}}"));
    }
  }

  @Test
  void remoteContextsInJsonLdAreRefusedByNameWhereverTheyStand() {
    for (String json :
        List.of(
            "{'@context':'https://evil.example/c'}",
            "{'@context':['https://w3id.org/sisternet/context.jsonld','https://evil.example/c']}",
            "{'http://e.org/p':{'@context':'https://evil.example/c'}}")) {
      assertThatThrownBy(() -> JSON.fromJsonLd(text(json), RECORD.value()))
          .isInstanceOfSatisfying(
              RegistryException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.CONTEXT))
          .hasMessageContaining("https://evil.example/c");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@id':5}",
        "{'@type':{}}",
        "{'@context':5}",
        "{'@context':{'a':5},'a':1}",
        "{'@context':{'@vocab':7}}",
        "{'@context':{'a':{'@id':'b'},'b':{'@id':'a'}},'a':1}",
        "{'@context':{'':'http://e.org/'},'a':1}",
        "{'@reverse':5}",
        "{'@value':{}}",
        "{'http://e.org/p':{'@value':'x','@language':5}}",
        "{'http://e.org/p':{'@value':'x','@type':'a b'}}",
        "{'@context':null,'@graph':5}",
        "{'@id':'http://e.org/g','@graph':[{'@id':'http://e.org/s','http://e.org/p':'x'}]}",
        "{'@id':'http://e.org/ s','http://e.org/p':'x'}",
      })
  void wrongJsonLdIsRefusedOrSaysNothing(String json) {
    try {
      assertThat(JSON.fromJsonLd(text(json), RECORD.value()).size()).isZero();
    } catch (RegistryException e) {
      assertThat(e.type()).isIn(ProblemType.MALFORMED, ProblemType.INVALID);
      assertThat(e.detail().da()).isNotBlank();
    }
  }

  /** Bodies with parts exchanged at random: a record or a refusal, never anything else. */
  @Test
  void garbageIsRefusedAndNeverBreaks() throws IOException {
    var random = new Random(7);
    for (Corpus.Document document : Corpus.documents()) {
      for (int i = 0; i < 40; i++) {
        JsonNode tree = MAPPER.readTree(document.body());
        spoil(tree, random);
        byte[] body = bytes(tree.toString());
        for (String type : List.of("application/json", "application/ld+json")) {
          try {
            JSON.read(body, type, document.record().value());
          } catch (RegistryException e) {
            assertThat(e.type())
                .isIn(ProblemType.MALFORMED, ProblemType.INVALID, ProblemType.CONTEXT);
          }
        }
      }
    }
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

  private static void spoil(JsonNode tree, Random random) throws IOException {
    var objects = new ArrayList<ObjectNode>();
    collect(tree, objects);
    ObjectNode victim = objects.get(random.nextInt(objects.size()));
    var names = new ArrayList<>(names(victim));
    names.addAll(List.of("@id", "@type", "@value", "@list", "@set", "@reverse", "@index"));
    String name = names.get(random.nextInt(names.size()));
    List<String> values =
        List.of(
            "null",
            "5",
            "1e400",
            "-0.0",
            "true",
            "\"\"",
            "\" \"",
            "\"a:b\"",
            "\"_:x\"",
            "[]",
            "{}",
            "[null]",
            "[[1]]",
            "{\"@value\":null}",
            "{\"@id\":null}",
            "{\"\":1}",
            "\"\\ud800\"",
            "{\"@value\":1,\"@language\":\"da\"}",
            "[{\"@list\":[1]}]",
            "{\"@set\":[1,{}]}");
    victim.set(name, MAPPER.readTree(values.get(random.nextInt(values.size()))));
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private static RegistryException refusal(String json) {
    return refusal(text(json));
  }

  private static RegistryException refusal(byte[] body) {
    try {
      JSON.fromJson(body, RECORD.value());
    } catch (RegistryException e) {
      return e;
    }
    throw new AssertionError("The body was read.");
  }

  private static String json(String name) {
    Corpus.Document document = Corpus.document(name);
    return JSON.toJson(document.kind(), document.record(), NTriples.read(document.expected()));
  }

  private static Graph canonical(String json) {
    return canonical(JSON.fromJson(text(json), RECORD.value()));
  }

  private static Graph canonical(Graph graph) {
    return new Canonicaliser().canonical(Kinds.NETWORK, RECORD, graph);
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static byte[] text(String json) {
    return bytes(json.replace('\'', '"'));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
