package net.sisternet.registry.server.html.suggest;

import java.util.List;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.SisterViews;

/** All pages for suggestions. */
public final class SuggestPages implements PageSet {

  private final List<Object> components;

  /**
   * The pages.
   *
   * @param heads the records of this home and of all mirrors
   */
  public SuggestPages(
      Site site,
      SuggestPorts ports,
      Desk desk,
      SignIn signIn,
      RecordHeads heads,
      SisterViews sisters,
      Labels labels) {
    var subjects = new Subjects(site, heads, sisters);
    this.components =
        List.of(
            new SuggestPage(site, ports, desk, signIn, subjects, labels),
            new SuggestedPage(site, ports, subjects, labels));
  }

  @Override
  public List<Object> components() {
    return components;
  }
}
