package net.sisternet.registry.core.record;

import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Iri;

/**
 * The name of a thing that may lie in the same record.
 *
 * @param text an absolute or compact address, or a fragment of the record such as {@code #contact}
 */
public record Reference(String text) {

  /** Throws a refusal if it is neither. */
  public Reference {
    if (!isFragment(text)) {
      text = Iris.compact(Iris.of(text));
    }
  }

  /** The fragment {@code name} of the record in which it stands. */
  public static Reference fragment(String name) {
    return new Reference("#" + name);
  }

  /** The whole address, unless it is a fragment of a record that has no name yet. */
  public Optional<Iri> findIri() {
    return isFragment(text) ? Optional.empty() : Optional.of(Iris.of(text));
  }

  /** The whole address within {@code record}. */
  public Iri in(RecordIri record) {
    return isFragment(text) ? record.fragment(text.substring(1)) : Iris.of(text);
  }

  private static boolean isFragment(String text) {
    return text.matches("#[A-Za-z0-9._-]+");
  }

  @Override
  public String toString() {
    return text;
  }
}
