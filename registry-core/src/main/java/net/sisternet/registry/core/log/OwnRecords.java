package net.sisternet.registry.core.log;

import java.util.List;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;

/** Whose records are whose, kept with the heads. Any thread. Never behind the log. Trusted. */
public interface OwnRecords {

  /** The heads of the records of {@code owner}, withdrawn or not, the last changed first. */
  List<RecordHead> ownedBy(AccountId owner, int limit);
}
