package net.sisternet.registry.core.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.record.Fields;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.record.RegistryRecord;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * Typed records to JSON text and back. Members that a type does not know are kept as they are. Any
 * thread.
 */
public final class RecordMapper {

  private RecordMapper() {}

  /** The record as JSON text. */
  public static String write(RegistryRecord record) {
    return JsonText.write(record.fields().members());
  }

  /**
   * Reads a record of a kind.
   *
   * @throws RegistryException of type {@code MALFORMED} if it is no JSON object, {@code INVALID} if
   *     a member is not of its kind
   */
  public static RegistryRecord read(Kind kind, String json) {
    return read(kind, JsonText.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads a record of a kind from a part of a larger answer. */
  public static RegistryRecord read(Kind kind, JsonNode json) {
    return RegistryRecord.of(kind, fields(json));
  }

  /** The members of a record as they are, whatever their kind. */
  public static Fields fields(String json) {
    return fields(JsonText.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads a network. */
  public static Network network(String json) {
    return (Network) read(Kinds.NETWORK, json);
  }

  private static Fields fields(JsonNode json) {
    if (!json.isObject()) {
      throw new RegistryException(ProblemType.MALFORMED, "json.not-object");
    }
    return new Fields(members(json));
  }

  private static Map<String, Object> members(JsonNode object) {
    var members = new LinkedHashMap<String, Object>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Object value = value(member.getValue());
      if (value != null) {
        members.put(member.getKey(), value);
      }
    }
    return members;
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isObject()) {
      return members(node);
    }
    if (node.isArray()) {
      var list = new ArrayList<Object>();
      for (JsonNode item : node) {
        Object value = value(item);
        if (value != null) {
          list.add(value);
        }
      }
      return list;
    }
    if (node.isNumber()) {
      return new BigDecimal(node.asText());
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
  }
}
