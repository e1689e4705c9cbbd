package net.sisternet.registry.core.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAccounts;

/**
 * Writes to moderators when something waits for them: about all of it at once, when there is
 * something new at most once a day, else once a week. {@link #run} is called now and then; what the
 * mail server does not take is tried again. One thread at a time.
 */
public final class ModeratorDigest {

  static final Duration DAY = Duration.ofDays(1);
  static final Duration WEEK = Duration.ofDays(7);

  private static final Duration PATIENCE = Duration.ofHours(6);

  private final Cases cases;
  private final DigestsSent digests;
  private final MailAccounts accounts;
  private final Mail mail;
  private final DigestLetters letters;
  private final Clock clock;

  public ModeratorDigest(
      Cases cases,
      DigestsSent digests,
      MailAccounts accounts,
      Mail mail,
      DigestLetters letters,
      Clock clock) {
    this.cases = cases;
    this.digests = digests;
    this.accounts = accounts;
    this.mail = mail;
    this.letters = letters;
    this.clock = clock;
  }

  /** Sends what is due now; returns how many letters the mail server took. */
  public int run() {
    List<Case> waiting =
        cases.waiting(Desk.MOST_SHOWN).stream().filter(it -> !Desk.isInvitation(it)).toList();
    if (waiting.isEmpty()) {
      return 0;
    }
    Letter letter = letters.waiting(waiting);
    Instant newest = waiting.get(waiting.size() - 1).opened();
    return (int)
        accounts.moderators().stream().filter(it -> send(it.account(), newest, letter)).count();
  }

  private boolean send(AccountId moderator, Instant newest, Letter letter) {
    Instant now = clock.instant();
    boolean news = digests.findLast(moderator).filter(last -> !newest.isAfter(last)).isEmpty();
    boolean sent =
        digests.take(moderator, now, now.minus(news ? DAY : WEEK), now.minus(PATIENCE))
            && accounts.findMail(moderator).filter(it -> mail.deliver(it, letter)).isPresent();
    if (sent) {
      digests.sent(moderator, now);
    }
    return sent;
  }
}
