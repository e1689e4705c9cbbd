package net.sisternet.registry.core.cases;

import java.util.Locale;

/** What a case is about. */
public enum Topic {
  /** A new network; a moderator looks at it, before or after it is published. */
  NETWORK,
  /** Somebody says that a record is of their network. */
  CLAIM,
  /** Somebody says that something is wrong with a page. */
  REPORT,
  /** Somebody suggests a change of a record. */
  SUGGESTION,
  /** Whoever cares for a record asks somebody to be its deputy. */
  DEPUTY,
  /** Whoever cares for a record gives it to somebody else. */
  HANDOVER,
  /** Whoever cares for a record has been silent, and somebody asks to do it instead. */
  TAKEOVER,
  /** Networks would join or split, and another side or a moderator has to agree. */
  TRANSITION,
  /** Two networks look alike; a moderator says whether they are one. */
  ALIKE;

  /** In lower case, for messages and addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
