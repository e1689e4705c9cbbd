package net.sisternet.registry.core.projection;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;

/**
 * When records were first published, for a projection that cannot see it: of a record whose first
 * version was erased it gets a later one only. Any thread. Trusted.
 */
@FunctionalInterface
public interface FirstPublished {

  /** Nothing is known. */
  FirstPublished UNKNOWN = (home, record) -> Optional.empty();

  /** When {@code record} of {@code home} was first published; empty if it is not known. */
  Optional<Instant> find(Home home, RecordIri record);
}
