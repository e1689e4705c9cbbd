package net.sisternet.registry.server;

import java.time.Duration;
import net.sisternet.registry.core.succession.Successions;

/**
 * How records are cared for.
 *
 * @param takeOverWait how long everybody can see that somebody asks for a record whose owner is
 *     silent, before it changes hands
 */
public record CareSettings(Duration takeOverWait) {

  /** The shortest and the longest of these times. */
  public static final int LEAST_DAYS = 7;

  public static final int MOST_DAYS = 365;

  public static final CareSettings DEFAULT = new CareSettings(Successions.DEFAULT_WAIT);

  public CareSettings {
    if (takeOverWait.toDays() < LEAST_DAYS || takeOverWait.toDays() > MOST_DAYS) {
      throw new IllegalArgumentException(
          "A take-over waits "
              + LEAST_DAYS
              + " to "
              + MOST_DAYS
              + " days, not "
              + takeOverWait.toDays()
              + ".");
    }
  }
}
