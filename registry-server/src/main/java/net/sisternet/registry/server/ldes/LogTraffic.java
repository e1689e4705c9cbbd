package net.sisternet.registry.server.ldes;

import java.util.concurrent.atomic.LongAdder;

/** Counts what is sent of logs. Any thread. */
public final class LogTraffic {

  private final LongAdder pages = new LongAdder();
  private final LongAdder entries = new LongAdder();
  private final LongAdder known = new LongAdder();
  private final LongAdder others = new LongAdder();

  /** How many pages were sent. */
  public long pages() {
    return pages.sum();
  }

  /** How many entries were sent, on pages and alone. */
  public long entries() {
    return entries.sum();
  }

  /** How often it was enough to say that nothing has changed. */
  public long known() {
    return known.sum();
  }

  /** How many tiles, bundles, checkpoints and index nodes were sent. */
  public long others() {
    return others.sum();
  }

  /** Counts {@code part}, sent from a log of {@code size} entries, or known to who asked. */
  void count(Part part, long size, boolean sent) {
    if (!sent) {
      known.increment();
    } else if (part instanceof Part.Page page) {
      pages.increment();
      entries.add(Math.max(0, Math.min(Part.WIDTH, size - page.number() * Part.WIDTH)));
    } else if (part instanceof Part.Single) {
      entries.increment();
    } else {
      others.increment();
    }
  }
}
