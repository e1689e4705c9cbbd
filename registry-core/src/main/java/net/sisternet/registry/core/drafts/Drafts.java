package net.sisternet.registry.core.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;

/**
 * The drafts of all accounts. Any thread. Durable before a method returns. Losing it means that
 * people type again what they had not published; no record is lost. Trusted, and private: only the
 * owner is told anything.
 */
public interface Drafts {

  /**
   * Adds a draft of an account that exists, and deletes its done ones from before {@code oldest}.
   */
  void add(Draft draft, Instant oldest);

  /**
   * Keeps {@code draft} in the place of the revision before it; says whether it did. If another
   * change was faster, or the draft is gone, nothing is kept.
   */
  boolean replace(Draft draft);

  /** The draft, if it is {@code owner}'s. */
  Optional<Draft> find(AccountId owner, DraftId id);

  /** All drafts of {@code owner}, the last changed first, those that are done with them. */
  List<Draft> of(AccountId owner);

  /** Deletes the draft, if it is {@code owner}'s. */
  void delete(AccountId owner, DraftId id);
}
