package net.sisternet.registry.core.care;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.RecordIri;

/**
 * Which reminders were sent, so that a restart neither repeats nor forgets one. Any thread, any
 * number of nodes. Durable before a method returns. Losing it means that people are reminded twice.
 * Trusted.
 */
public interface RemindersSent {

  /**
   * Takes a reminder to send it; of several who try at once one gets it.
   *
   * @param notSince false if somebody has tried after that: they may still be at it
   * @return false if it was sent
   */
  boolean take(Reminder reminder, Instant now, Instant notSince);

  /** The mail server has the letter. */
  void sent(Reminder reminder, Instant when);

  /** When somebody was first reminded of {@code record} with this occasion, after {@code since}. */
  Optional<Instant> findFirst(RecordIri record, Occasion occasion, Instant since);
}
