package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.jsonld.RecordSchemas;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.VocabFiles;

/** The schemas of the API: of every kind of record, and of what is said about records. */
final class OpenApiSchemas {

  static final String FOUND = "Found";
  static final String HISTORY = "History";
  static final String WRITTEN = "Written";
  static final String CHECKED = "Checked";
  static final String PROBLEM = "Problem";

  private static final String PLACE = "#/components/schemas/";
  private static final String ANY_RECORD = "AnyRecord";
  private static final String FIELD_PROBLEM = "FieldProblem";

  private final RecordSchemas records;

  OpenApiSchemas(Forms forms, Thesaurus thesaurus) {
    this.records = new RecordSchemas(forms, thesaurus, PLACE);
  }

  /** A reference to the schema {@code name}. */
  static ObjectNode reference(String name) {
    return Json.object().put("$ref", PLACE + name);
  }

  /** A short record of {@code kind}, as one would send it. */
  static ObjectNode example(Kind kind) {
    return (ObjectNode) Json.read(VocabFiles.example(kind).text());
  }

  /** All schemas under their names. */
  ObjectNode all() {
    ObjectNode schemas = records.all();
    ArrayNode choices = schemas.putObject(ANY_RECORD).putArray("anyOf");
    for (Kind kind : Kinds.all()) {
      String name = RecordSchemas.name(kind);
      schemas.withObjectProperty(name).putArray("examples").add(example(kind));
      choices.add(reference(name));
    }
    found(schemas.putObject(FOUND));
    history(schemas.putObject(HISTORY));
    written(schemas.putObject(WRITTEN));
    checked(schemas.putObject(CHECKED));
    new PeerSchemas(PLACE).addTo(schemas);
    SuggestionSchemas.addTo(schemas);
    fieldProblem(schemas.putObject(FIELD_PROBLEM));
    problem(schemas.putObject(PROBLEM));
    return schemas;
  }

  private static void found(ObjectNode schema) {
    ObjectNode properties = object(schema, "A page of records.", "total", "items", "asOf");
    whole(properties, "total", "How many records match.");
    list(properties, "items").set("items", reference(ANY_RECORD));
    ObjectNode facets = properties.putObject("facets").put("type", "object");
    facets.put("description", "For each filter the values among the matches, with their counts.");
    ObjectNode names = facets.putObject("properties");
    for (Facet facet : Facet.values()) {
      ObjectNode entry = list(names, facet.parameter()).putObject("items");
      ObjectNode members = object(entry, "", "value", "label", "count");
      text(members, "value", "What the parameter takes.");
      text(members, "label", "What it is called, in the language of the answer.");
      whole(members, "count", "How many records have it.");
    }
    address(properties, "next", "The next page, if there is one.");
    whole(properties, "asOf", "The position up to which the log had been read.");
    completeness(properties.putObject("completeness"));
  }

  private static void completeness(ObjectNode schema) {
    ObjectNode properties =
        object(
            schema, "Which homes are in the answer, and how fresh each is.", "complete", "homes");
    properties
        .putObject("complete")
        .put("type", "boolean")
        .put("description", "Whether all of each is shown and nothing is known to be missing.");
    ObjectNode home = list(properties, "homes").putObject("items");
    ObjectNode members = object(home, "", "home", "name", "state", "position", "lag");
    address(members, "home", "The address of the registry.");
    text(members, "name", "What it is called.");
    ArrayNode states = members.putObject("state").put("type", "string").putArray("enum");
    for (CopyState state : CopyState.values()) {
      states.add(state.word());
    }
    text(members, "asOf", "When the copy was last compared with its home, in UTC.")
        .put("format", "date-time");
    whole(members, "position", "How far its log is held.");
    whole(members, "lag", "How many signed entries are not held yet.");
    members.putObject("selection").put("$ref", PLACE + PeerSchemas.SELECTION);
  }

  private static void history(ObjectNode schema) {
    ObjectNode properties = object(schema, "What happened to a record.", "record", "items");
    address(properties, "record", "The record.");
    ObjectNode item = list(properties, "items").putObject("items");
    ObjectNode members = object(item, "", "version", "type", "published", "position");
    whole(members, "version", "The record's version after it.");
    ArrayNode types = members.putObject("type").put("type", "string").putArray("enum");
    for (EntryType type : List.of(EntryType.CREATE, EntryType.UPDATE, EntryType.DELETE)) {
      types.add(type.name().toLowerCase(Locale.ROOT));
    }
    text(members, "published", "When, in UTC.").put("format", "date-time");
    whole(members, "position", "The entry's number in the log.");
    text(members, "payloadDigest", "SHA-256 of what was published.")
        .put("pattern", "^[0-9a-f]{64}$");
    address(members, "href", "That version.");
    members
        .putObject("erased")
        .put("type", "boolean")
        .put("description", "Whether its content was erased; then it has no address.");
    address(properties, "next", "The older entries, if there are any.");
  }

  private static void written(ObjectNode schema) {
    ObjectNode properties =
        object(
            schema,
            "What became of a write. It is durable.",
            "record",
            "version",
            "position",
            "changed",
            "etag",
            "warnings");
    address(properties, "record", "The record.");
    whole(properties, "version", "Its newest version.");
    whole(properties, "position", "Its newest entry in the log.");
    properties
        .putObject("changed")
        .put("type", "boolean")
        .put("description", "False if the record said the same before.");
    text(properties, "etag", "For `If-Match`.");
    list(properties, "warnings").set("items", reference(FIELD_PROBLEM));
    properties.set("document", reference(ANY_RECORD));
  }

  private static void checked(ObjectNode schema) {
    ObjectNode properties =
        object(schema, "A record that could be stored.", "valid", "record", "warnings");
    properties.putObject("valid").put("const", true);
    address(properties, "record", "The address that it would have.");
    list(properties, "warnings").set("items", reference(FIELD_PROBLEM));
  }

  private static void fieldProblem(ObjectNode schema) {
    ObjectNode properties =
        object(schema, "What is wrong with a field.", "field", "severity", "reason", "remedy");
    text(properties, "field", "The field, or the parameter or header.");
    properties
        .putObject("severity")
        .put("type", "string")
        .putArray("enum")
        .add("violation")
        .add("warning");
    text(properties, "reason", "What is wrong.");
    text(properties, "remedy", "How to mend it.");
    text(properties, "value", "The value, shortened.");
  }

  private static void problem(ObjectNode schema) {
    ObjectNode properties =
        object(schema, "A refusal (RFC 9457).", "type", "title", "status", "detail");
    ArrayNode types =
        text(properties, "type", "Its type, explained at this address.")
            .put("format", "uri-reference")
            .putArray("examples");
    for (ProblemType type : ProblemType.values()) {
      types.add("/problems/" + type.slug());
    }
    text(properties, "title", "The type in words.");
    whole(properties, "status", "The HTTP status.");
    text(properties, "detail", "What happened and how to mend it.");
    list(properties, "errors").set("items", reference(FIELD_PROBLEM));
  }

  /** Makes {@code schema} an object's, and returns its properties. */
  private static ObjectNode object(ObjectNode schema, String description, String... required) {
    schema.put("type", "object");
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    ArrayNode names = schema.putArray("required");
    List.of(required).forEach(names::add);
    return schema.putObject("properties");
  }

  private static ObjectNode text(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }

  private static void address(ObjectNode properties, String name, String description) {
    text(properties, name, description).put("format", "uri");
  }

  private static void whole(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "integer").put("description", description);
  }

  private static ObjectNode list(ObjectNode properties, String name) {
    return properties.putObject(name).put("type", "array");
  }
}
