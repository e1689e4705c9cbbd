package net.sisternet.registry.server;

import java.util.Optional;
import net.sisternet.registry.server.mail.SmtpSettings;

/**
 * How people sign in to the pages.
 *
 * @param smtp which server takes the mail with the links; empty for none
 * @param open whether whoever has a mailbox may sign up as a coordinator; else the operator adds
 *     accounts
 */
public record SignInSettings(Optional<SmtpSettings> smtp, boolean open) {

  /** No mail, and open to all. */
  public static final SignInSettings DEFAULT = new SignInSettings(Optional.empty(), true);
}
