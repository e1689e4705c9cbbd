package net.sisternet.registry.core.record;

import java.util.Optional;
import net.sisternet.vocab.Kind;

/**
 * A record of a kind that has no type of its own here: its members are reached by their names.
 *
 * @param kind what it is about
 * @param fields all members
 */
public record OpenRecord(Kind kind, Fields fields) implements RegistryRecord {

  /** Throws a refusal if it has no name. */
  public OpenRecord(Kind kind, Fields fields) {
    this.kind = kind;
    this.fields = fields;
    Node.check(this::findId, this::names, this::descriptions, this::sources, this::document);
    RegistryRecord.requireName(this);
  }

  /** One with a name. */
  public static OpenRecord called(Kind kind, String language, String name) {
    return new OpenRecord(kind, Fields.of("name", LanguageText.of(language, name)));
  }

  /** This with any member, by its name in the JSON context or by a compact address. */
  public OpenRecord withField(String name, Object value) {
    return new OpenRecord(kind, fields.with(name, value));
  }

  /** The member {@code name}, as JSON has it. */
  public Optional<Object> findField(String name) {
    return Optional.ofNullable(fields.members().get(name));
  }
}
