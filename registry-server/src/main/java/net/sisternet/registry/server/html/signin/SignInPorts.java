package net.sisternet.registry.server.html.signin;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.sisternet.registry.core.signin.IdentityProvider;
import net.sisternet.registry.core.signin.Outbox;
import net.sisternet.registry.core.signin.SignIn;

/**
 * What the pages for signing in work with.
 *
 * @param signIn signs in
 * @param mails whether letters are mailed
 * @param ready whether letters would go now, as far as is known; the same for every mailbox
 * @param outbox where letters are read instead, on a machine that only its owner reaches
 * @param providers where people may sign in without a letter
 * @param contact how to reach the operator, an address of the web or of mail
 */
public record SignInPorts(
    SignIn signIn,
    boolean mails,
    BooleanSupplier ready,
    Optional<Outbox> outbox,
    List<IdentityProvider> providers,
    Optional<String> contact) {

  public SignInPorts {
    providers = List.copyOf(providers);
  }

  /** Whether a link reaches whoever asks for one. */
  public boolean reaches() {
    return mails || outbox.isPresent();
  }
}
