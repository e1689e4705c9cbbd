package net.sisternet.registry.core.federation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.vocab.Sn;

/**
 * What a registry says of itself at {@code /.well-known/sisternet}. A claim: nothing in it is true
 * because it stands here.
 *
 * @param protocols the versions of the protocol that it speaks; {@link Sn#PROTOCOL_1} among them
 * @param name what people call it
 * @param home its public base
 * @param logKey the key that signs its checkpoints, named by the origin of its log
 * @param namespaces what the IRIs of its records begin with; each ends in a slash; at least one
 * @param profile for whom it is
 * @param endpoints where it offers what
 * @param limits what it takes
 * @param size how many entries its log had
 * @param records how many records it had that are not withdrawn
 */
public record Descriptor(
    List<String> protocols,
    String name,
    Home home,
    VerifierKey logKey,
    List<String> namespaces,
    Profile profile,
    Map<Endpoint, URI> endpoints,
    Limits limits,
    long size,
    long records) {

  /** Where every registry has it, relative to its base. */
  public static final String PATH = "/.well-known/sisternet";

  /** Throws {@link IllegalArgumentException} with a sentence if the parts do not fit together. */
  public Descriptor {
    protocols = List.copyOf(protocols);
    namespaces = List.copyOf(namespaces);
    endpoints = Map.copyOf(endpoints);
    if (!protocols.contains(Sn.PROTOCOL_1)) {
      throw new IllegalArgumentException("It does not speak " + Sn.PROTOCOL_1 + ".");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("A registry has a name.");
    }
    if (!logKey.name().equals(Checkpoint.origin(home))) {
      throw new IllegalArgumentException(
          "The key " + logKey.name() + " is not of the log " + Checkpoint.origin(home) + ".");
    }
    if (namespaces.isEmpty() || !namespaces.stream().allMatch(Descriptor::isNamespace)) {
      throw new IllegalArgumentException("Namespaces are http addresses that end in a slash.");
    }
    if (size < 0 || records < 0) {
      throw new IllegalArgumentException("There are no fewer than 0 entries and records.");
    }
  }

  /** Where it offers {@code what}. */
  public Optional<URI> findEndpoint(Endpoint what) {
    return Optional.ofNullable(endpoints.get(what));
  }

  private static boolean isNamespace(String text) {
    return Iri.isIri(text) && text.matches("https?://[^/?#]+/[^?#]*") && text.endsWith("/");
  }

  /**
   * For whom a registry is.
   *
   * @param regions the areas that it serves, as IRIs
   * @param languages the languages of its pages, as tags
   * @param contact how to reach its operator: a role mailbox or an address
   * @param licence under which its records may be used
   */
  public record Profile(
      List<Iri> regions, List<String> languages, Optional<String> contact, Optional<Iri> licence) {

    /** Nothing is said. */
    public static final Profile UNKNOWN =
        new Profile(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Profile {
      regions = List.copyOf(regions);
      languages = List.copyOf(languages);
    }
  }

  /**
   * What a registry takes.
   *
   * @param pageSize entries a page
   * @param bodyBytes the largest body that it reads
   */
  public record Limits(int pageSize, int bodyBytes) {

    /** Those of version 1 of the protocol. */
    public static final Limits VERSION_1 = new Limits(LogPage.ENTRIES, 1 << 20);

    public Limits {
      if (pageSize < 1 || bodyBytes < 1) {
        throw new IllegalArgumentException("A limit is 1 or more.");
      }
    }
  }
}
