package net.sisternet.registry.core.follow;

import java.util.List;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.Text;

/**
 * What one poll brought.
 *
 * @param before how far the mirror was
 * @param after how far it is; as far as the home's newest checkpoint
 * @param quarantined entries that were kept and must not be applied
 */
public record FollowReport(Position before, Position after, List<Quarantined> quarantined) {

  public FollowReport {
    quarantined = List.copyOf(quarantined);
  }

  /** Whether there was nothing new. */
  public boolean isQuiet() {
    return before.equals(after);
  }

  /**
   * An entry whose payload must not be applied.
   *
   * @param position the entry
   * @param record what it is about
   * @param reason what is wrong with it
   */
  public record Quarantined(Position position, RecordIri record, Text reason) {}
}
