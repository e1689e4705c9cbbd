package net.sisternet.registry.core.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * JSON text that is not trusted: nested at most {@link #DEEPEST} deep, no member twice, exact
 * numbers. How long it may be is for the caller to say. Any thread.
 */
public final class JsonText {

  /** How deep objects and arrays may be nested. */
  public static final int DEEPEST = 64;

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 1 << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(2_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  /**
   * Reads one JSON value.
   *
   * @throws RegistryException of type {@code MALFORMED} with line and column
   */
  public static JsonNode read(byte[] text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return read(parser);
    } catch (IOException e) {
      throw new RegistryException(ProblemType.MALFORMED, "json.encoding");
    }
  }

  private static JsonNode read(JsonParser parser) throws IOException {
    try {
      return Optional.<JsonNode>ofNullable(MAPPER.readTree(parser))
          .orElseThrow(() -> new RegistryException(ProblemType.MALFORMED, "json.empty"));
    } catch (StreamConstraintsException e) {
      throw limit(e, parser.currentLocation());
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  /** A JSON value made of maps, lists, strings, numbers and booleans, as compact text. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RegistryException limit(StreamConstraintsException e, JsonLocation at) {
    boolean deep = String.valueOf(e.getOriginalMessage()).contains("nesting depth");
    String key = deep ? "json.too-deep" : "json.too-long";
    int bound = deep ? DEEPEST : LONGEST_NUMBER;
    return new RegistryException(
        ProblemType.MALFORMED, key, at.getLineNr(), at.getColumnNr(), bound);
  }

  private static RegistryException malformed(JsonProcessingException e) {
    JsonLocation at = at(e);
    return new RegistryException(ProblemType.MALFORMED, key(e), at.getLineNr(), at.getColumnNr());
  }

  /** Jackson tells these apart by their texts alone. */
  private static String key(JsonProcessingException e) {
    String text = String.valueOf(e.getOriginalMessage());
    if (text.startsWith("Duplicate")) {
      return "json.twice";
    }
    return text.startsWith("Invalid UTF-8") ? "json.not-unicode" : "json.malformed";
  }

  private static JsonLocation at(JsonProcessingException e) {
    return Optional.ofNullable(e.getLocation())
        .orElseGet(
            () ->
                e.getProcessor() instanceof JsonParser parser
                    ? parser.currentLocation()
                    : JsonLocation.NA);
  }
}
