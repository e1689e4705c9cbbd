package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;

/**
 * One figure of a network's size: when, what was counted, and how many.
 *
 * @param fields all members, also those that are not known here
 */
public record MemberCount(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public MemberCount(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::findPeriod,
        this::findBasis,
        this::findValue,
        this::findStatus);
  }

  /** A figure, e.g. 191 in 2017-01 on the basis {@code snc:count-social}. */
  public static MemberCount of(String period, String basis, long value) {
    return new MemberCount(
        Fields.of("type", List.of("Observation"))
            .with("refPeriod", new PartialDate(period))
            .with("countBasis", Iris.of("countBasis", basis))
            .with("obsValue", value)
            .with("obsStatus", Iris.of("sdmx-code:obsStatus-A")));
  }

  /** When it was counted. */
  public Optional<PartialDate> findPeriod() {
    return fields.findDate("refPeriod");
  }

  /** What was counted, e.g. paying members. */
  public Optional<Iri> findBasis() {
    return fields.findIri("countBasis");
  }

  /** How many; absent where the figure is suppressed. */
  public Optional<Long> findValue() {
    return fields.findCount("obsValue");
  }

  /** Whether it is a normal figure or an estimate. */
  public Optional<Iri> findStatus() {
    return fields.findIri("obsStatus");
  }

  /** This under a fragment of the record in which it stands, e.g. {@code tier-1}. */
  public MemberCount withFragment(String name) {
    return new MemberCount(fields.with("id", Reference.fragment(name)));
  }

  /** This with a source that it is derived from; the source itself stands in the record. */
  public MemberCount withSource(Source source) {
    return new MemberCount(fields.withMore("derivedFrom", source.reference()));
  }

  /** This as an estimate. */
  public MemberCount estimated() {
    return new MemberCount(fields.with("obsStatus", Iris.of("sdmx-code:obsStatus-E")));
  }

  /** This with a remark on how it is to be understood. */
  public MemberCount noted(String language, String note) {
    return new MemberCount(
        fields.with("editorialNote", fields.text("editorialNote").and(language, note)));
  }
}
