package net.sisternet.registry.core.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.rdf.Iri;

/**
 * What is known of the document: its state, its sources, and what its registry says of it.
 *
 * @param fields all members, also those that are not known here
 */
public record RecordState(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public RecordState(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::findStatus,
        this::findLastReviewed,
        this::findExpires,
        this::documents,
        this::findIssued,
        this::findModified,
        this::findVersion);
  }

  /** Nothing is known. */
  public static final RecordState NONE = new RecordState(Fields.NONE);

  /** Whether the thing itself has confirmed the record. */
  public Optional<Iri> findStatus() {
    return fields.findIri("status");
  }

  /** The day on which the thing itself last confirmed the record. */
  public Optional<PartialDate> findLastReviewed() {
    return fields.findDate("lastReviewed");
  }

  /** The last day on which the record counts in totals; the registry says so. */
  public Optional<PartialDate> findExpires() {
    return fields.findDate("expires");
  }

  /** What the record is taken from. */
  public List<Source> documents() {
    return fields.nodes("source", Source::new);
  }

  /** When its first version was published; the registry says so. */
  public Optional<Instant> findIssued() {
    return time("issued");
  }

  /** When this version was published; the registry says so. */
  public Optional<Instant> findModified() {
    return time("modified");
  }

  /** Which version this is; the registry says so. */
  public Optional<RecordVersion> findVersion() {
    return fields.findCount("recordVersion").map(RecordVersion::new);
  }

  /** This in another state. */
  public RecordState withStatus(String status) {
    return new RecordState(fields.with("status", Iris.of("status", status)));
  }

  /** This with one more source. */
  public RecordState withDocument(Source source) {
    return new RecordState(fields.withMore("source", source));
  }

  private Optional<Instant> time(String name) {
    return fields
        .findDate(name)
        .filter(date -> date.text().contains("T"))
        .map(date -> OffsetDateTime.parse(date.text()).toInstant());
  }
}
