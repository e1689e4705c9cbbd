package net.sisternet.registry.server.html.cases;

import java.util.List;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.html.frame.Attention;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.register.AlikeViews;
import net.sisternet.registry.server.html.register.PlanViews;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.RecordViews;
import net.sisternet.registry.server.html.view.SisterViews;

/** All pages about cases. */
public final class CasePages implements PageSet {

  private final List<Object> components;
  private final Attention attention;

  public CasePages(
      Site site,
      CasePorts ports,
      RecordHeads heads,
      SisterViews sisters,
      RecordViews views,
      Labels labels,
      Thesaurus thesaurus,
      SignIn signIn,
      PlanViews plans,
      AlikeViews alike) {
    var subjects = new Subjects(site, heads, sisters);
    var pairs = new PairViews(site, ports.alike(), alike);
    this.attention = new CaseAttention(site, ports, subjects, pairs);
    this.components =
        List.of(
            new ReportPage(site, ports, subjects),
            new ClaimPage(site, ports, subjects),
            new InvitationPage(site, ports, subjects),
            new QueuePage(site, ports, subjects, labels, thesaurus, pairs),
            new CasePage(site, ports, subjects, views, labels, signIn, plans, alike, pairs));
  }

  @Override
  public List<Object> components() {
    return components;
  }

  /** What waits for somebody who is signed in. */
  public Attention attention() {
    return attention;
  }
}
