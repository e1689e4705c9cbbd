package net.sisternet.registry.core.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * A place or region, also one that only people of the area know by its name.
 *
 * @param fields all members, also those that are not known here
 */
public record Area(Fields fields) implements RegistryRecord {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Area(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::document,
        this::otherNames,
        this::containedIn,
        this::findNotation,
        this::findLatitude,
        this::findLongitude);
    RegistryRecord.requireName(this);
    requireWithin("latitude", findLatitude(), 90);
    requireWithin("longitude", findLongitude(), 180);
  }

  /** One with a name; more names, in other languages, follow with {@link #named}. */
  public static Area called(String language, String name) {
    return new Area(
        Fields.of("type", List.of("Place")).with("name", LanguageText.of(language, name)));
  }

  @Override
  public Kind kind() {
    return Kinds.AREA;
  }

  /** Other names that it goes by. */
  public List<Phrase> otherNames() {
    return fields.phrases("altName");
  }

  /** What it lies in. */
  public List<Iri> containedIn() {
    return fields.iris("containedInPlace");
  }

  /** Its code. */
  public Optional<String> findNotation() {
    return fields.findText("notation");
  }

  /** Degrees north of the equator. */
  public Optional<BigDecimal> findLatitude() {
    return fields.findDecimal("latitude");
  }

  /** Degrees east of Greenwich. */
  public Optional<BigDecimal> findLongitude() {
    return fields.findDecimal("longitude");
  }

  /** This with a name in another language, or a new one in the same. */
  public Area named(String language, String name) {
    return new Area(fields.with("name", names().and(language, name)));
  }

  /** This with a description in that language. */
  public Area described(String language, String description) {
    return new Area(fields.with("description", descriptions().and(language, description)));
  }

  /** This with any member, by its name in the JSON context or by a compact address. */
  public Area withField(String name, Object value) {
    return new Area(fields.with(name, value));
  }

  /** This in a state of the record, e.g. {@code snc:record-unconfirmed}. */
  public Area withStatus(String status) {
    return new Area(fields.with("record", document().withStatus(status)));
  }

  /** This with a document that it is taken from. */
  public Area withDocument(Source source) {
    return new Area(fields.with("record", document().withDocument(source)));
  }

  /** This as part of a larger area. */
  public Area within(String area) {
    return new Area(fields.withMore("containedInPlace", Iris.of("containedInPlace", area)));
  }

  /** This at a point. */
  public Area at(String latitude, String longitude) {
    return new Area(
        fields
            .with("latitude", Fields.decimal("latitude", latitude))
            .with("longitude", Fields.decimal("longitude", longitude)));
  }

  private static void requireWithin(String field, Optional<BigDecimal> degrees, int bound) {
    if (degrees.filter(d -> d.abs().compareTo(BigDecimal.valueOf(bound)) > 0).isPresent()) {
      throw Refused.because("degrees", field, degrees.orElseThrow().toString());
    }
  }
}
