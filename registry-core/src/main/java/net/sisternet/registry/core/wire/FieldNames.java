package net.sisternet.registry.core.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The names of fields as an author knows them: the terms of the JSON-LD context, by property IRI.
 * Any thread.
 */
public final class FieldNames {

  private static final String CONTEXT = "/net/sisternet/vocab/context.jsonld";
  private static final Map<String, String> TERMS = terms();

  private FieldNames() {}

  /** The context's term for {@code property}, or the end of its IRI if the context has none. */
  public static String of(String property) {
    String term = TERMS.get(property);
    return term != null
        ? term
        : property.substring(Math.max(property.lastIndexOf('/'), property.lastIndexOf('#')) + 1);
  }

  private static Map<String, String> terms() {
    try (InputStream in = FieldNames.class.getResourceAsStream(CONTEXT)) {
      JsonNode context = new ObjectMapper().readTree(Objects.requireNonNull(in)).get("@context");
      var terms = new HashMap<String, String>();
      context
          .properties()
          .forEach(
              member -> {
                JsonNode id = member.getValue().get("@id");
                if (id != null) {
                  terms.putIfAbsent(expand(id.asText(), context), member.getKey());
                }
              });
      return Map.copyOf(terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String expand(String compact, JsonNode context) {
    int colon = compact.indexOf(':');
    JsonNode prefix = context.get(compact.substring(0, Math.max(colon, 0)));
    return prefix != null && prefix.isTextual()
        ? prefix.asText() + compact.substring(colon + 1)
        : compact;
  }
}
