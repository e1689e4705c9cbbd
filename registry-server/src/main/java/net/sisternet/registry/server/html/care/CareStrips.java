package net.sisternet.registry.server.html.care;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.server.html.frame.Site;

/** Says what the reader of a record's page can do for it. Any thread. */
public final class CareStrips {

  private final Site site;
  private final Stewards stewards;

  public CareStrips(Site site, Stewards stewards) {
    this.site = site;
    this.stewards = stewards;
  }

  /**
   * For the reader who sent {@code request}.
   *
   * @param newest whether it is the newest version that is shown
   */
  public CareStrip of(RecordHead head, boolean newest, ContainerRequestContext request) {
    boolean own = newest && site.paths().home().holds(head.record().value());
    boolean mine =
        own
            && site.visitors()
                .findSession(request)
                .map(Session::author)
                .filter(author -> caresFor(head, author.account()))
                .isPresent();
    Optional<Secret> token = site.visitors().findFormToken(request).filter(it -> mine);
    return new CareStrip(head.record().value(), token.map(Secret::value).orElse(""), mine);
  }

  private boolean caresFor(RecordHead head, AccountId account) {
    return head.owner().equals(account) || stewards.isDeputy(head.record(), account);
  }
}
