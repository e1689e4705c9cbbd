package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * An organization that is no network: a firm, a municipality, a house, a partner, a funder.
 *
 * @param fields all members, also those that are not known here
 */
public record Organization(Fields fields) implements RegistryRecord {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Organization(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::document,
        this::otherNames,
        this::findLegalIdentifier,
        this::areas,
        this::competences,
        this::networks,
        this::findHomepage,
        this::contactPoints);
    RegistryRecord.requireName(this);
  }

  /** One with a name; more names, in other languages, follow with {@link #named}. */
  public static Organization called(String language, String name) {
    return new Organization(
        Fields.of("type", List.of("Organization")).with("name", LanguageText.of(language, name)));
  }

  @Override
  public Kind kind() {
    return Kinds.ORGANIZATION;
  }

  /** Other names that it goes by. */
  public List<Phrase> otherNames() {
    return fields.phrases("altName");
  }

  /** Its number in a public register. */
  public Optional<String> findLegalIdentifier() {
    return fields.findText("legalIdentifier");
  }

  /** Where it works. */
  public List<Iri> areas() {
    return fields.iris("areaServed");
  }

  /** What it can do. */
  public List<Iri> competences() {
    return fields.iris("skills");
  }

  /** The networks that it is a member of. */
  public List<Iri> networks() {
    return fields.iris("memberOf");
  }

  /** Its own site. */
  public Optional<Iri> findHomepage() {
    return fields.findIri("homepage");
  }

  /** How to reach it. */
  public List<ContactPoint> contactPoints() {
    return fields.nodes("contactPoint", ContactPoint::new);
  }

  /** This with a name in another language, or a new one in the same. */
  public Organization named(String language, String name) {
    return new Organization(fields.with("name", names().and(language, name)));
  }

  /** This with a description in that language. */
  public Organization described(String language, String description) {
    return new Organization(fields.with("description", descriptions().and(language, description)));
  }

  /** This with any member, by its name in the JSON context or by a compact address. */
  public Organization withField(String name, Object value) {
    return new Organization(fields.with(name, value));
  }

  /** This in a state of the record, e.g. {@code snc:record-unconfirmed}. */
  public Organization withStatus(String status) {
    return new Organization(fields.with("record", document().withStatus(status)));
  }

  /** This with a document that it is taken from. */
  public Organization withDocument(Source source) {
    return new Organization(fields.with("record", document().withDocument(source)));
  }

  /** This with its number in a public register. */
  public Organization withLegalIdentifier(String number) {
    return new Organization(fields.with("legalIdentifier", number));
  }

  /** This with one more area. */
  public Organization in(String area) {
    return new Organization(fields.withMore("areaServed", Iris.of("areaServed", area)));
  }

  /** This with one more competence. */
  public Organization withCompetence(String competence) {
    return new Organization(fields.withMore("skills", Iris.of("skills", competence)));
  }

  /** This as a member of one more network. */
  public Organization memberOf(String network) {
    return new Organization(fields.withMore("memberOf", Iris.of("memberOf", network)));
  }

  /** This with its site. */
  public Organization at(String homepage) {
    return new Organization(fields.with("homepage", Iris.of("homepage", homepage)));
  }

  /** This with one more way to reach it. */
  public Organization with(ContactPoint contact) {
    return new Organization(fields.withMore("contactPoint", contact));
  }
}
