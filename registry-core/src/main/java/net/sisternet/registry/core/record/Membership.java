package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;

/**
 * That somebody is a member, partner or founder of a network.
 *
 * @param fields all members, also those that are not known here
 */
public record Membership(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Membership(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::findMember,
        this::roles);
  }

  /** That of an organization or network in that role, e.g. {@code snc:role-partner}. */
  public static Membership of(String member, String role) {
    return new Membership(
        Fields.of("type", List.of("Membership"))
            .with("member", Iris.of("member", member))
            .with("role", List.of(Iris.compact(Iris.of("role", role)))));
  }

  /** Who. */
  public Optional<Iri> findMember() {
    return fields.findIri("member");
  }

  /** As what. */
  public List<Iri> roles() {
    return fields.iris("role");
  }

  /** This under a fragment of the record in which it stands, e.g. {@code tier-1}. */
  public Membership withFragment(String name) {
    return new Membership(fields.with("id", Reference.fragment(name)));
  }

  /** This with a source that it is derived from; the source itself stands in the record. */
  public Membership withSource(Source source) {
    return new Membership(fields.withMore("derivedFrom", source.reference()));
  }

  /** This with one more role. */
  public Membership withRole(String role) {
    return new Membership(fields.withMore("role", Iris.of("role", role)));
  }
}
