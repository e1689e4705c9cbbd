package net.sisternet.registry.server;

import java.util.Optional;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.server.mail.SmtpSettings;

/**
 * How people sign in to the pages.
 *
 * @param smtp which server takes the mail with the links; empty for none
 * @param publishing who may sign up as a coordinator and publish
 */
public record SignInSettings(Optional<SmtpSettings> smtp, Policy publishing) {

  /** No mail, and open to all. */
  public static final SignInSettings DEFAULT = new SignInSettings(Optional.empty(), Policy.OPEN);

  /** Open to all, or to those alone whom the operator has added. */
  public SignInSettings(Optional<SmtpSettings> smtp, boolean open) {
    this(smtp, open ? Policy.OPEN : Policy.INVITATION);
  }

  /** Whether whoever has a mailbox may sign up as a coordinator. */
  public boolean open() {
    return publishing != Policy.INVITATION;
  }
}
