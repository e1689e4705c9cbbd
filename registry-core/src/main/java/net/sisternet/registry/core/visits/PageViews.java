package net.sisternet.registry.core.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;

/**
 * How often the pages of records were looked at, by day. No personal data. Any thread, any number
 * of nodes. Durable before a method returns. Losing it means that coordinators see smaller numbers.
 * Trusted.
 */
public interface PageViews {

  /** Adds to what was counted before. */
  void add(Map<Viewed, Long> counts);

  /**
   * How often each was looked at from {@code first} to {@code last}, both days among them; only
   * those that were.
   */
  Map<RecordIri, Long> count(Collection<RecordIri> records, LocalDate first, LocalDate last);

  /** Deletes what was counted before {@code day}. */
  void forgetBefore(LocalDate day);
}
