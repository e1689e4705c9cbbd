package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * Something that takes place once, or a series.
 *
 * @param fields all members, also those that are not known here
 */
public record Event(Fields fields) implements RegistryRecord {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Event(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::document,
        this::findStart,
        this::findEnd,
        this::organizers,
        this::findAttendance,
        this::locations);
    RegistryRecord.requireName(this);
  }

  /** One with a name; more names, in other languages, follow with {@link #named}. */
  public static Event called(String language, String name) {
    return new Event(
        Fields.of("type", List.of("Event")).with("name", LanguageText.of(language, name)));
  }

  @Override
  public Kind kind() {
    return Kinds.EVENT;
  }

  /** When it begins. */
  public Optional<PartialDate> findStart() {
    return fields.findDate("startDate");
  }

  /** When it ends. */
  public Optional<PartialDate> findEnd() {
    return fields.findDate("endDate");
  }

  /** Who is behind it. */
  public List<Iri> organizers() {
    return fields.iris("organizer");
  }

  /** How one takes part. */
  public Optional<Iri> findAttendance() {
    return fields.findIri("attendanceMode");
  }

  /** Where. */
  public List<Place> locations() {
    return fields.nodes("location", Place::new);
  }

  /** This with a name in another language, or a new one in the same. */
  public Event named(String language, String name) {
    return new Event(fields.with("name", names().and(language, name)));
  }

  /** This with a description in that language. */
  public Event described(String language, String description) {
    return new Event(fields.with("description", descriptions().and(language, description)));
  }

  /** This with any member, by its name in the JSON context or by a compact address. */
  public Event withField(String name, Object value) {
    return new Event(fields.with(name, value));
  }

  /** This in a state of the record, e.g. {@code snc:record-unconfirmed}. */
  public Event withStatus(String status) {
    return new Event(fields.with("record", document().withStatus(status)));
  }

  /** This with a document that it is taken from. */
  public Event withDocument(Source source) {
    return new Event(fields.with("record", document().withDocument(source)));
  }

  /** This with its beginning. */
  public Event from(String date) {
    return new Event(fields.with("startDate", new PartialDate(date)));
  }

  /** This with its end. */
  public Event until(String date) {
    return new Event(fields.with("endDate", new PartialDate(date)));
  }

  /** This with one more behind it. */
  public Event organizedBy(String organizer) {
    return new Event(fields.withMore("organizer", Iris.of("organizer", organizer)));
  }

  /** This in that way, e.g. {@code schema:OfflineEventAttendanceMode}. */
  public Event attended(String mode) {
    return new Event(fields.with("attendanceMode", Iris.of("attendanceMode", mode)));
  }

  /** This with one more place. */
  public Event at(Place place) {
    return new Event(fields.withMore("location", place));
  }
}
