package net.sisternet.registry.core.cases;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;

/**
 * When moderators were last written to about what waits. Any thread, any number of nodes. Durable
 * before a method returns. Losing it means that they are written to again.
 */
public interface DigestsSent {

  /** When {@code account} was last written to. */
  Optional<Instant> findLast(AccountId account);

  /**
   * Takes the next letter to send it; of several who try at once one gets it.
   *
   * @param notSentSince false if one was sent after that
   * @param notTriedSince false if somebody has tried after that: they may still be at it
   */
  boolean take(AccountId account, Instant now, Instant notSentSince, Instant notTriedSince);

  /** The mail server has the letter. */
  void sent(AccountId account, Instant when);
}
