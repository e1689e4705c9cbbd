package net.sisternet.registry.core.signin;

/**
 * Puts under every letter who sends it, set off as mail programs know it (RFC 3676, 4.3). Any
 * thread.
 */
public final class SignedMail implements Mail {

  private static final String SEPARATOR = "-- ";

  private final Mail mail;
  private final String signature;

  /**
   * Signs what {@code mail} takes to mailboxes.
   *
   * @param signature lines that end with a line feed
   */
  public SignedMail(Mail mail, String signature) {
    this.mail = mail;
    this.signature = signature;
  }

  @Override
  public void send(MailAddress to, Letter letter) {
    mail.send(to, signed(letter));
  }

  @Override
  public boolean deliver(MailAddress to, Letter letter) {
    return mail.deliver(to, signed(letter));
  }

  /** Whether a line begins what stands under a letter. */
  public static boolean isSeparator(String line) {
    return line.equals(SEPARATOR);
  }

  private Letter signed(Letter letter) {
    return new Letter(
        letter.subject(), letter.text() + "\n" + SEPARATOR + "\n" + signature, letter.replyTo());
  }
}
