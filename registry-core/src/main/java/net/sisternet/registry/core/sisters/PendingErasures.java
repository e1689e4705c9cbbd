package net.sisternet.registry.core.sisters;

import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.RegistryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many erasures of our own home a sister has not carried out, as it says itself. One thread
 * asks, any thread reads.
 */
final class PendingErasures {

  private static final Logger LOG = LoggerFactory.getLogger(PendingErasures.class);

  private final SisterPorts ports;
  private final Home sister;
  private Position applied = Position.START;
  private volatile int count;

  PendingErasures(SisterPorts ports, Home sister) {
    this.ports = ports;
    this.sister = sister;
  }

  int count() {
    return count;
  }

  /** As long as there are erasures that the sister has not told of, it is asked each time. */
  void ask() {
    int pending = ports.erasures().after(applied);
    if (pending > 0) {
      try {
        applied = ports.erasures().applied(ports.feeds().heads(sister));
        pending = ports.erasures().after(applied);
      } catch (RegistryException e) {
        LOG.debug("{} does not tell which erasures it has carried out", sister, e);
      }
    }
    count = pending;
  }
}
