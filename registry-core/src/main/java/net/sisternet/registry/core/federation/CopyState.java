package net.sisternet.registry.core.federation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How good what a registry holds of a home is. */
public enum CopyState {
  /** Its own log. */
  OWN,
  /** A mirror whose home answered a short while ago. */
  FRESH,
  /** A mirror whose home could not be asked, or whose last answer was not accepted. */
  STALE,
  /** The operator has stopped following it. */
  PAUSED,
  /** The home has contradicted itself: nothing more is taken from it. */
  FROZEN;

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state with that word. */
  public static Optional<CopyState> findByWord(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
