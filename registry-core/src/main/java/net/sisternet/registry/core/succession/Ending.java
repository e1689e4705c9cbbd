package net.sisternet.registry.core.succession;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.Topic;

/** Why a take-over ended without anybody writing a reason. */
public enum Ending {
  /** The time went by and nobody objected: the record is the asker's. */
  TIME,
  /** Whoever owns the record was there. */
  ALIVE,
  /** Somebody else owns it by now. */
  CHANGED,
  /** The record was withdrawn, or what it is about does not exist any more. */
  CLOSED,
  /** Whoever asked may not any more, or has no mailbox here. */
  ASKER,
  /** Somebody else asked a moment before. */
  FIRST;

  /** In lower case, as it stands in {@link Decision#reason}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Why {@code ended} did; empty if a moderator wrote the reason, or it is about something else.
   */
  public static Optional<Ending> find(Case ended) {
    return ended.topic() != Topic.TAKEOVER
        ? Optional.empty()
        : ended
            .decision()
            .map(Decision::reason)
            .flatMap(
                reason -> Arrays.stream(values()).filter(it -> it.word().equals(reason)).findAny());
  }
}
