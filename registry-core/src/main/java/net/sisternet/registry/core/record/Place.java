package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;

/**
 * Where something takes place.
 *
 * @param fields all members, also those that are not known here
 */
public record Place(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Place(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::containedIn,
        this::findAddress);
  }

  /** One with a name; more names, in other languages, follow with {@link #named}. */
  public static Place called(String language, String name) {
    return new Place(
        Fields.of("type", List.of("Place")).with("name", LanguageText.of(language, name)));
  }

  /** The areas that it lies in. */
  public List<Iri> containedIn() {
    return fields.iris("containedInPlace");
  }

  /** Its postal address. */
  public Optional<String> findAddress() {
    return fields.findText("address");
  }

  /** This with a name in another language, or a new one in the same. */
  public Place named(String language, String name) {
    return new Place(fields.with("name", names().and(language, name)));
  }

  /** This under a fragment of the record in which it stands, e.g. {@code tier-1}. */
  public Place withFragment(String name) {
    return new Place(fields.with("id", Reference.fragment(name)));
  }

  /** This as part of an area. */
  public Place within(String area) {
    return new Place(fields.withMore("containedInPlace", Iris.of("containedInPlace", area)));
  }

  /** This with its postal address. */
  public Place withAddress(String address) {
    return new Place(fields.with("address", address));
  }
}
