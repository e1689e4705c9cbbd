package net.sisternet.registry.server.html.care;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.view.FreshnessViews;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;

/** Says what the reader of a record's page can do for it. Any thread. */
public final class CareStrips {

  private final Site site;
  private final Stewards stewards;
  private final Desk desk;
  private final FreshnessViews freshness;

  public CareStrips(Site site, Stewards stewards, Desk desk, FreshnessViews freshness) {
    this.freshness = freshness;
    this.desk = desk;
    this.site = site;
    this.stewards = stewards;
  }

  /**
   * For the reader who sent {@code request}.
   *
   * @param graph what the version says
   * @param newest whether it is the newest version that is shown
   */
  public CareStrip of(
      RecordHead head, Graph graph, boolean newest, ContainerRequestContext request) {
    boolean own = newest && site.paths().home().holds(head.record().value());
    boolean mine =
        own
            && site.visitors()
                .findSession(request)
                .map(Session::author)
                .filter(author -> caresFor(head, author.account()))
                .isPresent();
    Optional<Secret> token = site.visitors().findFormToken(request).filter(it -> mine);
    boolean closed =
        graph.findObject(head.record().thing(), SchemaOrg.DISSOLUTION_DATE).isPresent();
    String record = head.record().value();
    return new CareStrip(
        record,
        "?record=" + Paths.encode(record),
        site.paths().home().holds(record) ? "" : base(head),
        token.map(Secret::value).orElse(""),
        mine,
        mine && isSettled(head, graph),
        mine && !closed && stewards.deputies(head.record()).isEmpty(),
        closed,
        own && desk.isUnclaimed(head),
        newest);
  }

  private boolean isSettled(RecordHead head, Graph graph) {
    return Kinds.findByPath(head.record().path())
        .filter(kind -> freshness.isOfThisMonth(kind, head.record(), graph, head.modified()))
        .isPresent();
  }

  /** Two segments before its end. */
  private static String base(RecordHead head) {
    String record = head.record().value();
    return record.substring(
        0, record.length() - head.record().path().length() - head.record().slug().length() - 2);
  }

  private boolean caresFor(RecordHead head, AccountId account) {
    return head.owner().equals(account) || stewards.isDeputy(head.record(), account);
  }
}
