package net.sisternet.registry.core.jsonld;

import java.util.Map;
import net.sisternet.vocab.Xsd;

/**
 * A term of the context.
 *
 * @param name the JSON key
 * @param iri the property or class that it stands for
 * @param type {@code @id}, the datatype of its values, or empty
 * @param container {@code @set}, {@code @language}, or empty
 * @param order its place in the context
 */
record Term(String name, String iri, String type, String container, int order) {

  boolean isReference() {
    return type.equals("@id");
  }

  boolean isLanguageMap() {
    return container.equals("@language");
  }

  boolean isSet() {
    return container.equals("@set");
  }

  /** Whether JSON-LD compaction chooses this term for an expanded value. */
  boolean accepts(Map<String, Object> value) {
    if (isLanguageMap()) {
      return value.containsKey("@language");
    }
    if (isReference()) {
      return !value.containsKey("@value");
    }
    return type.isEmpty() || type.equals(value.getOrDefault("@type", Xsd.STRING));
  }
}
