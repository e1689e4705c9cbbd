package net.sisternet.registry.core.follow;

import java.util.List;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.VerifierKey;

/**
 * A home that is followed, as it was accepted.
 *
 * @param home whose log it is
 * @param key the pinned key of its log
 * @param namespaces what the IRIs of its records begin with, each ending in a slash; no other
 *     accepted home may have them
 */
public record Sister(Home home, VerifierKey key, List<String> namespaces) {

  public Sister {
    namespaces = List.copyOf(namespaces);
    if (!key.name().equals(Checkpoint.origin(home))) {
      throw new IllegalArgumentException("The key " + key.name() + " is not of " + home + ".");
    }
    if (namespaces.stream().anyMatch(it -> !it.endsWith("/"))) {
      throw new IllegalArgumentException("A namespace ends in a slash: " + namespaces);
    }
  }

  /** A registry as it describes itself. Whoever accepts it has looked at its key. */
  public static Sister of(Descriptor descriptor) {
    return new Sister(descriptor.home(), descriptor.logKey(), descriptor.namespaces());
  }

  /** Whether a record is in one of its namespaces. */
  boolean owns(RecordIri record) {
    return namespaces.stream().anyMatch(record.value()::startsWith);
  }
}
