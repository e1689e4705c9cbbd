package net.sisternet.registry.core.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.jsonldjava.core.JsonLdOptions;
import com.github.jsonldjava.core.JsonLdProcessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.VocabFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our tree and its keys are those of jsonld-java's framing and compaction, for the whole corpus.
 */
class FramingTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final RecordJson JSON = new RecordJson(Corpus.HOME);

  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theTreeIsThatOfJsonLdJava(Corpus.Document document) throws IOException {
    Graph graph = NTriples.read(document.expected());
    Map<?, ?> ours =
        MAPPER.readValue(JSON.toJsonLd(document.kind(), document.record(), graph), Map.class);
    assertThat(normal(ours)).isEqualTo(normal(framedByLibrary(document, graph)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> framedByLibrary(Corpus.Document document, Graph graph)
      throws IOException {
    Map<String, Object> frame =
        MAPPER.readValue(VocabFiles.frame(document.kind()).text(), Map.class);
    frame.put("@context", MAPPER.readValue(VocabFiles.CONTEXT.text(), Map.class).get("@context"));
    frame.remove("type");
    frame.put("id", document.record().thing().value());
    var options = new JsonLdOptions("");
    options.setProcessingMode(JsonLdOptions.JSON_LD_1_0);
    options.setOmitGraph(true);
    return JsonLdProcessor.frame(expanded(graph), frame, options);
  }

  private static List<Object> expanded(Graph graph) {
    var nodes = new ArrayList<Object>();
    for (Resource subject : graph.subjects()) {
      var node = new LinkedHashMap<String, Object>();
      node.put("@id", ((Iri) subject).value());
      for (Triple triple : graph.about(subject)) {
        boolean type = triple.predicate().value().equals(NTriples.RDF_TYPE);
        String key = type ? "@type" : triple.predicate().value();
        Object value = type ? ((Iri) triple.object()).value() : value(triple.object());
        values(node, key).add(value);
      }
      nodes.add(node);
    }
    return nodes;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> values(Map<String, Object> node, String key) {
    return (List<Object>) node.computeIfAbsent(key, k -> new ArrayList<>());
  }

  private static Map<String, Object> value(Term term) {
    var value = new LinkedHashMap<String, Object>();
    if (term instanceof Iri iri) {
      value.put("@id", iri.value());
      return value;
    }
    Literal literal = (Literal) term;
    boolean counted = literal.datatype().endsWith("#integer") && !literal.lexical().startsWith("0");
    if (counted) {
      value.put("@value", Long.valueOf(literal.lexical()));
    } else if (literal.datatype().endsWith("#boolean")) {
      value.put("@value", Boolean.valueOf(literal.lexical()));
    } else {
      value.put("@value", literal.lexical());
      if (!literal.language().isEmpty()) {
        value.put("@language", literal.language());
      } else if (!literal.datatype().equals(Literal.XSD_STRING)) {
        value.put("@type", literal.datatype());
      }
    }
    return value;
  }

  /** Without the order of keys and values, and with one value alone equal to a list of one. */
  private static Object normal(Object json) {
    if (json instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, Object>();
      map.forEach(
          (key, value) -> {
            if (!key.equals("@context")) {
              sorted.put((String) key, normal(value));
            }
          });
      return sorted;
    }
    if (json instanceof List<?> list) {
      Set<Object> set = new LinkedHashSet<>();
      list.forEach(value -> set.add(normal(value)));
      return set.size() == 1 ? set.iterator().next() : set;
    }
    return json instanceof Number number ? number.longValue() : json;
  }
}
