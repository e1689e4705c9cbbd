package net.sisternet.registry.core.care;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;

/**
 * Links that confirm a record. Any thread. Durable before a method returns. Losing it means that
 * people sign in to confirm. Trusted.
 */
public interface ConfirmationLinks {

  /** Adds a link, and deletes all that have expired by {@code now}. */
  void add(ConfirmationLink link, Instant now);

  /** The link, if it is not expired at {@code now}. It may be used again and again. */
  Optional<ConfirmationLink> find(Digest secret, Instant now);
}
