package net.sisternet.registry.server.html.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The organisation that a page describes as JSON-LD in the words of schema.org. Only read as search
 * engines do: contexts are not fetched. Immutable.
 */
final class StructuredData {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_NODES = 500;

  /** What such a page is mostly about, before what it happens to mention. */
  private static final List<String> TYPES =
      List.of("organization", "ngo", "business", "corporation", "group", "website");

  private final JsonNode node;

  private StructuredData(JsonNode node) {
    this.node = node;
  }

  /** The organisation in {@code scripts}; what cannot be read is left out. */
  static Optional<StructuredData> find(List<String> scripts) {
    var nodes = new ArrayList<JsonNode>();
    for (String script : scripts) {
      try {
        collect(JSON.readTree(script), nodes);
      } catch (JsonProcessingException unreadable) {
        // Others of the page may be readable.
      }
    }
    return nodes.stream()
        .filter(it -> rank(it) < TYPES.size())
        .min(Comparator.comparingInt(StructuredData::rank))
        .map(StructuredData::new);
  }

  private static void collect(JsonNode node, List<JsonNode> nodes) {
    if (nodes.size() >= MOST_NODES) {
      return;
    }
    if (node.isArray()) {
      node.forEach(it -> collect(it, nodes));
    } else if (node.isObject()) {
      nodes.add(node);
      collect(node.path("@graph"), nodes);
      collect(node.path("publisher"), nodes);
      collect(node.path("mainEntity"), nodes);
    }
  }

  private static int rank(JsonNode node) {
    JsonNode type = node.path("@type");
    String types = (type.isArray() ? type.toString() : type.asText()).toLowerCase(Locale.ROOT);
    for (int i = 0; i < TYPES.size(); i++) {
      if (types.contains(TYPES.get(i))) {
        return i;
      }
    }
    return TYPES.size();
  }

  /**
   * The first text of a property, also of the contact point and address; empty if there is none.
   */
  String first(String property) {
    return all(property).stream().findFirst().orElse("");
  }

  /** All texts of a property. */
  List<String> all(String property) {
    List<String> own = texts(node.path(property));
    if (!own.isEmpty()) {
      return own;
    }
    List<String> contact = texts(one(node.path("contactPoint")).path(property));
    return contact.isEmpty() ? texts(one(node.path("address")).path(property)) : contact;
  }

  private static JsonNode one(JsonNode node) {
    return node.isArray() ? node.path(0) : node;
  }

  private static List<String> texts(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .limit(20)
          .flatMap(it -> texts(it).stream())
          .toList();
    }
    if (node.isObject()) {
      return texts(node.has("@value") ? node.path("@value") : node.path("name"));
    }
    return node.isTextual() && !node.asText().isBlank()
        ? List.of(node.asText().strip())
        : List.of();
  }
}
