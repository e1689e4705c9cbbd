package net.sisternet.registry.core.alike;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;

/** How far logs have been looked through, in memory. */
public final class InMemorySeenLogs implements SeenLogs {

  private final Map<Home, Position> reached = new ConcurrentHashMap<>();

  @Override
  public Map<Home, Position> all() {
    return Map.copyOf(reached);
  }

  @Override
  public void reached(Home home, Position position) {
    reached.merge(home, position, (a, b) -> a.compareTo(b) < 0 ? b : a);
  }

  @Override
  public void forget(Home home) {
    reached.remove(home);
  }
}
