package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Snc;

/**
 * A task, service, room or other help that is sought or offered.
 *
 * @param fields all members, also those that are not known here
 */
public record Opportunity(Fields fields) implements RegistryRecord {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Opportunity(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::document,
        this::isSought,
        this::isOffered,
        this::competences,
        this::areas,
        this::findStart,
        this::findEnd,
        this::findState,
        this::findPublisher,
        this::contactPoints);
    RegistryRecord.requireName(this);
  }

  /** Something that is sought, open to all; more names follow with {@link #named}. */
  public static Opportunity sought(String language, String name) {
    return open("Demand", language, name);
  }

  /** Something that is offered, open to all; more names follow with {@link #named}. */
  public static Opportunity offered(String language, String name) {
    return open("Offer", language, name);
  }

  @Override
  public Kind kind() {
    return Kinds.OPPORTUNITY;
  }

  /** Whether it is sought. */
  public boolean isSought() {
    return isA("Demand");
  }

  /** Whether it is offered. */
  public boolean isOffered() {
    return isA("Offer");
  }

  /** What one has to be able to do. */
  public List<Iri> competences() {
    return fields.iris("skills");
  }

  /** Where. */
  public List<Iri> areas() {
    return fields.iris("eligibleRegion");
  }

  /** From when. */
  public Optional<PartialDate> findStart() {
    return fields.findDate("availabilityStarts");
  }

  /** Until when. */
  public Optional<PartialDate> findEnd() {
    return fields.findDate("validThrough");
  }

  /** Whether it is open. */
  public Optional<Iri> findState() {
    return fields.findIri("status");
  }

  /** Which network or organization it comes from. */
  public Optional<Iri> findPublisher() {
    return fields.findIri("publisher");
  }

  /** Whom to answer. */
  public List<ContactPoint> contactPoints() {
    return fields.nodes("contactPoint", ContactPoint::new);
  }

  /** This with a name in another language, or a new one in the same. */
  public Opportunity named(String language, String name) {
    return new Opportunity(fields.with("name", names().and(language, name)));
  }

  /** This with a description in that language. */
  public Opportunity described(String language, String description) {
    return new Opportunity(fields.with("description", descriptions().and(language, description)));
  }

  /** This with any member, by its name in the JSON context or by a compact address. */
  public Opportunity withField(String name, Object value) {
    return new Opportunity(fields.with(name, value));
  }

  /** This in a state of the record, e.g. {@code snc:record-unconfirmed}. */
  public Opportunity withStatus(String status) {
    return new Opportunity(fields.with("record", document().withStatus(status)));
  }

  /** This with a document that it is taken from. */
  public Opportunity withDocument(Source source) {
    return new Opportunity(fields.with("record", document().withDocument(source)));
  }

  /** This with one more competence. */
  public Opportunity withCompetence(String competence) {
    return new Opportunity(fields.withMore("skills", Iris.of("skills", competence)));
  }

  /** This with one more area. */
  public Opportunity in(String area) {
    return new Opportunity(fields.withMore("eligibleRegion", Iris.of("eligibleRegion", area)));
  }

  /** This from that date. */
  public Opportunity from(String date) {
    return new Opportunity(fields.with("availabilityStarts", new PartialDate(date)));
  }

  /** This until that date. */
  public Opportunity until(String date) {
    return new Opportunity(fields.with("validThrough", new PartialDate(date)));
  }

  /** This in that state, e.g. {@code snc:opp-closed}. */
  public Opportunity inState(String state) {
    return new Opportunity(fields.with("status", Iris.of("status", state)));
  }

  /** This from that network or organization. */
  public Opportunity by(String publisher) {
    return new Opportunity(fields.with("publisher", Iris.of("publisher", publisher)));
  }

  /** This with one more way to answer. */
  public Opportunity with(ContactPoint contact) {
    return new Opportunity(fields.withMore("contactPoint", contact));
  }

  private static Opportunity open(String type, String language, String name) {
    return new Opportunity(
        Fields.of("type", List.of("Opportunity", type))
            .with("name", LanguageText.of(language, name))
            .with("status", new Iri(Snc.OPP_OPEN))
            .with("accessRights", "access:PUBLIC"));
  }

  private boolean isA(String type) {
    return fields.texts("type").contains(type);
  }
}
