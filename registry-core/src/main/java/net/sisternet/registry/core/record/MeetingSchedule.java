package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;

/**
 * A series of meetings.
 *
 * @param fields all members, also those that are not known here
 */
public record MeetingSchedule(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public MeetingSchedule(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::findFrequency,
        this::findAttendance);
  }

  /** One with a name; more names, in other languages, follow with {@link #named}. */
  public static MeetingSchedule called(String language, String name) {
    return new MeetingSchedule(
        Fields.of("type", List.of("EventSeries")).with("name", LanguageText.of(language, name)));
  }

  /** How often members meet. */
  public Optional<IsoDuration> findFrequency() {
    return fields.nodes("schedule", s -> s).stream()
        .flatMap(s -> s.findDuration("repeatFrequency").stream())
        .findFirst();
  }

  /** How: {@code schema:OnlineEventAttendanceMode} and the like. */
  public Optional<Iri> findAttendance() {
    return fields.findIri("attendanceMode");
  }

  /** This with a name in another language, or a new one in the same. */
  public MeetingSchedule named(String language, String name) {
    return new MeetingSchedule(fields.with("name", names().and(language, name)));
  }

  /** This with a description in that language. */
  public MeetingSchedule described(String language, String description) {
    return new MeetingSchedule(
        fields.with("description", descriptions().and(language, description)));
  }

  /** This under a fragment of the record in which it stands, e.g. {@code tier-1}. */
  public MeetingSchedule withFragment(String name) {
    return new MeetingSchedule(fields.with("id", Reference.fragment(name)));
  }

  /** This with a source that it is derived from; the source itself stands in the record. */
  public MeetingSchedule withSource(Source source) {
    return new MeetingSchedule(fields.withMore("derivedFrom", source.reference()));
  }

  /** This so often: {@code P1M} is once a month. */
  public MeetingSchedule every(String duration) {
    return new MeetingSchedule(
        fields.with(
            "schedule",
            Fields.of("type", List.of("Schedule"))
                .with("repeatFrequency", new IsoDuration(duration))));
  }

  /** This in that way, e.g. {@code schema:MixedEventAttendanceMode}. */
  public MeetingSchedule attended(String mode) {
    return new MeetingSchedule(fields.with("attendanceMode", Iris.of("attendanceMode", mode)));
  }
}
