package net.sisternet.registry.client;

import java.time.Duration;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.problem.Text;

/**
 * Is told what a registry has changed. Called by the thread that follows, one call at a time. What
 * it throws ends the following; the change is then told again the next time.
 */
@FunctionalInterface
public interface FollowListener {

  /**
   * A verified change, in the order of the log. May be told again after an interruption: an entry
   * is known by its position. One whose payload has been erased since comes without it.
   */
  void changed(LogEntry entry);

  /**
   * An erasure: whoever keeps payloads deletes those of the entries that it names, {@link
   * net.sisternet.registry.core.model.Entry#erased}. They are never what a record says now, so
   * whoever keeps that alone has nothing to do. May be told again after an interruption.
   */
  default void erased(LogEntry erasure) {}

  /** A change that the home has signed and that breaks rules: not to be applied. */
  default void quarantined(LogEntry entry, Text reason) {}

  /**
   * Some changes have been told and the cursor is about to move past them: now they must be kept.
   */
  default void beforeCursorMoves() {}

  /** Everything up to {@code progress} has been told, and the cursor stands there. */
  default void progressed(Progress progress) {}

  /**
   * A registry is followed for the first time without a key that was given. Its operator can
   * confirm the key by another way.
   */
  default void trusted(Descriptor registry) {}

  /** Something went wrong that may pass; it is tried again after {@code pause}. */
  default void failed(RegistryException problem, Duration pause) {}
}
