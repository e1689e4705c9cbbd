package net.sisternet.registry.core.signin;

/**
 * Takes letters to mailboxes. Any thread. Returns before the letter has gone, so that the time it
 * takes says nothing about the mailbox. A letter may be lost; whoever waits for it asks again.
 */
public interface Mail {

  /** Sends {@code letter} to one mailbox, when it can. Never fails. */
  void send(MailAddress to, Letter letter);
}
