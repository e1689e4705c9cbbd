package net.sisternet.registry.core.signin;

/** Takes letters to mailboxes. Any thread. */
public interface Mail {

  /**
   * Sends {@code letter} to one mailbox, when it can. Returns before it has gone, so that the time
   * it takes says nothing about the mailbox. Never fails; the letter may be lost, and whoever waits
   * for it asks again.
   */
  void send(MailAddress to, Letter letter);

  /**
   * Sends {@code letter} now, for a letter that must not be lost.
   *
   * @return whether it was taken; if not, whoever sends tries again
   */
  boolean deliver(MailAddress to, Letter letter);
}
