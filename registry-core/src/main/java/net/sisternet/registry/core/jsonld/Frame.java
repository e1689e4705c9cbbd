package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * What a frame of the vocabulary says about nesting.
 *
 * @param embeds whether a node may be nested here, or is only referred to
 * @param properties the frames of the nodes below, by property
 */
record Frame(boolean embeds, Map<String, Frame> properties) {

  private static final Frame OPEN = new Frame(true, Map.of());

  /** The frame in the JSON of a frame file. */
  static Frame of(JsonNode json, Terms terms) {
    var properties = new HashMap<String, Frame>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      terms
          .findProperty(member.getKey())
          .ifPresent(term -> properties.put(term.iri(), of(member.getValue(), terms)));
    }
    return new Frame(!json.path("@embed").asText().equals("@never"), Map.copyOf(properties));
  }

  /** The frame of the values of {@code property}; what it does not name is nested. */
  Frame of(String property) {
    return properties.getOrDefault(property, OPEN);
  }
}
