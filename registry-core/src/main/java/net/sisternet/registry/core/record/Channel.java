package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Iri;

/**
 * Where a network speaks with its members on somebody else's service.
 *
 * @param fields all members, also those that are not known here
 */
public record Channel(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public Channel(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::findService,
        this::findAccountName);
  }

  /** A channel on the service at that address. */
  public static Channel on(String service) {
    return new Channel(
        Fields.of("type", List.of("OnlineAccount"))
            .with("accountServiceHomepage", Iris.of("accountServiceHomepage", service)));
  }

  /** The service. */
  public Optional<Iri> findService() {
    return fields.findIri("accountServiceHomepage");
  }

  /** The name there. */
  public Optional<String> findAccountName() {
    return fields.findText("accountName");
  }

  /** This with the name there. */
  public Channel withAccountName(String name) {
    return new Channel(fields.with("accountName", name));
  }

  /** This with a name in another language, or a new one in the same. */
  public Channel named(String language, String name) {
    return new Channel(fields.with("name", names().and(language, name)));
  }

  /** This under a fragment of the record in which it stands, e.g. {@code tier-1}. */
  public Channel withFragment(String name) {
    return new Channel(fields.with("id", Reference.fragment(name)));
  }
}
