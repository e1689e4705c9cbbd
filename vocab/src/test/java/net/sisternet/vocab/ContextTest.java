package net.sisternet.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sisternet.vocab.Examples.Example;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContextTest {

  private static final String JSON =
      """
      {"id": "http://localhost:8080/networks/x#it", "type": ["Network"],
       "name": {"da": "Øst", "de": "Ost"}, "altName": {"da": ["Ø", "Ø2"]},
       "classification": ["snc:type-cluster"], "areaServed": ["nuts:DK050", "sna:lolland"],
       "foundingDate": "2005", "homepage": "http://example.org/",
       "memberProgram": {"id": "http://localhost:8080/networks/x#m", "type": ["MemberProgram"],
         "tierCount": 8, "tiers": [{"id": "http://localhost:8080/networks/x#t",
           "fee": {"id": "http://localhost:8080/networks/x#p", "price": "99.5",
                   "priceCurrency": "DKK", "billingDuration": "P1Y"}}]},
       "memberCount": [{"id": "http://localhost:8080/networks/x#c", "obsValue": 191,
         "obsStatus": "sdmx-code:obsStatus-A", "network": "http://localhost:8080/networks/x#it"}],
       "http://example.org/own": "kept",
       "record": {"id": "http://localhost:8080/networks/x", "type": ["CatalogRecord"],
         "primaryTopic": "http://localhost:8080/networks/x#it"}}
      """;

  static List<Example> valid() {
    return Examples.valid();
  }

  @Test
  void theContextUsesOnlyWhatJsonLd10Knows() {
    for (Map.Entry<String, Object> term : JsonLd.context().entrySet()) {
      assertThat(term.getKey()).doesNotStartWith("@");
      if (term.getValue() instanceof Map<?, ?> definition) {
        assertThat(strings(definition)).containsKey("@id").allSatisfy(ContextTest::is10);
      } else {
        assertThat(term.getValue()).isInstanceOf(String.class);
      }
    }
  }

  private static void is10(String key, Object value) {
    Set<String> values =
        switch (key) {
          case "@id" -> Set.of(String.valueOf(value));
          case "@type" -> Set.of("@id", "xsd:decimal", "xsd:duration");
          case "@container" -> Set.of("@set", "@language");
          default -> Set.of();
        };
    assertThat(values).as(key).contains(String.valueOf(value));
  }

  @Test
  void framesUseOnlyWhatJsonLd10FramingKnowsAndNoKeyOutsideTheContext() {
    for (Kind kind : Kinds.all()) {
      Map<String, Object> frame = JsonLd.parse(VocabFiles.frame(kind).text());
      assertThat(frame.remove("@context")).isEqualTo(VocabFiles.CONTEXT.iri());
      assertThat(frame).containsKey("type");
      var keys = new TreeSet<String>();
      collectKeys(frame, keys);
      var known = new TreeSet<>(JsonLd.context().keySet());
      known.addAll(Set.of("@embed", "@omitDefault"));
      assertThat(known).as(kind.name()).containsAll(keys);
    }
  }

  @Test
  void itsPrefixesAreThoseOfTheConstants() {
    Map<String, String> prefixes =
        JsonLd.context().entrySet().stream()
            .filter(term -> term.getValue() instanceof String)
            .filter(term -> String.valueOf(term.getValue()).matches("https?://.*[/#]"))
            .collect(Collectors.toMap(Map.Entry::getKey, term -> (String) term.getValue()));
    assertThat(prefixes).isEqualTo(Prefixes.all());
  }

  @Test
  void oneKeyMeansOneTermAndOneTermHasOneKey() {
    List<String> iris =
        JsonLd.context().values().stream()
            .map(value -> value instanceof Map<?, ?> map ? map.get("@id") : value)
            .map(String::valueOf)
            .map(compact -> Prefixes.findIri(compact).orElse(compact))
            .toList();
    assertThat(iris).doesNotHaveDuplicates();
  }

  @Test
  void literalsAreDeclaredAsTheRangesSay() {
    assertThat(termsWith("@type", "xsd:decimal")).isEqualTo(Ranges.DECIMALS);
    assertThat(termsWith("@type", "xsd:duration")).isEqualTo(Ranges.DURATIONS);
    assertThat(termsWith("@container", "@language")).isEqualTo(Ranges.TEXTS);
    assertThat(TermsTest.contextIris())
        .containsAll(Ranges.INTEGERS)
        .containsAll(Ranges.BOOLEANS)
        .containsAll(
            Ranges.PARTIAL_DATES.stream().filter(iri -> !iri.equals(Dct.CREATED)).toList());
  }

  @Test
  void theShapesAskForTheDatatypesThatTheRangesSay() {
    for (String shape : Vocabulary.instances(Vocabulary.SHAPES, Sh.PROPERTY_SHAPE)) {
      String path =
          Vocabulary.objects(Vocabulary.SHAPES, Vocabulary.iri(shape), Sh.PATH).get(0).getURI();
      for (Node datatype :
          Vocabulary.objects(Vocabulary.SHAPES, Vocabulary.iri(shape), Sh.NS + "datatype")) {
        switch (datatype.getURI()) {
          case "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString" ->
              assertThat(Ranges.TEXTS).contains(path);
          case "http://www.w3.org/2001/XMLSchema#integer" ->
              assertThat(Ranges.INTEGERS).contains(path);
          case "http://www.w3.org/2001/XMLSchema#duration" ->
              assertThat(Ranges.DURATIONS).contains(path);
          default -> assertThat(datatype.getURI()).isEqualTo(Xsd.STRING);
        }
      }
      boolean date =
          Vocabulary.objects(Vocabulary.SHAPES, Vocabulary.iri(shape), Sh.NS + "node").stream()
              .anyMatch(node -> node.isURI() && node.getURI().endsWith("#PartialDate"));
      assertThat(Ranges.PARTIAL_DATES.contains(path)).as(shape).isEqualTo(date);
    }
  }

  @Test
  void jsonLd10AndJsonLd11ReadTheSameTriples() throws Exception {
    var read = JsonLd.readByJsonLdJava(JsonLd.parse(JSON));
    assertThat(read.size()).isEqualTo(26);
    assertThat(JsonLd.readByTitanium(JsonLd.parse(JSON)).isIsomorphicWith(read)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void whatAFrameShowsIsReadBackWithoutLoss(Example example) throws Exception {
    Map<String, Object> json = JsonLd.frame(example.kind(), example.topic(), example.graph());
    var back = JsonLd.readByJsonLdJava(json);
    assertThat(back.isIsomorphicWith(example.graph())).isTrue();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aFrameNestsEachPartOnceAndLeavesReferencesAsText() throws Exception {
    Example network =
        valid().stream().filter(e -> e.kind().equals(Kinds.NETWORK)).findFirst().orElseThrow();
    Map<String, Object> json = JsonLd.frame(network.kind(), network.topic(), network.graph());
    var record = (Map<String, Object>) json.get("record");
    assertThat(record.get("primaryTopic")).isEqualTo(network.topic());
    var source = (List<Map<String, Object>>) record.get("source");
    assertThat(source.get(0)).containsKeys("id", "title", "issued");
    var count = ((List<Map<String, Object>>) json.get("memberCount")).get(0);
    assertThat(count.get("network")).isEqualTo(network.topic());
    assertThat(count.get("derivedFrom")).isEqualTo(List.of(source.get(0).get("id")));
    var post = ((List<Map<String, Object>>) json.get("post")).get(0);
    assertThat(post.get("postIn")).isEqualTo(network.topic());
    var program = (Map<String, Object>) json.get("memberProgram");
    var tier = ((List<Map<String, Object>>) program.get("tiers")).get(0);
    assertThat((Map<String, Object>) tier.get("fee")).containsKeys("price", "priceCurrency");
    assertThat(json.get("areaServed"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .contains("sna:lolland", "nuts:DEF08");
    assertThat(json).containsEntry("http://example.org/own#mascot", "heron");
    assertThat(json).doesNotContainValue(null);
  }

  private static Set<String> termsWith(String keyword, String value) {
    return JsonLd.context().values().stream()
        .filter(term -> term instanceof Map<?, ?> map && value.equals(map.get(keyword)))
        .map(term -> String.valueOf(((Map<?, ?>) term).get("@id")))
        .map(compact -> Prefixes.findIri(compact).orElseThrow())
        .collect(Collectors.toSet());
  }

  private static void collectKeys(Map<?, ?> frame, Set<String> keys) {
    strings(frame)
        .forEach(
            (key, value) -> {
              keys.add(key);
              if (value instanceof Map<?, ?> nested) {
                assertThat(strings(nested).getOrDefault("id", Map.of())).isEqualTo(Map.of());
                collectKeys(nested, keys);
              }
            });
  }

  private static Map<String, Object> strings(Map<?, ?> map) {
    var strings = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> strings.put(String.valueOf(key), value));
    return strings;
  }
}
