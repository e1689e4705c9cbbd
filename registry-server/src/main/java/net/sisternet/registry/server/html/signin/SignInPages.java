package net.sisternet.registry.server.html.signin;

import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;

/** All pages for signing in. */
public final class SignInPages implements PageSet {

  private final List<Object> components;

  public SignInPages(Site site, Home home, SignInPorts ports) {
    var letter = new SignInLetter(home, site.name());
    this.components =
        List.of(
            new SignInPage(site, ports, letter),
            new ProviderPage(site, home, ports),
            new OutboxPage(site, ports.outbox(), home));
  }

  @Override
  public List<Object> components() {
    return components;
  }
}
