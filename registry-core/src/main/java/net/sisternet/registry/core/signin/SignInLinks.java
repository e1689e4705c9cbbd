package net.sisternet.registry.core.signin;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;

/**
 * Links that wait to be used. Any thread. Durable before a method returns. Losing it means that
 * people ask for another link. Trusted.
 */
public interface SignInLinks {

  /** Adds a link, and deletes all that have expired by {@code now}. */
  void add(SignInLink link, Instant now);

  /** The link, if it is not used and not expired at {@code now}. Changes nothing. */
  Optional<SignInLink> find(Digest secret, Instant now);

  /**
   * Takes the link away and returns it, if {@code browser} has asked for it and it is not expired
   * at {@code now}. Of several who try at once one gets it.
   */
  Optional<SignInLink> findAndTake(Digest secret, Digest browser, Instant now);
}
