package net.sisternet.registry.core.care;

import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;

/**
 * Who cares for a record: its owner, and the deputies beside them. Any thread. Durable before a
 * method returns. Losing it means that a moderator helps. Trusted.
 */
public interface Stewards {

  /**
   * Gives a record to another owner; if {@code from} is not the owner any more, nothing happens. A
   * deputy who becomes the owner is no deputy any more.
   *
   * @return whether it was given
   */
  boolean handOver(RecordIri record, AccountId from, AccountId to);

  /** Lets an account change a record that it does not own. */
  void addDeputy(RecordIri record, AccountId account, Instant since);

  /** Ends that. */
  void removeDeputy(RecordIri record, AccountId account);

  /** Whether {@code account} is a deputy for {@code record}. */
  boolean isDeputy(RecordIri record, AccountId account);

  /** The deputies of a record, the first first. */
  List<AccountId> deputies(RecordIri record);

  /**
   * The records that an account owns and those it is a deputy for, without those that were
   * withdrawn: at most {@code limit}, those first that were not changed for the longest time.
   */
  List<RecordIri> caredForBy(AccountId account, int limit);

  /**
   * The records that an account is a deputy for, without those that were withdrawn: at most {@code
   * limit}, the last changed first.
   */
  List<RecordIri> deputyFor(AccountId account, int limit);
}
