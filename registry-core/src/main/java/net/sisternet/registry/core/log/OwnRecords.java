package net.sisternet.registry.core.log;

import java.util.List;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;

/** Whose records are whose, kept with the heads. Any thread. Never behind the log. Trusted. */
public interface OwnRecords {

  /**
   * The heads of the records of {@code owner}, withdrawn or not, the last changed first.
   *
   * @param skipped how many are left out at the beginning
   */
  List<RecordHead> ownedBy(AccountId owner, int skipped, int limit);

  /** How many there are. */
  int countOwnedBy(AccountId owner);
}
