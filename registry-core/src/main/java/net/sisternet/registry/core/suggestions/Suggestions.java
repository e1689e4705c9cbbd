package net.sisternet.registry.core.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;

/**
 * The suggestions that were made at this registry by people without an account, or for records of
 * sisters. Any thread, any number of nodes. Durable before a method returns. Holds mail addresses,
 * until a suggestion has ended. Losing it means that people suggest again. Trusted, but for what
 * people typed into it.
 */
public interface Suggestions {

  /** Adds a suggestion. */
  void add(Suggestion suggestion);

  /** The suggestion that a link leads to. */
  Optional<Suggestion> find(Digest link);

  /**
   * Puts {@code changed} in the place of the suggestion with the same link and the revision before;
   * of several who try at once one does.
   *
   * @return whether it was put there
   */
  boolean change(Suggestion changed);

  /** Those that wait or were received and are to be looked at by {@code now}, the longest first. */
  List<Suggestion> due(Instant now, int limit);

  /**
   * Deletes those that were not confirmed and made before {@code unconfirmed}, and those that ended
   * before {@code ended}.
   */
  void forget(Instant unconfirmed, Instant ended);
}
