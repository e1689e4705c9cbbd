package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A thing with types and names: a record, or a part of one. Immutable. */
public interface Node {

  /** All its members, also those that its type does not know. */
  Fields fields();

  /** Its name, if it has been given one. */
  default Optional<Reference> findId() {
    return fields().references("id").stream().findFirst();
  }

  /** Its names by language. */
  default LanguageText names() {
    return fields().text("name");
  }

  /** Its descriptions by language. */
  default LanguageText descriptions() {
    return fields().text("description");
  }

  /** The sources that it is derived from. */
  default List<Reference> sources() {
    return fields().references("derivedFrom");
  }

  /** Reads what a constructor has to check; the values are not needed yet. */
  static void check(Supplier<?>... readers) {
    for (Supplier<?> reader : readers) {
      Object unused = reader.get();
    }
  }
}
