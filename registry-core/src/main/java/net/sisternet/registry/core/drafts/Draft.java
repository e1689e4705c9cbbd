package net.sisternet.registry.core.drafts;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;

/**
 * What somebody is about to publish; nobody else sees it.
 *
 * @param id its name
 * @param owner whose it is
 * @param form the name of the kind of record that it becomes
 * @param record the record that it changes; of a new one the address that it is being given
 * @param base the version that it began with; empty for a new record
 * @param answers what was typed; nothing once it is done
 * @param done whether it has been published as {@code record}
 * @param revision how often it has been kept, 1 or more
 * @param changed when it was last kept
 */
public record Draft(
    DraftId id,
    AccountId owner,
    String form,
    Optional<RecordIri> record,
    Optional<RecordVersion> base,
    Answers answers,
    boolean done,
    long revision,
    Instant changed) {

  /** A first revision. */
  public static Draft begun(DraftId id, AccountId owner, String form, Answers answers) {
    return new Draft(
        id, owner, form, Optional.empty(), Optional.empty(), answers, false, 1, Instant.EPOCH);
  }

  /** One that changes {@code record} as it was at {@code version}. */
  public Draft changing(RecordIri about, RecordVersion version) {
    return new Draft(
        id,
        owner,
        form,
        Optional.of(about),
        Optional.of(version),
        answers,
        done,
        revision,
        changed);
  }

  /** With the address that the new record is being given. */
  public Draft named(RecordIri name) {
    return new Draft(id, owner, form, Optional.of(name), base, answers, done, revision, changed);
  }

  /** With other answers. */
  public Draft with(Answers typed) {
    return new Draft(id, owner, form, record, base, typed, done, revision, changed);
  }

  /** Published as {@code published}; what was typed is in the record now. */
  public Draft doneAs(RecordIri published) {
    return new Draft(
        id, owner, form, Optional.of(published), base, Answers.NONE, true, revision, changed);
  }

  /** The next revision, kept at {@code now}. */
  Draft next(Instant now) {
    return new Draft(id, owner, form, record, base, answers, done, revision + 1, now);
  }

  /** The first revision, kept at {@code now}. */
  Draft at(Instant now) {
    return new Draft(id, owner, form, record, base, answers, done, revision, now);
  }

  /** Whether it changes a record that there is. */
  public boolean isChange() {
    return base.isPresent();
  }
}
