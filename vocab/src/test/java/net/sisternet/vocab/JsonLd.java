package net.sisternet.vocab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.jsonldjava.core.JsonLdApi;
import com.github.jsonldjava.core.JsonLdError;
import com.github.jsonldjava.core.JsonLdOptions;
import com.github.jsonldjava.core.JsonLdProcessor;
import com.github.jsonldjava.core.RDFDataset;
import com.github.jsonldjava.core.RDFDatasetUtils;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The project's context and frames at work, in the two readers that a registry has. */
final class JsonLd {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonLd() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> parse(String json) {
    try {
      return MAPPER.readValue(json, LinkedHashMap.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(Map<String, Object> json) {
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The terms of the context. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> context() {
    return (Map<String, Object>) parse(VocabFiles.CONTEXT.text()).get("@context");
  }

  /** {@code graph} as the JSON of {@code kind}, about {@code topic}, without {@code @context}. */
  static Map<String, Object> frame(Kind kind, String topic, Graph graph) throws JsonLdError {
    Map<String, Object> frame = parse(VocabFiles.frame(kind).text());
    frame.put("@context", context());
    frame.put("id", topic);
    var options = new JsonLdOptions();
    options.setUseNativeTypes(true);
    options.setOmitGraph(true);
    Map<String, Object> framed = JsonLdProcessor.frame(expanded(graph, options), frame, options);
    framed.remove("@context");
    return framed;
  }

  private static Object expanded(Graph graph, JsonLdOptions options) throws JsonLdError {
    var nquads = new StringWriter();
    RDFDataMgr.write(nquads, graph, Lang.NTRIPLES);
    return new JsonLdApi(options).fromRDF(RDFDatasetUtils.parseNQuads(nquads.toString()));
  }

  /** What jsonld-java (JSON-LD 1.0) reads. */
  static Graph readByJsonLdJava(Map<String, Object> json) throws JsonLdError {
    var dataset = (RDFDataset) JsonLdProcessor.toRDF(withContext(json), new JsonLdOptions());
    return parsed(RDFDatasetUtils.toNQuads(dataset), Lang.NQUADS);
  }

  /** What Jena's Titanium (JSON-LD 1.1) reads. */
  static Graph readByTitanium(Map<String, Object> json) {
    return parsed(write(withContext(json)), Lang.JSONLD11);
  }

  private static Map<String, Object> withContext(Map<String, Object> json) {
    var copy = new LinkedHashMap<String, Object>();
    copy.put("@context", context());
    copy.putAll(json);
    return copy;
  }

  private static Graph parsed(String text, Lang lang) {
    Graph graph = GraphFactory.createGraphMem();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }
}
