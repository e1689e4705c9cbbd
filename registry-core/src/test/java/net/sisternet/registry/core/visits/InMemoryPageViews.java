package net.sisternet.registry.core.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;

/** Views that end with the process; a disk can be made to fail. */
public final class InMemoryPageViews implements PageViews {

  private final Map<Viewed, Long> views = new HashMap<>();
  private boolean failing;

  /** From now on nothing can be added, or it can again. */
  public void fail(boolean now) {
    failing = now;
  }

  @Override
  public synchronized void add(Map<Viewed, Long> counts) {
    if (failing) {
      throw new net.sisternet.registry.core.log.StoreException("The disk is full.");
    }
    counts.forEach((viewed, count) -> views.merge(viewed, count, Long::sum));
  }

  @Override
  public synchronized Map<RecordIri, Long> count(
      Collection<RecordIri> records, LocalDate first, LocalDate last) {
    var sums = new HashMap<RecordIri, Long>();
    views.forEach(
        (viewed, count) -> {
          if (records.contains(viewed.record())
              && !viewed.day().isBefore(first)
              && !viewed.day().isAfter(last)) {
            sums.merge(viewed.record(), count, Long::sum);
          }
        });
    return sums;
  }

  @Override
  public synchronized void forgetBefore(LocalDate day) {
    views.keySet().removeIf(it -> it.day().isBefore(day));
  }
}
