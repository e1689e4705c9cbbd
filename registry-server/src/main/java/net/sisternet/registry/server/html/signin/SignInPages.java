package net.sisternet.registry.server.html.signin;

import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.html.frame.Site;

/** All pages for signing in. */
public final class SignInPages {

  private final List<Object> components;

  public SignInPages(Site site, Home home, SignInPorts ports) {
    var letter = new SignInLetter(home, site.name());
    this.components =
        List.of(
            new SignInPage(site, ports, letter),
            new ProviderPage(site, home, ports),
            new OutboxPage(site, ports.outbox(), home));
  }

  /** Resources, each an instance to be registered. */
  public List<Object> components() {
    return components;
  }
}
