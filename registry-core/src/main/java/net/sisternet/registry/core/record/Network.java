package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * A network: people or firms that meet, exchange knowledge or do business with one another.
 *
 * @param fields all members, also those that are not known here
 */
public record Network(Fields fields) implements RegistryRecord {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Network(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::document,
        this::otherNames,
        this::classification,
        this::purposes,
        this::areas,
        this::languages,
        this::subjects,
        this::competences,
        this::findFounded,
        this::findDissolved,
        this::findAdmission,
        this::coordination,
        this::findHomepage,
        this::pages,
        this::channels,
        this::contactPoints,
        this::findMembership,
        this::meetings,
        this::coordinators,
        this::memberships,
        this::memberCounts,
        this::sisterNetworks,
        this::linkedNetworks,
        this::influences,
        this::parents,
        this::parts,
        this::findCommunityContribution);
    RegistryRecord.requireName(this);
  }

  private static final Reference SELF = Reference.fragment("it");

  /** One with a name; more names, in other languages, follow with {@link #named}. */
  public static Network called(String language, String name) {
    return new Network(
        Fields.of("type", List.of("Network")).with("name", LanguageText.of(language, name)));
  }

  @Override
  public Kind kind() {
    return Kinds.NETWORK;
  }

  /** Other names that it goes by. */
  public List<Phrase> otherNames() {
    return fields.phrases("altName");
  }

  /** What type of network it is. */
  public List<Iri> classification() {
    return fields.iris("classification");
  }

  /** What it is for. */
  public List<Iri> purposes() {
    return fields.iris("purpose");
  }

  /** Where it works. */
  public List<Iri> areas() {
    return fields.iris("areaServed");
  }

  /** In which languages it works. */
  public List<Iri> languages() {
    return fields.iris("language");
  }

  /** Its sectors and topics. */
  public List<Iri> subjects() {
    return fields.iris("subject");
  }

  /** What its members can do or know about. */
  public List<Iri> competences() {
    return Stream.concat(fields.iris("skills").stream(), fields.iris("knowsAbout").stream())
        .distinct()
        .toList();
  }

  /** When it was founded. */
  public Optional<PartialDate> findFounded() {
    return fields.findDate("foundingDate");
  }

  /** When it was dissolved. */
  public Optional<PartialDate> findDissolved() {
    return fields.findDate("dissolutionDate");
  }

  /** How new members get in. */
  public Optional<Iri> findAdmission() {
    return fields.findIri("admissionPolicy");
  }

  /** How the day-to-day running is carried and paid for. */
  public List<Iri> coordination() {
    return fields.iris("coordinationModel");
  }

  /** Its own site. */
  public Optional<Iri> findHomepage() {
    return fields.findIri("homepage");
  }

  /** Pages about it. */
  public List<Iri> pages() {
    return fields.iris("page");
  }

  /** Where it speaks with its members. */
  public List<Channel> channels() {
    return fields.nodes("account", Channel::new);
  }

  /** How to reach it. */
  public List<ContactPoint> contactPoints() {
    return fields.nodes("contactPoint", ContactPoint::new);
  }

  /** What membership is and costs. */
  public Optional<MembershipProgram> findMembership() {
    return fields.findNode("memberProgram", MembershipProgram::new);
  }

  /** Its series of meetings. */
  public List<MeetingSchedule> meetings() {
    return fields.nodes("event", MeetingSchedule::new);
  }

  /** Its posts. */
  public List<Coordinator> coordinators() {
    return fields.nodes("post", Coordinator::new);
  }

  /** Its partners, founders and named members. */
  public List<Membership> memberships() {
    return fields.nodes("membership", Membership::new);
  }

  /** Its size, as often as it was published. */
  public List<MemberCount> memberCounts() {
    return fields.nodes("memberCount", MemberCount::new);
  }

  /** Independent networks that it regards as its peers. */
  public List<Iri> sisterNetworks() {
    return fields.iris("sisterNetwork");
  }

  /** Whom it works with. */
  public List<Iri> linkedNetworks() {
    return fields.iris("linkedTo");
  }

  /** What inspired it. */
  public List<Iri> influences() {
    return fields.iris("influencedBy");
  }

  /** What it is part of. */
  public List<Iri> parents() {
    return fields.iris("subOrganizationOf");
  }

  /** What is part of it. */
  public List<Iri> parts() {
    return fields.iris("subOrganization");
  }

  /** The unpaid share that it expects members to give to the local community. */
  public Optional<Quantity> findCommunityContribution() {
    return fields.findNode("communityContribution", Quantity::new);
  }

  /** This with a name in another language, or a new one in the same. */
  public Network named(String language, String name) {
    return new Network(fields.with("name", names().and(language, name)));
  }

  /** This with a description in that language. */
  public Network described(String language, String description) {
    return new Network(fields.with("description", descriptions().and(language, description)));
  }

  /** This with any member, by its name in the JSON context or by a compact address. */
  public Network withField(String name, Object value) {
    return new Network(fields.with(name, value));
  }

  /** This in a state of the record, e.g. {@code snc:record-unconfirmed}. */
  public Network withStatus(String status) {
    return new Network(fields.with("record", document().withStatus(status)));
  }

  /** This with a document that it is taken from. */
  public Network withDocument(Source source) {
    return new Network(fields.with("record", document().withDocument(source)));
  }

  /** This with one more other name. */
  public Network alsoNamed(String language, String name) {
    return new Network(
        fields.with("altName", PhraseLists.more(otherNames(), new Phrase(language, name))));
  }

  /** This with one more type, e.g. {@code snc:type-cluster}. */
  public Network ofType(String type) {
    return new Network(fields.withMore("classification", Iris.of("classification", type)));
  }

  /** This with one more purpose. */
  public Network withPurpose(String purpose) {
    return new Network(fields.withMore("purpose", Iris.of("purpose", purpose)));
  }

  /** This with one more area, e.g. {@code nuts:DK022} or {@code sna:lolland}. */
  public Network in(String area) {
    return new Network(fields.withMore("areaServed", Iris.of("areaServed", area)));
  }

  /** This with one more language, e.g. {@code lang:DAN}. */
  public Network speaking(String language) {
    return new Network(fields.withMore("language", Iris.of("language", language)));
  }

  /** This with one more sector or topic. */
  public Network about(String subject) {
    return new Network(fields.withMore("subject", Iris.of("subject", subject)));
  }

  /** This with one more competence of its members. */
  public Network withCompetence(String competence) {
    return new Network(fields.withMore("skills", Iris.of("skills", competence)));
  }

  /** This with the date of its foundation. */
  public Network founded(String date) {
    return new Network(fields.with("foundingDate", new PartialDate(date)));
  }

  /** This with the date of its dissolution. */
  public Network dissolved(String date) {
    return new Network(fields.with("dissolutionDate", new PartialDate(date)));
  }

  /** This with how new members get in, e.g. {@code snc:admission-open}. */
  public Network admitting(String policy) {
    return new Network(fields.with("admissionPolicy", Iris.of("admissionPolicy", policy)));
  }

  /**
   * This with one more way in which its running is carried, e.g. {@code
   * snc:coordination-volunteer}.
   */
  public Network coordinatedBy(String model) {
    return new Network(fields.withMore("coordinationModel", Iris.of("coordinationModel", model)));
  }

  /** This with its site. */
  public Network at(String homepage) {
    return new Network(fields.with("homepage", Iris.of("homepage", homepage)));
  }

  /** This with one more page about it. */
  public Network withPage(String page) {
    return new Network(fields.withMore("page", Iris.of("page", page)));
  }

  /** This with one more channel. */
  public Network with(Channel channel) {
    return new Network(fields.withMore("account", channel));
  }

  /** This with one more way to reach it. */
  public Network with(ContactPoint contact) {
    return new Network(fields.withMore("contactPoint", contact));
  }

  /** This with what membership is and costs. */
  public Network with(MembershipProgram membership) {
    return new Network(fields.with("memberProgram", membership));
  }

  /** This with one more series of meetings. */
  public Network with(MeetingSchedule meetings) {
    return new Network(fields.withMore("event", meetings));
  }

  /** This with one more post. */
  public Network with(Coordinator coordinator) {
    return new Network(fields.withMore("post", coordinator.fields().with("postIn", SELF)));
  }

  /** This with one more partner, founder or member. */
  public Network with(Membership membership) {
    return new Network(
        fields.withMore("membership", membership.fields().with("organization", SELF)));
  }

  /** This with one more figure. */
  public Network with(MemberCount count) {
    return new Network(fields.withMore("memberCount", count.fields().with("network", SELF)));
  }

  /** This with one more peer. */
  public Network withSister(String network) {
    return new Network(fields.withMore("sisterNetwork", Iris.of("sisterNetwork", network)));
  }

  /** This with one more that it works with. */
  public Network linkedTo(String network) {
    return new Network(fields.withMore("linkedTo", Iris.of("linkedTo", network)));
  }

  /** This with one more that inspired it. */
  public Network influencedBy(String network) {
    return new Network(fields.withMore("influencedBy", Iris.of("influencedBy", network)));
  }

  /** This as part of another. */
  public Network partOf(String parent) {
    return new Network(fields.withMore("subOrganizationOf", Iris.of("subOrganizationOf", parent)));
  }

  /** This with the share that members give to the local community. */
  public Network contributing(Quantity share) {
    return new Network(fields.with("communityContribution", share));
  }

  /** The contact points of one of its posts, those of the network looked up by their names. */
  public List<ContactPoint> contactsOf(Coordinator coordinator) {
    return coordinator.fields().nodes("contactPoint", ContactPoint::new).stream()
        .map(contact -> contact.fields().members().size() > 1 ? contact : known(contact))
        .toList();
  }

  private ContactPoint known(ContactPoint named) {
    return contactPoints().stream()
        .filter(contact -> contact.findId().equals(named.findId()))
        .findFirst()
        .orElse(named);
  }
}
