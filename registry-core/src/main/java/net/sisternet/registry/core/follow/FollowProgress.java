package net.sisternet.registry.core.follow;

import net.sisternet.registry.core.model.Position;

/** Is told how far a follower has come, after each batch. Called by the following thread. */
@FunctionalInterface
public interface FollowProgress {

  /** Tells nobody. */
  FollowProgress SILENT = (reached, target) -> {};

  /**
   * A batch is durable.
   *
   * @param reached its last entry
   * @param target how far the home has signed
   */
  void reached(Position reached, Position target);
}
