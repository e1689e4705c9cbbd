package net.sisternet.registry.core.signin;

import java.util.Optional;

/**
 * What one mail says, in plain text.
 *
 * @param subject one line, at most 200 characters
 * @param text lines that end with a line feed
 * @param replyTo where an answer goes; empty for whoever sends it
 */
public record Letter(String subject, String text, Optional<MailAddress> replyTo) {

  private static final int LONGEST_SUBJECT = 200;

  /** A letter that is answered to whoever sends it. */
  public Letter(String subject, String text) {
    this(subject, text, Optional.empty());
  }

  /** Takes out of the subject what could begin another header. */
  public Letter {
    String line = subject.replaceAll("\\p{C}+", " ").strip();
    subject = line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line;
  }

  /** Hides the text, which holds a secret. */
  @Override
  public String toString() {
    return "Letter[" + subject + "]";
  }
}
