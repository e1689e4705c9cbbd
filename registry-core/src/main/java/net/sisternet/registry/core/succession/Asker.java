package net.sisternet.registry.core.succession;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what somebody asks to take over. */
public enum Asker {
  /** The deputy. */
  DEPUTY,
  /** Signed in with a mailbox of the network. */
  MAILBOX,
  /** A moderator. */
  MODERATOR;

  /** In lower case, for messages and stores. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with that word. */
  static Optional<Asker> findByWord(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
