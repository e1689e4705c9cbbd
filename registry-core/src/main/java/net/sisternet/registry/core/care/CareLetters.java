package net.sisternet.registry.core.care;

import java.time.LocalDate;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;

/** What the letters to those who care for a record say. Any thread. */
public interface CareLetters {

  /**
   * Asks whether a record is still true.
   *
   * @param secret what the link holds that confirms it
   */
  Letter stillTrue(Confirmable record, Reminder reminder, Secret secret);

  /** Says that a grant ends. */
  Letter grantEnds(Confirmable record, LocalDate end);
}
