package net.sisternet.registry.server.html.contact;

import java.util.List;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;

/** All pages for messages to networks. */
public final class ContactPages implements PageSet {

  private final List<Object> components;

  /**
   * The pages.
   *
   * @param heads the records of this home
   */
  public ContactPages(Site site, ContactPorts ports, Desk desk, SignIn signIn, RecordHeads heads) {
    this.components =
        List.of(
            new ContactPage(site, ports, desk, signIn, heads),
            new StopPage(site, ports, new NetworkNames(heads)));
  }

  @Override
  public List<Object> components() {
    return components;
  }
}
