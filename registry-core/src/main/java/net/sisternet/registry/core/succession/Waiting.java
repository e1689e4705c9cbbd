package net.sisternet.registry.core.succession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.model.AccountId;

/** Says when a take-over's time is over. Any thread. */
final class Waiting {

  /** How long before that the owner is written to again. */
  static final Duration SOON = Duration.ofDays(7);

  /** So long at least the owner has had a letter. */
  static final Duration NOTICE = Duration.ofDays(14);

  private static final String UNTIL = "until";
  private static final String OWNER = "owner";
  private static final String ASKER = "as";

  private final SuccessionPorts ports;
  private final Duration time;
  private final Clock clock;

  Waiting(SuccessionPorts ports, Duration time, Clock clock) {
    this.ports = ports;
    this.time = time;
    this.clock = clock;
  }

  /** What is kept of a take-over that should end at {@code end}. */
  Map<String, String> content(AccountId owner, Asker asker, Instant end) {
    return Map.of(OWNER, owner.value(), ASKER, asker.word(), UNTIL, end.toString());
  }

  /** When the time is over that begins at {@code now}. */
  Instant end(Instant now) {
    return now.plus(time);
  }

  /** When the time of a take-over should end, if its letter goes in time. */
  static Instant end(Case asked) {
    return Instant.parse(asked.field(UNTIL));
  }

  static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** From whom it is taken. */
  static AccountId owner(Case asked) {
    return new AccountId(asked.field(OWNER));
  }

  TakeOver of(Case asked) {
    return new TakeOver(
        asked, Asker.findByWord(asked.field(ASKER)).orElse(Asker.MAILBOX), until(asked));
  }

  /**
   * A letter that comes late leaves time to answer it. One that no mail server takes makes it twice
   * as long, but not for ever: a mailbox that is gone is why somebody asks.
   */
  private Instant until(Case asked) {
    Instant end = end(asked);
    Duration wait = Duration.between(asked.opened(), end);
    if (ports.accounts().findMail(owner(asked)).isEmpty()) {
      return end;
    }
    Optional<Instant> told = findTold(asked);
    if (told.isPresent()) {
      Instant noticed = told.get().plus(NOTICE.compareTo(wait) < 0 ? NOTICE : wait);
      return noticed.isAfter(end) ? noticed : end;
    }
    return clock.instant().isBefore(end) ? end : end.plus(wait);
  }

  /** When the first letter about it went. */
  Optional<Instant> findTold(Case asked) {
    return ports
        .care()
        .reminders()
        .findFirst(asked.record(), Occasion.TAKE_OVER, asked.opened().minusMillis(1));
  }
}
