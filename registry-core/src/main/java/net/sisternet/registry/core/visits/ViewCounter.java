package net.sisternet.registry.core.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;

/**
 * Counts looks at pages in memory and stores them many at once. What was counted since {@link
 * #store} last ran is lost when the process is killed: nobody waits for the disk to see a page. Any
 * thread.
 */
public final class ViewCounter {

  /** How long numbers are kept: this month, and the same month of the year before. */
  public static final int KEPT_MONTHS = 13;

  /** So many pages are counted between two turns; what robots invent beyond is not. */
  static final int MOST = 100_000;

  private final PageViews views;
  private final Clock clock;
  private Map<Viewed, Long> counts = new HashMap<>();
  private LocalDate cleaned = LocalDate.MIN;

  public ViewCounter(PageViews views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  /** Counts one look. */
  public void count(RecordIri record) {
    var viewed = new Viewed(record, today());
    synchronized (this) {
      if (counts.size() < MOST || counts.containsKey(viewed)) {
        counts.merge(viewed, 1L, Long::sum);
      }
    }
  }

  /** Stores what was counted; if that fails, it is stored the next time. */
  public void store() {
    Map<Viewed, Long> taken = take();
    boolean stored = false;
    try {
      if (!taken.isEmpty()) {
        views.add(taken);
      }
      stored = true;
    } finally {
      if (!stored) {
        putBack(taken);
      }
    }
    LocalDate today = today();
    if (!today.equals(cleaned)) {
      views.forgetBefore(today.minusMonths(KEPT_MONTHS).withDayOfMonth(1));
      cleaned = today;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private synchronized Map<Viewed, Long> take() {
    Map<Viewed, Long> taken = counts;
    counts = new HashMap<>();
    return taken;
  }

  private synchronized void putBack(Map<Viewed, Long> taken) {
    taken.forEach((viewed, count) -> counts.merge(viewed, count, Long::sum));
  }
}
