package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * Something that people can do, as a concept among others.
 *
 * @param fields all members, also those that are not known here
 */
public record Competence(Fields fields) implements RegistryRecord {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Competence(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::document,
        this::definitions,
        this::broader,
        this::exactMatches,
        this::schemes,
        this::findNotation);
    RegistryRecord.requireName(this);
  }

  /** One with a name; more names, in other languages, follow with {@link #named}. */
  public static Competence called(String language, String name) {
    return new Competence(
        Fields.of("type", List.of("Concept")).with("name", LanguageText.of(language, name)));
  }

  @Override
  public Kind kind() {
    return Kinds.COMPETENCE;
  }

  /** What it means, by language. */
  public LanguageText definitions() {
    return fields.text("definition");
  }

  /** What it is a part of. */
  public List<Iri> broader() {
    return fields.iris("broader");
  }

  /** The same in other schemes, e.g. ESCO. */
  public List<Iri> exactMatches() {
    return fields.iris("exactMatch");
  }

  /** The schemes that it belongs to. */
  public List<Iri> schemes() {
    return fields.iris("inScheme");
  }

  /** Its code. */
  public Optional<String> findNotation() {
    return fields.findText("notation");
  }

  /** This with a name in another language, or a new one in the same. */
  public Competence named(String language, String name) {
    return new Competence(fields.with("name", names().and(language, name)));
  }

  /** This with a description in that language. */
  public Competence described(String language, String description) {
    return new Competence(fields.with("description", descriptions().and(language, description)));
  }

  /** This with any member, by its name in the JSON context or by a compact address. */
  public Competence withField(String name, Object value) {
    return new Competence(fields.with(name, value));
  }

  /** This in a state of the record, e.g. {@code snc:record-unconfirmed}. */
  public Competence withStatus(String status) {
    return new Competence(fields.with("record", document().withStatus(status)));
  }

  /** This with a document that it is taken from. */
  public Competence withDocument(Source source) {
    return new Competence(fields.with("record", document().withDocument(source)));
  }

  /** This with what it means. */
  public Competence defined(String language, String definition) {
    return new Competence(fields.with("definition", definitions().and(language, definition)));
  }

  /** This as part of a wider competence. */
  public Competence within(String broader) {
    return new Competence(fields.withMore("broader", Iris.of("broader", broader)));
  }

  /** This with the same in another scheme. */
  public Competence sameAs(String concept) {
    return new Competence(fields.withMore("exactMatch", Iris.of("exactMatch", concept)));
  }
}
