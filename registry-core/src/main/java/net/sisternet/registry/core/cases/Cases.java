package net.sisternet.registry.core.cases;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/**
 * All cases of one registry. Any thread. Durable before a method returns. Losing it means that
 * people ask again. Trusted, but for what people typed into it.
 */
public interface Cases {

  /** Opens a case. */
  Case open(NewCase opened);

  /**
   * Opens a case, unless there is one with the same link, open or ended; of several who try at once
   * one does.
   */
  Optional<Case> openOnce(NewCase opened);

  /** The case with that number. */
  Optional<Case> find(long number);

  /** The case that a link leads to. */
  Optional<Case> findByLink(Digest secret);

  /** The open cases, oldest first, at most {@code limit}. */
  List<Case> waiting(int limit);

  /** The open cases of one topic, oldest first, at most {@code limit}. */
  List<Case> waiting(Topic topic, int limit);

  /**
   * The open cases of one topic about records that an account owns or is a deputy for, oldest
   * first, at most {@code limit}.
   */
  List<Case> waitingFor(AccountId steward, Topic topic, int limit);

  /** The oldest open case of one topic about one record. */
  Optional<Case> findOpen(RecordIri record, Topic topic);

  /** The cases about one record, newest first, at most {@code limit}. */
  List<Case> about(RecordIri record, int limit);

  /** The cases that one account has opened, newest first, at most {@code limit}. */
  List<Case> openedBy(AccountId account, int limit);

  /** Ends a case; of several who try at once one does. Returns false if it had ended. */
  boolean decide(long number, Decision decision);

  /**
   * Ends a case and gives its record from one owner to another: both or neither. A deputy who
   * becomes the owner is no deputy any more.
   *
   * @return false if the case had ended, or {@code from} is not the owner any more
   */
  boolean giveAway(long number, Decision decision, AccountId from, AccountId to);
}
