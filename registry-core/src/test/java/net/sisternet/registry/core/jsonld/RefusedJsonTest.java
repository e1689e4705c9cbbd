package net.sisternet.registry.core.jsonld;

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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no record: each is refused with what is wrong and where. */
class RefusedJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

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
}
