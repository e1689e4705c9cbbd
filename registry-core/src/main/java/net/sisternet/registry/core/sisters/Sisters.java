package net.sisternet.registry.core.sisters;

import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.model.Home;

/**
 * The sisters that the operator has accepted. Any thread, any number of processes. Durable before a
 * method returns. Losing it means that sisters have to be accepted again. Trusted: it holds the
 * pinned keys.
 */
public interface Sisters {

  /** All sisters by the address of their home. */
  List<AcceptedSister> all();

  /** Adds a sister, or takes the place of what was kept of its home. */
  void put(AcceptedSister sister);

  /** Forgets a sister and all that was quarantined of it; false if it was not known. */
  boolean remove(Home home);

  /** Keeps that the home's newest checkpoint was seen and accepted at {@code time}. */
  void checked(Home home, Instant time);

  /** When that last was; {@link Instant#EPOCH} for never. */
  Instant lastChecked(Home home);
}
