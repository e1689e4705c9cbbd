package net.sisternet.registry.core.suggestions;

import java.util.Locale;

/** How far a suggestion has come. */
public enum Stage {
  /** Whoever made it has not confirmed their address. */
  ASKED,
  /** It waits to be taken to the home of the record. */
  WAITING,
  /** The home has it. */
  RECEIVED,
  /** It was taken. */
  ACCEPTED,
  /** It was not. */
  DECLINED,
  /** The home does not take it, or could not be reached for too long. */
  REFUSED;

  /** Whether nothing more happens to it. */
  public boolean isEnd() {
    return compareTo(RECEIVED) > 0;
  }

  /** In lower case, for messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
