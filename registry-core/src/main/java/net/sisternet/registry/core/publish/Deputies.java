package net.sisternet.registry.core.publish;

import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;

/** Who may change a record beside its owner. Any thread. */
@FunctionalInterface
public interface Deputies {

  /** Whether {@code account} may change {@code record} as its owner does. */
  boolean isDeputy(RecordIri record, AccountId account);
}
