package net.sisternet.registry.core.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * A JSON object of a document that a peer sent. Members that are asked for must be of their form;
 * others are passed over, as a later version may have more.
 *
 * @param document what the peer sent, for the refusal
 * @param path where the object stands in it, ended by a dot; empty at the top
 */
record StrictObject(String document, String path, JsonNode node) {

  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_NOTE = 64 * 1024;

  /** Reads a document that is one object of at most {@code largest} bytes. */
  static StrictObject read(String document, byte[] text, int largest) {
    if (text.length > largest) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN, "sister.too-large", document, largest);
    }
    JsonNode node;
    try {
      node = JsonText.read(text);
    } catch (RegistryException malformed) {
      throw refusal(document, "", malformed);
    }
    if (!node.isObject()) {
      throw new RegistryException(ProblemType.PROTOCOL_BROKEN, "sister.member", document, "{}");
    }
    return new StrictObject(document, "", node);
  }

  String text(String member) {
    return findText(member).orElseThrow(() -> refusal(member));
  }

  Optional<String> findText(String member) {
    return find(member).map(it -> checked(member, it, LONGEST_TEXT, false));
  }

  /** A text of several lines. */
  String note(String member) {
    return find(member)
        .map(it -> checked(member, it, LONGEST_NOTE, true))
        .orElseThrow(() -> refusal(member));
  }

  /** What a person wrote: lines, tabs, and characters that are not seen, as scripts need them. */
  String words(String member) {
    String text = find(member).filter(JsonNode::isTextual).map(JsonNode::textValue).orElse("\0");
    if (text.length() > LONGEST_NOTE || text.codePoints().anyMatch(StrictObject::isNoWord)) {
      throw refusal(member);
    }
    return text;
  }

  List<String> texts(String member, int most) {
    var texts = new ArrayList<String>();
    for (JsonNode item : list(member, most)) {
      texts.add(checked(member, item, LONGEST_TEXT, false));
    }
    return texts;
  }

  List<StrictObject> objects(String member, int most) {
    var objects = new ArrayList<StrictObject>();
    for (JsonNode item : list(member, most)) {
      if (!item.isObject()) {
        throw refusal(member);
      }
      String at = path + member + '[' + objects.size() + "].";
      objects.add(new StrictObject(document, at, item));
    }
    return objects;
  }

  /** The object under {@code member}; one without members if there is none. */
  StrictObject object(String member) {
    JsonNode found = node.path(member);
    if (!found.isMissingNode() && !found.isObject()) {
      throw refusal(member);
    }
    return new StrictObject(document, path + member + '.', found);
  }

  long count(String member) {
    return findCount(member).orElseThrow(() -> refusal(member));
  }

  Optional<Long> findCount(String member) {
    return find(member)
        .map(
            it -> {
              if (!it.isIntegralNumber() || !it.canConvertToLong() || it.longValue() < 0) {
                throw refusal(member);
              }
              return it.longValue();
            });
  }

  Instant instant(String member) {
    return value(member, Instant::parse);
  }

  /** A text as a value that checks itself. */
  <T> T value(String member, Function<String, T> reading) {
    return convert(member, text(member), reading);
  }

  <T> List<T> values(String member, int most, Function<String, T> reading) {
    return texts(member, most).stream().map(text -> convert(member, text, reading)).toList();
  }

  <T> Optional<T> findValue(String member, Function<String, T> reading) {
    return findText(member).map(text -> convert(member, text, reading));
  }

  /** What a value's own check refuses is told as wrong in this document. */
  <T> T whole(Function<StrictObject, T> reading) {
    try {
      return reading.apply(this);
    } catch (IllegalArgumentException e) {
      throw refusal(document, path, e);
    }
  }

  private Iterable<JsonNode> list(String member, int most) {
    JsonNode list = node.path(member);
    if (list.isMissingNode()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > most) {
      throw refusal(member);
    }
    return list;
  }

  private Optional<JsonNode> find(String member) {
    JsonNode found = node.path(member);
    return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(found);
  }

  private String checked(String member, JsonNode value, int longest, boolean lines) {
    String text = value.isTextual() ? value.textValue() : "";
    boolean bad =
        !value.isTextual()
            || text.length() > longest
            || text.codePoints().anyMatch(c -> isUnclean(c, lines));
    if (bad) {
      throw refusal(member);
    }
    return text;
  }

  private static boolean isNoWord(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || Character.getType(c) == Character.SURROGATE;
  }

  private static boolean isUnclean(int c, boolean lines) {
    return (Character.isISOControl(c) && !(lines && c == '\n'))
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.FORMAT;
  }

  private <T> T convert(String member, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refusal(document, path + member, e);
    }
  }

  private RegistryException refusal(String member) {
    return new RegistryException(
        ProblemType.PROTOCOL_BROKEN, "sister.member", document, path + member);
  }

  private static RegistryException refusal(String document, String at, RuntimeException cause) {
    var refusal =
        new RegistryException(
            ProblemType.PROTOCOL_BROKEN,
            "sister.member-because",
            document,
            at,
            String.valueOf(cause.getMessage()));
    refusal.initCause(cause);
    return refusal;
  }
}
