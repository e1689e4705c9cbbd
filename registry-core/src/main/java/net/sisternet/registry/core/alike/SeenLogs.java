package net.sisternet.registry.core.alike;

import java.util.Map;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;

/**
 * How far the logs of homes have been looked through for look-alikes. Any thread, any number of
 * nodes. Durable before a method returns. Losing it means that they are looked through again, which
 * asks nobody twice.
 */
public interface SeenLogs {

  /** How far, of each home whose log was begun. */
  Map<Home, Position> all();

  /** The log of {@code home} has been looked through up to {@code position}; never goes back. */
  void reached(Home home, Position position);

  /** Forgets the log of a home, so that it is looked through from its first entry. */
  void forget(Home home);
}
