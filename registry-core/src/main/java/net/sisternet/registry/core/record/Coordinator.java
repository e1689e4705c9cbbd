package net.sisternet.registry.core.record;

import java.util.List;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Snc;

/**
 * A post in a network, e.g. that of its day-to-day coordinator. Never the person who holds it.
 *
 * @param fields all members, also those that are not known here
 */
public record Coordinator(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Coordinator(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::roles,
        this::contactPoints);
  }

  /** The post of a coordinator by its name; more names follow with {@link #named}. */
  public static Coordinator called(String language, String name) {
    return new Coordinator(
        Fields.of("type", List.of("Post"))
            .with("name", LanguageText.of(language, name))
            .with("role", List.of(Iris.compact(new Iri(Snc.ROLE_COORDINATOR)))));
  }

  /** What the post is there for. */
  public List<Iri> roles() {
    return fields.iris("role");
  }

  /** How to reach it: names of contact points of the network. */
  public List<Reference> contactPoints() {
    return fields.references("contactPoint");
  }

  /** This with a name in another language, or a new one in the same. */
  public Coordinator named(String language, String name) {
    return new Coordinator(fields.with("name", names().and(language, name)));
  }

  /** This with a description in that language. */
  public Coordinator described(String language, String description) {
    return new Coordinator(fields.with("description", descriptions().and(language, description)));
  }

  /** This under a fragment of the record in which it stands, e.g. {@code tier-1}. */
  public Coordinator withFragment(String name) {
    return new Coordinator(fields.with("id", Reference.fragment(name)));
  }

  /** This with a source that it is derived from; the source itself stands in the record. */
  public Coordinator withSource(Source source) {
    return new Coordinator(fields.withMore("derivedFrom", source.reference()));
  }

  /** This with one more role, e.g. {@code snc:role-organiser}. */
  public Coordinator withRole(String role) {
    return new Coordinator(fields.withMore("role", Iris.of("role", role)));
  }

  /** This with a way to reach it. */
  public Coordinator reachedBy(ContactPoint contact) {
    return new Coordinator(fields.withMore("contactPoint", contact));
  }
}
