package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.jsonldjava.core.DocumentLoader;
import com.github.jsonldjava.core.JsonLdError;
import com.github.jsonldjava.core.RemoteDocument;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** The contexts that are bundled; every other one is refused by name, none is fetched. */
final class Contexts extends DocumentLoader {

  private final Set<String> names;
  private final Map<String, Object> document;

  /**
   * @param names the addresses of our context
   * @param document what they hold
   */
  Contexts(Set<String> names, Map<String, Object> document) {
    this.names = Set.copyOf(names);
    this.document = document;
  }

  @Override
  public RemoteDocument loadDocument(String url) {
    if (!names.contains(url)) {
      throw new JsonLdError(JsonLdError.Error.LOADING_REMOTE_CONTEXT_FAILED, url);
    }
    return new RemoteDocument(url, document);
  }

  boolean isOurs(JsonNode context) {
    return context.isTextual() && names.contains(context.textValue());
  }

  /** Refuses a document that refers to a context that is not bundled, wherever it does. */
  void requireKnown(JsonNode node) {
    if (node.isObject()) {
      requireKnownHere(node.path("@context"));
    }
    node.forEach(this::requireKnown);
  }

  private void requireKnownHere(JsonNode context) {
    if (context.isTextual() && !names.contains(context.textValue())) {
      throw unknown(context.textValue());
    }
    if (context.isArray()) {
      context.forEach(this::requireKnownHere);
    }
  }

  RegistryException unknown(String context) {
    String ours = String.join(", ", new java.util.TreeSet<>(names));
    return new RegistryException(ProblemType.CONTEXT, "json.context", context, ours);
  }
}
