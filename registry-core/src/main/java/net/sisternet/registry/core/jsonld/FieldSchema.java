package net.sisternet.registry.core.jsonld;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.FieldRange;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Ranges;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;
import net.sisternet.vocab.Xsd;

/** The JSON of one field: what {@link Compaction} makes of its values, as a schema. */
final class FieldSchema {

  /** Lists that are longer are not copied into a schema. */
  private static final int LONGEST_LIST = 30;

  private static final int MOST_EXAMPLES = 3;

  /** The thesaurus has areas and languages by their class, the shapes by the list they are in. */
  private static final Map<String, String> CLASSES =
      Map.of(
          Snc.NS + "area",
          SchemaOrg.PLACE,
          "http://publications.europa.eu/resource/authority/language",
          Dct.LINGUISTIC_SYSTEM);

  private final Forms forms;
  private final Thesaurus thesaurus;
  private final Terms terms;
  private final SchemaWords words;

  FieldSchema(Forms forms, Thesaurus thesaurus, Terms terms, SchemaWords words) {
    this.forms = forms;
    this.thesaurus = thesaurus;
    this.terms = terms;
    this.words = words;
  }

  /** The member that the field is in JSON. */
  String name(FormField field) {
    return terms
        .findByIri(field.property())
        .map(Term::name)
        .orElseGet(() -> terms.compact(field.property()));
  }

  /** The schema of the member, for one value or several. */
  ObjectNode schema(FormField field) {
    Optional<Term> term = terms.findByIri(field.property());
    if (term.filter(Term::isLanguageMap).isPresent()) {
      return words.reference(SchemaWords.TEXT);
    }
    ObjectNode one = value(field, term.filter(Term::isReference).isPresent());
    if (term.filter(Term::isSet).isPresent()) {
      return list(one);
    }
    return field.range().repeatable() ? anyOf(one, list(one.deepCopy())) : one;
  }

  private ObjectNode value(FormField field, boolean reference) {
    FieldRange range = field.range();
    if (reference) {
      List<String> listed = listed(range);
      return range.closed() && listed.size() <= LONGEST_LIST ? choice(listed) : named(range);
    }
    return literal(field.property(), range.datatypes());
  }

  /** The addresses that the field offers, as they stand in JSON. */
  private List<String> listed(FieldRange range) {
    return Stream.concat(
            range.values().stream(),
            range.schemes().stream()
                .map(scheme -> CLASSES.getOrDefault(scheme, scheme))
                .flatMap(scheme -> thesaurus.inScheme(scheme).stream())
                .map(Concept::iri))
        .map(terms::compact)
        .distinct()
        .toList();
  }

  private static ObjectNode choice(List<String> listed) {
    ObjectNode schema = object().put("type", "string");
    ArrayNode values = schema.putArray("enum");
    listed.forEach(values::add);
    return schema;
  }

  /** An address, or the thing itself if it is described in place. */
  private ObjectNode named(FieldRange range) {
    ObjectNode address = words.reference(SchemaWords.ADDRESS);
    List<String> examples = listed(range).stream().limit(MOST_EXAMPLES).toList();
    if (!examples.isEmpty()) {
      ArrayNode shown = address.putArray("examples");
      examples.forEach(shown::add);
    }
    String thing =
        forms
            .findByShape(range.form())
            .map(form -> SchemaWords.name(form.shape()))
            .orElse(SchemaWords.THING);
    return anyOf(address, words.reference(thing));
  }

  private ObjectNode literal(String property, List<String> datatypes) {
    if (Ranges.PARTIAL_DATES.contains(property)) {
      return words.reference(SchemaWords.PARTIAL_DATE);
    }
    if (Ranges.DECIMALS.contains(property)) {
      ObjectNode decimal = object();
      decimal.putArray("type").add("number").add("string");
      return decimal;
    }
    if (Ranges.INTEGERS.contains(property)) {
      return object().put("type", "integer");
    }
    if (Ranges.DURATIONS.contains(property)) {
      return object().put("type", "string").put("format", "duration");
    }
    if (Ranges.BOOLEANS.contains(property)) {
      return object().put("type", "boolean");
    }
    return datatypes.isEmpty() || datatypes.equals(List.of(Xsd.STRING))
        ? object().put("type", "string")
        : object();
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode list = object().put("type", "array");
    list.set("items", items);
    return list;
  }

  private static ObjectNode anyOf(ObjectNode first, ObjectNode second) {
    ObjectNode either = object();
    either.putArray("anyOf").add(first).add(second);
    return either;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
