package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.jsonld.Corpus;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.server.NodePrograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus that core reads with jsonld-java means the same triples to Titanium (JSON-LD 1.1, in
 * Jena) and to the npm package {@code jsonld}.
 */
class JsonLdCorpusTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JenaRdfReader READER = new JenaRdfReader(List.of(Corpus.HOME));
  private static final RecordJson JSON = new RecordJson(Corpus.HOME);

  @TempDir Path folder;

  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void titaniumReadsTheSameTriples(Corpus.Document document) {
    assertMeans(document, titanium(document, document.asJsonLd()));
    assertMeans(document, titanium(document, document.asSelfContainedJsonLd()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void titaniumReadsWhatWeWrite(Corpus.Document document) {
    Graph graph = NTriples.read(document.expected());
    String written = JSON.toJsonLd(document.kind(), document.record(), graph);
    assertThat(titanium(document, written)).isEqualTo(graph);
  }

  @Test
  void npmReadsTheSameTriples() throws Exception {
    NodePrograms.need("jsonld");
    List<Corpus.Document> documents = documents();
    JsonNode results = readByNpm(documents);
    assertThat(results).hasSameSizeAs(documents);
    for (int i = 0; i < documents.size(); i++) {
      byte[] quads = results.get(i).textValue().getBytes(StandardCharsets.UTF_8);
      Graph graph = READER.read(quads, "application/n-triples", documents.get(i).record().value());
      assertMeans(documents.get(i), graph);
    }
  }

  private JsonNode readByNpm(List<Corpus.Document> documents)
      throws IOException, InterruptedException {
    ArrayNode input = MAPPER.createArrayNode();
    for (Corpus.Document document : documents) {
      ObjectNode one = input.addObject();
      one.put("base", document.record().value());
      one.set("document", MAPPER.readTree(document.asSelfContainedJsonLd()));
    }
    Path in = Files.writeString(folder.resolve("in.json"), input.toString());
    return MAPPER.readTree(NodePrograms.run(folder, in, "to-nquads.js"));
  }

  private static Graph titanium(Corpus.Document document, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return READER.read(bytes, JenaRdfReader.JSON_LD, document.record().value());
  }

  private static void assertMeans(Corpus.Document document, Graph graph) {
    Graph canonical = new Canonicaliser().canonical(document.kind(), document.record(), graph);
    assertThat(NTriples.write(canonical)).isEqualTo(document.expected());
  }
}
