package net.sisternet.registry.server;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.server.mail.SmtpSettings;
import net.sisternet.registry.server.oidc.OidcSettings;

/**
 * How people sign in to the pages.
 *
 * @param smtp which server takes the mail with the links; empty for none
 * @param publishing who may sign up as a coordinator and publish
 * @param providers where people may sign in without a letter
 */
public record SignInSettings(
    Optional<SmtpSettings> smtp, Policy publishing, List<OidcSettings> providers) {

  /** No mail, and open to all. */
  public static final SignInSettings DEFAULT = new SignInSettings(Optional.empty(), true);

  /** Open to all, or to those alone whom the operator has added. */
  public SignInSettings(Optional<SmtpSettings> smtp, boolean open) {
    this(smtp, open ? Policy.OPEN : Policy.INVITATION);
  }

  /** By mail alone. */
  public SignInSettings(Optional<SmtpSettings> smtp, Policy publishing) {
    this(smtp, publishing, List.of());
  }

  public SignInSettings {
    providers = List.copyOf(providers);
    if (providers.stream().map(OidcSettings::id).distinct().count() < providers.size()) {
      throw new IllegalArgumentException(
          "Two providers of OpenID Connect have the same issuer; give each once.");
    }
  }

  /** Whether whoever has a mailbox may sign up as a coordinator. */
  public boolean open() {
    return publishing != Policy.INVITATION;
  }
}
