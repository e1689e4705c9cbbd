package net.sisternet.registry.core.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often letters to addresses that are not confirmed may be asked for, and people come back from
 * providers, counted by the hour: few for a mailbox by one client, some for a mailbox, some by one
 * client, and not many in all, so that nobody sends mail to many through this registry, and one
 * client alone keeps nobody out. What is refused is not remembered, so the memory it takes is
 * bounded by the limit for all. Any thread.
 */
public final class AskLimits {

  static final int OF_MAILBOX_BY_CLIENT = 4;
  static final int OF_MAILBOX = 12;
  static final int OF_CLIENT = 20;
  static final int OF_ALL = 500;
  static final int ARRIVALS_OF_CLIENT = 100;
  static final int ARRIVALS_OF_ALL = 1000;

  /** Counted like a mailbox, and none. */
  private static final String PROVIDER = "a provider";

  private static final Duration HOUR = Duration.ofHours(1);

  private final Clock clock;
  private final Map<Asked, Integer> counts = new HashMap<>();
  private Instant end = Instant.MIN;

  public AskLimits(Clock clock) {
    this.clock = clock;
  }

  /** What becomes of somebody's asking. */
  public enum Verdict {
    /** A letter may be sent. */
    SEND,
    /** The mailbox has had its letters; whoever asks is not told. */
    ENOUGH,
    /** The client, or all together, have asked too often. */
    REFUSE
  }

  /** What is counted; empty for any. */
  private record Asked(String mail, String client) {}

  /** Counts that {@code client} asks for a letter to {@code mail}. */
  public synchronized Verdict ask(MailAddress mail, String client) {
    startHour();
    var everybody = new Asked("", "");
    var byClient = new Asked("", client);
    if (reached(everybody, OF_ALL) || reached(byClient, OF_CLIENT)) {
      return Verdict.REFUSE;
    }
    count(everybody);
    count(byClient);
    int together = count(new Asked(mail.value(), ""));
    int byOne = count(new Asked(mail.value(), client));
    return together > OF_MAILBOX || byOne > OF_MAILBOX_BY_CLIENT ? Verdict.ENOUGH : Verdict.SEND;
  }

  /** Counts that {@code client} comes back from a provider; whether it may. */
  synchronized boolean arrive(String client) {
    startHour();
    var everybody = new Asked(PROVIDER, "");
    var byClient = new Asked(PROVIDER, client);
    if (reached(everybody, ARRIVALS_OF_ALL) || reached(byClient, ARRIVALS_OF_CLIENT)) {
      return false;
    }
    count(everybody);
    count(byClient);
    return true;
  }

  private void startHour() {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      counts.clear();
      end = now.plus(HOUR);
    }
  }

  private boolean reached(Asked asked, int limit) {
    return counts.getOrDefault(asked, 0) >= limit;
  }

  private int count(Asked asked) {
    return counts.merge(asked, 1, Integer::sum);
  }
}
