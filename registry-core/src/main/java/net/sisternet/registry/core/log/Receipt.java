package net.sisternet.registry.core.log;

import java.util.Optional;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.RecordHead;

/**
 * What became of a proposal.
 *
 * @param head the record's head, durable in the log
 * @param entry the entry that was appended; empty if the record said the same before
 */
public record Receipt(RecordHead head, Optional<Entry> entry) {

  /** Whether anything was appended. */
  public boolean changed() {
    return entry.isPresent();
  }
}
