package net.sisternet.registry.client;

import java.time.Duration;
import java.util.Optional;
import net.sisternet.registry.core.model.Position;

/**
 * How far a follower has come.
 *
 * @param reached the last position
 * @param target how far the registry has signed
 * @param perSecond entries a second since the poll began
 */
public record Progress(Position reached, Position target, double perSecond) {

  /** How many entries are left. */
  public long left() {
    return target.value() - reached.value();
  }

  /** How long they will take at this rate. */
  public Optional<Duration> findTimeLeft() {
    return perSecond > 0
        ? Optional.of(Duration.ofMillis((long) (left() * 1000 / perSecond)))
        : Optional.empty();
  }
}
