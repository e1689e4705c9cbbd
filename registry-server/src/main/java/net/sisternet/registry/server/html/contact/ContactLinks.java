package net.sisternet.registry.server.html.contact;

import net.sisternet.registry.core.contact.Addressees;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Kinds;

/** Says whether a network can be written to from its page. Any thread. */
public final class ContactLinks {

  private final Site site;
  private final ContactPorts ports;

  public ContactLinks(Site site, ContactPorts ports) {
    this.site = site;
    this.ports = ports;
  }

  /**
   * For the page of a record that says {@code graph}.
   *
   * @param home the base of its home
   * @param newest whether it is the newest version that is shown
   */
  public ContactLink of(RecordHead head, Graph graph, String home, boolean newest) {
    if (!newest || head.withdrawn() || !head.record().path().equals(Kinds.NETWORK.path())) {
      return ContactLink.NONE;
    }
    String query = "/contact?record=" + Paths.encode(head.record().value());
    if (!site.paths().home().base().equals(home)) {
      return Addressees.of(head.record(), graph).isEmpty()
          ? ContactLink.NONE
          : new ContactLink(home + query, true);
    }
    return ports.reaches() && !ports.relay().addressees(head.record()).isEmpty()
        ? new ContactLink(site.paths().of(query), false)
        : ContactLink.NONE;
  }
}
