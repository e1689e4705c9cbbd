package net.sisternet.registry.core.log;

import java.time.Instant;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.proof.CompactRange;

/**
 * Where a log ends.
 *
 * @param lastPublished when its last entry was published; {@link Instant#EPOCH} for an empty log
 * @param tree the Merkle tree over all its envelopes, as its right edge
 * @param checkpoint the signed note over size and root; empty for an empty log that nothing was
 *     appended to yet
 */
public record LogHead(Instant lastPublished, CompactRange tree, String checkpoint) {

  /** The head of a log without entries. */
  public static final LogHead EMPTY = new LogHead(Instant.EPOCH, CompactRange.EMPTY, "");

  /** How many entries the log has. */
  public long size() {
    return tree.size();
  }

  /** The position of the last entry. */
  public Position position() {
    return new Position(size());
  }
}
