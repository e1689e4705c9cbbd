package net.sisternet.registry.core.sisters;

import java.util.List;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.model.Home;

/**
 * Entries of sisters whose payload must not be shown, though their home has signed them. Any
 * thread. Durable before a method returns. Losing it shows them until they are pulled again.
 */
public interface Quarantine {

  /** Adds entries; those that are there already stay as they are. */
  void add(Home home, List<Quarantined> entries);

  /** What is quarantined of {@code home}, oldest first. */
  List<Quarantined> of(Home home);
}
