package net.sisternet.registry.core.follow;

import net.sisternet.registry.core.log.LogHead;

/**
 * Where a follower puts what it has verified, and knows again how far it has come. One thread.
 * Durable before {@link #append} returns. If it is lost, the home is followed from its first entry.
 * Trusted: what is in it is not verified again.
 */
public interface MirrorLog {

  /**
   * How far the log has been taken. Its tree is over all entries taken. Its checkpoint is the last
   * one of the home that was fully taken, so it may be of fewer entries while a longer log is being
   * fetched, and is empty before the first.
   */
  LogHead head();

  /** Keeps a batch and the head after it, both or neither. */
  void append(VerifiedBatch batch);
}
