package net.sisternet.registry.core.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Instead of mail, on a machine that only its owner reaches: letters are kept in memory to be read
 * on a page, the newest {@value #MOST} of them. Any thread.
 */
public final class Outbox implements Mail {

  private static final int MOST = 20;

  private final Clock clock;
  private final Deque<Kept> letters = new ArrayDeque<>();

  public Outbox(Clock clock) {
    this.clock = clock;
  }

  /** A letter that was not sent. */
  public record Kept(MailAddress to, Letter letter, Instant written) {}

  @Override
  public synchronized void send(MailAddress to, Letter letter) {
    letters.addFirst(new Kept(to, letter, clock.instant()));
    if (letters.size() > MOST) {
      letters.removeLast();
    }
  }

  @Override
  public boolean deliver(MailAddress to, Letter letter) {
    send(to, letter);
    return true;
  }

  /** The letters, newest first. */
  public synchronized List<Kept> letters() {
    return List.copyOf(letters);
  }
}
