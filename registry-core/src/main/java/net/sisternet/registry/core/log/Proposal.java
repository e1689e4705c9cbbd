package net.sisternet.registry.core.log;

import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Change;

/**
 * A change that waits for its place in the log.
 *
 * @param change what is to be said
 * @param precondition what must hold of the record then
 * @param author who says it
 * @param forModerators whether moderators are asked to have a look at the record
 */
public record Proposal(
    Change change, Precondition precondition, AccountId author, boolean forModerators) {

  /** A change that nobody is asked to look at. */
  public Proposal(Change change, Precondition precondition, AccountId author) {
    this(change, precondition, author, false);
  }
}
