package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sisternet.vocab.VocabFiles;

/** The parts that the schemas of all records share, and how they are referred to. */
final class SchemaWords {

  static final String ADDRESS = "Address";
  static final String CLASSES = "Classes";
  static final String TEXT = "Text";
  static final String PARTIAL_DATE = "PartialDate";
  static final String THING = "Thing";

  /** The schema of what the registry says of a record; it has a form too. */
  static final String RECORD = name(VocabFiles.SHAPES.iri() + "#Record");

  private static final String LANGUAGE = "^[a-z]{2,8}(-[a-z0-9]{1,8})*$";
  private static final String DATE =
      "^-?\\d{4,}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?)?)?)?(Z|[+-]\\d{2}:\\d{2})?$";

  private final String place;

  SchemaWords(String place) {
    this.place = place;
  }

  /** The name of the schema for the shape {@code iri}. */
  static String name(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  String address(String name) {
    return place + name;
  }

  ObjectNode reference(String name) {
    return object().put("$ref", address(name));
  }

  ObjectNode common() {
    ObjectNode schemas = object();
    schemas
        .putObject(ADDRESS)
        .put("type", "string")
        .put("minLength", 1)
        .put(
            "description",
            "An address: with a prefix of the context (`snc:comp-languages`), in full, or relative"
                + " to the record (`#coordinator`).");
    schemas
        .putObject(CLASSES)
        .put("type", "array")
        .put("description", "What it is: classes of the context, others with a prefix or in full.")
        .set("items", object().put("type", "string"));
    text(schemas.putObject(TEXT));
    schemas
        .putObject(PARTIAL_DATE)
        .put("type", "string")
        .put("pattern", DATE)
        .put("description", "A year, a month, a day or a moment.")
        .putArray("examples")
        .add("2005")
        .add("2005-06")
        .add("2005-06-30")
        .add("2005-06-30T16:30:00+02:00");
    thing(schemas.putObject(THING));
    return schemas;
  }

  private static void text(ObjectNode schema) {
    schema.put("type", "object");
    schema.put("description", "Texts by language; several in one language as a list.");
    schema.putObject("propertyNames").put("pattern", LANGUAGE);
    ObjectNode value = schema.putObject("additionalProperties");
    value.putArray("type").add("string").add("array");
    value.putObject("items").put("type", "string");
    schema.putArray("examples").addObject().put("da", "Netværk").put("en", "Network");
  }

  private void thing(ObjectNode schema) {
    schema.put("type", "object");
    schema.put("description", "A thing that is described in place.");
    ObjectNode properties = schema.putObject("properties");
    properties.set("id", reference(ADDRESS));
    properties.set("type", reference(CLASSES));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
