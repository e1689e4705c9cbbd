package net.sisternet.registry.core.transition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;

/**
 * What somebody says that becomes of a network.
 *
 * @param form which of the three
 * @param network the network that it begins with
 * @param other whom it joins, of a merger
 * @param remains who goes on afterwards, of a merger or split
 * @param names the new name in each language of a rename; of the new network of a merger; of each
 *     new network of a split
 * @param moves whether a renamed network gets an address like its name
 * @param happening when and why
 */
public record Transition(
    Form form,
    RecordIri network,
    Optional<Iri> other,
    Remains remains,
    List<Literal> names,
    boolean moves,
    Happening happening) {

  private static final String NAME = "name:";

  public Transition {
    names = List.copyOf(names);
  }

  /** What happens. */
  public enum Form {
    /** Another name, perhaps another address. */
    RENAME,
    /** Two become one. */
    MERGE,
    /** One becomes several. */
    SPLIT
  }

  /** Who goes on. */
  public enum Remains {
    /** The network that it began with. */
    FIRST,
    /** The other one. */
    OTHER,
    /** Only what is new. */
    NEW
  }

  /** This as the fields of a case. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("form", form.name());
    fields.put("network", network.value());
    other.ifPresent(it -> fields.put("other", it.value()));
    fields.put("remains", remains.name());
    for (int i = 0; i < names.size(); i++) {
      fields.put(NAME + i + ':' + names.get(i).language(), names.get(i).lexical());
    }
    fields.put("moves", Boolean.toString(moves));
    fields.put("day", happening.day());
    fields.put("text", happening.reason());
    fields.put("language", happening.language());
    return fields;
  }

  /** What {@link #fields} came from. */
  public static Transition of(Map<String, String> fields) {
    return new Transition(
        Form.valueOf(fields.getOrDefault("form", "")),
        new RecordIri(fields.getOrDefault("network", "")),
        Optional.ofNullable(fields.get("other")).map(Iri::new),
        Remains.valueOf(fields.getOrDefault("remains", "")),
        names(fields),
        Boolean.parseBoolean(fields.getOrDefault("moves", "")),
        new Happening(
            fields.getOrDefault("day", ""),
            fields.getOrDefault("text", ""),
            fields.getOrDefault("language", "")));
  }

  private static List<Literal> names(Map<String, String> fields) {
    var names = new ArrayList<Literal>();
    fields.entrySet().stream()
        .filter(it -> it.getKey().startsWith(NAME))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            it -> {
              String key = it.getKey();
              names.add(Literal.text(it.getValue(), key.substring(key.lastIndexOf(':') + 1)));
            });
    return names;
  }
}
