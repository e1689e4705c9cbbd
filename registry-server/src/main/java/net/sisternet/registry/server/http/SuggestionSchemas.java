package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt.State;

/** The schemas of suggestions and receipts between registries. */
final class SuggestionSchemas {

  static final String SUGGESTION = "Suggestion";
  static final String RECEIPT = "SuggestionReceipt";

  private SuggestionSchemas() {}

  /** Adds them under their names. */
  static void addTo(ObjectNode schemas) {
    ObjectNode suggestion =
        object(
            schemas.putObject(SUGGESTION),
            "id",
            "from",
            "to",
            "record",
            "made",
            "language",
            "changes",
            "note");
    text(suggestion, "id", "256 random bits as base64url; the same when it is sent again.")
        .put("pattern", "^" + CarriedSuggestion.ID + "$");
    text(suggestion, "from", "The base of the registry where it was made.");
    text(suggestion, "to", "The base of this registry.");
    text(suggestion, "record", "What it is about.");
    text(suggestion, "made", "When.").put("format", "date-time");
    words(text(suggestion, "language", "Of the note."), List.of("en", "da", "de"));
    text(suggestion, "note", "What its author says.")
        .put("maxLength", CarriedSuggestion.LONGEST_NOTE);
    ObjectNode change =
        object(
            suggestion
                .putObject("changes")
                .put("type", "array")
                .put("maxItems", CarriedSuggestion.MOST_CHANGES)
                .putObject("items"),
            "fragment",
            "property",
            "language",
            "before",
            "after");
    text(change, "fragment", "Of which thing of the record, e.g. it.");
    text(change, "property", "The property's IRI.");
    text(change, "language", "The tag of the text's language; empty for what has none.");
    text(change, "before", "What the copy said.").put("maxLength", CarriedSuggestion.LONGEST_VALUE);
    text(change, "after", "What it should say.").put("maxLength", CarriedSuggestion.LONGEST_VALUE);

    ObjectNode receipt =
        object(schemas.putObject(RECEIPT), "id", "status", "state", "since", "reason");
    text(receipt, "id", "That of the suggestion.");
    text(receipt, "status", "Where it is asked for.");
    words(
        text(receipt, "state", "How it stands."),
        List.of(State.values()).stream().map(State::word).toList());
    text(receipt, "since", "Since when.").put("format", "date-time");
    text(receipt, "reason", "What its author is told; may be empty.");
  }

  private static ObjectNode object(ObjectNode schema, String... required) {
    ArrayNode names = schema.put("type", "object").putArray("required");
    List.of(required).forEach(names::add);
    return schema.putObject("properties");
  }

  private static ObjectNode text(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }

  private static void words(ObjectNode text, List<String> words) {
    ArrayNode choices = text.putArray("enum");
    words.forEach(choices::add);
  }
}
