package net.sisternet.registry.core.follow;

import java.util.List;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Position;

/**
 * Entries that a signed checkpoint covers, in order and without gaps.
 *
 * @param after the position before the first
 * @param entries at least one
 * @param head the head after them, as {@link MirrorLog#head} must have it
 */
public record VerifiedBatch(Position after, List<VerifiedEntry> entries, LogHead head) {

  public VerifiedBatch {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || head.size() != after.value() + entries.size()) {
      throw new IllegalArgumentException("A batch goes from its position to its head.");
    }
  }

  /** Those that must not be applied. */
  public List<VerifiedEntry> quarantined() {
    return entries.stream().filter(it -> it.fault().isPresent()).toList();
  }
}
