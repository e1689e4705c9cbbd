package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * The JSON form of records as JSON Schema (draft 2020-12), made from the forms, the context and the
 * concept schemes: a new field is a change in the vocabulary alone. Every record that {@link
 * RecordJson#toJson} writes has the form of its schema. Immutable, any thread.
 */
public final class RecordSchemas {

  private final Forms forms;
  private final Terms terms = Terms.shipped();
  private final FieldSchema fields;
  private final SchemaWords words;

  /**
   * Schemas of {@code forms}.
   *
   * @param place what references to schemas begin with, e.g. {@code #/$defs/}
   */
  public RecordSchemas(Forms forms, Thesaurus thesaurus, String place) {
    this.forms = forms;
    this.words = new SchemaWords(place);
    this.fields = new FieldSchema(forms, thesaurus, terms, words);
  }

  /** The name of the schema of {@code kind}. */
  public static String name(Kind kind) {
    return SchemaWords.name(kind.shape());
  }

  /** Every schema under its name: one for each form, and what they have in common. */
  public ObjectNode all() {
    ObjectNode schemas = words.common();
    forms.all().forEach(form -> schemas.set(SchemaWords.name(form.shape()), schema(form)));
    for (Kind kind : Kinds.all()) {
      require(kind, schemas.withObjectProperty(name(kind)));
    }
    return schemas;
  }

  private ObjectNode schema(Form form) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "object");
    describe(schema, form.name(), form.description());
    ObjectNode properties = schema.putObject("properties");
    properties.set("id", words.reference(SchemaWords.ADDRESS));
    properties.set("type", words.reference(SchemaWords.CLASSES));
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (FormField field : form.fields()) {
      String name = fields.name(field);
      ObjectNode value = fields.schema(field);
      describe(value, field.name(), field.description());
      properties.set(name, value);
      if (field.range().required()) {
        required.add(name);
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  /** What a record has that is about such a thing. */
  private void require(Kind kind, ObjectNode schema) {
    schema.withArrayProperty("required").add("type");
    ObjectNode properties = schema.withObjectProperty("properties");
    ObjectNode type = properties.putObject("type");
    type.put("$ref", words.address(SchemaWords.CLASSES));
    ArrayNode classes = type.putObject("contains").putArray("enum");
    Stream.concat(
            Stream.of(kind.type()),
            forms.findByShape(kind.shape()).stream().flatMap(form -> form.types().stream()))
        .map(terms::className)
        .distinct()
        .forEach(classes::add);
    properties.set("record", words.reference(SchemaWords.RECORD));
  }

  private static void describe(ObjectNode schema, Text name, Text description) {
    if (!name.en().isEmpty()) {
      schema.put("title", name.en());
    }
    if (!description.en().isEmpty()) {
      schema.put("description", description.en());
    }
  }
}
