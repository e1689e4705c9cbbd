package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.RdfReader;
import net.sisternet.registry.core.wire.JsonText;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.VocabFile;
import net.sisternet.vocab.VocabFiles;

/**
 * Records as JSON and JSON-LD. Any thread; context and frames are parsed once, when it is made.
 *
 * <p>JSON is the framed and compacted JSON-LD without {@code @context}; dates and decimals are
 * plain strings and numbers, because the vocabulary knows their types. What is read back and made
 * canonical is the graph that was written.
 */
public final class RecordJson implements RdfReader {

  /** How many bytes a body may have. */
  private static final int LARGEST = 1 << 20;

  private static final String JSON = "application/json";
  private static final String JSON_LD = "application/ld+json";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final String contextName;
  private final Contexts contexts;
  private final Reading reading;
  private final Terms terms;
  private final Compaction compactionToJson;
  private final Compaction compactionToJsonLd;
  private final Map<Kind, Frame> frames = new HashMap<>();

  /**
   * @param home whose address of the context documents name; that of w3id.org is known besides
   */
  public RecordJson(Home home) {
    this.contextName = home.base() + "/vocab/" + VocabFiles.CONTEXT.name();
    Map<String, Object> document = object(MAPPER.convertValue(tree(VocabFiles.CONTEXT), Map.class));
    Map<String, Object> context = object(document.get("@context"));
    this.contexts = new Contexts(Set.of(contextName, VocabFiles.CONTEXT.iri()), document);
    this.reading = new Reading(contexts, context);
    this.terms = Terms.shipped();
    this.compactionToJson = new Compaction(terms, true);
    this.compactionToJsonLd = new Compaction(terms, false);
    for (Kind kind : Kinds.all()) {
      frames.put(kind, Frame.of(tree(VocabFiles.frame(kind)), terms));
    }
  }

  /** The record as JSON; {@code graph} has no blank nodes. */
  public String toJson(Kind kind, RecordIri record, Graph graph) {
    return JsonText.write(tree(kind, record, graph, compactionToJson));
  }

  /** The record as JSON-LD with our context, framed like its JSON. */
  public String toJsonLd(Kind kind, RecordIri record, Graph graph) {
    var document = new LinkedHashMap<String, Object>();
    document.put("@context", contextName);
    document.putAll(tree(kind, record, graph, compactionToJsonLd));
    return JsonText.write(document);
  }

  /**
   * Reads plain JSON. A thing without {@code id} is {@code #it}; nested objects without one are
   * blank nodes.
   *
   * @param document the record's IRI, or {@code Canonicaliser.placeholder} while it has no name
   * @throws RegistryException of type {@code MALFORMED} with line and column; {@code CONTEXT} for a
   *     context that is not ours; {@code INVALID} for members that the context does not have
   */
  public Graph fromJson(byte[] body, String document) {
    JsonNode tree = parsed(body);
    if (!tree.isObject()) {
      throw new RegistryException(ProblemType.MALFORMED, "json.not-object");
    }
    Map<String, Object> map = object(MAPPER.convertValue(tree, Map.class));
    if (tree.has("@context")) {
      if (!contexts.isOurs(tree.get("@context"))) {
        throw contexts.unknown(tree.get("@context").asText("{ … }"));
      }
      map.remove("@context");
      ((ObjectNode) tree).remove("@context");
    }
    List<FieldProblem> problems = MemberCheck.problems(terms, tree);
    if (!problems.isEmpty()) {
      throw new RegistryException(
          ProblemType.INVALID, Messages.text("json.refused", problems.size()), problems);
    }
    if (!map.containsKey("@id")) {
      map.putIfAbsent("id", "#it");
    }
    return reading.withOurContext(map, document);
  }

  /**
   * Reads JSON-LD 1.0.
   *
   * @param base what relative IRIs are resolved against
   * @throws RegistryException of type {@code MALFORMED}, or {@code CONTEXT} for a remote context
   *     that is not ours
   */
  public Graph fromJsonLd(byte[] body, String base) {
    JsonNode tree = parsed(body);
    contexts.requireKnown(tree);
    Object document = MAPPER.convertValue(tree, Object.class);
    if (tree.isObject() && contexts.isOurs(tree.path("@context"))) {
      object(document).remove("@context");
      return reading.withOurContext(document, base);
    }
    return reading.asItIs(document, base);
  }

  private static JsonNode parsed(byte[] body) {
    if (body.length > LARGEST) {
      throw new RegistryException(ProblemType.TOO_LARGE, "json.too-large", body.length, LARGEST);
    }
    return JsonText.read(body);
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(JSON, JSON_LD);
  }

  @Override
  public Graph read(byte[] body, String mediaType, String base) {
    return mediaType.equals(JSON) ? fromJson(body, base) : fromJsonLd(body, base);
  }

  private Map<String, Object> tree(Kind kind, RecordIri record, Graph graph, Compaction form) {
    return form.node(Tree.of(graph, record.thing(), frames.get(kind)));
  }

  private static JsonNode tree(VocabFile file) {
    return JsonText.read(file.text().getBytes(StandardCharsets.UTF_8));
  }

  @SuppressWarnings("unchecked") // a JSON object is a map with text keys
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
