package net.sisternet.registry.core.sisters;

import java.util.List;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.Text;

/**
 * Entries of sisters whose payload must not be shown, though their home has signed them. Any
 * thread. Durable before a method returns. Losing it shows them until they are pulled again.
 */
public interface Quarantine {

  /** Adds entries; those that are there already stay as they are. */
  void add(Home home, List<Quarantined> entries);

  /**
   * Tells {@code reason} for those of {@code positions} that are quarantined, and keeps no trace of
   * what was told before: it may quote what has been erased.
   */
  void retell(Home home, List<Position> positions, Text reason);

  /** What is quarantined of {@code home}, oldest first. */
  List<Quarantined> of(Home home);
}
