package net.sisternet.registry.server.html.register;

import java.time.Clock;
import java.util.List;
import net.sisternet.registry.core.sisters.AlikeFinder;
import net.sisternet.registry.server.html.frame.Asset;
import net.sisternet.registry.server.html.frame.PageSet;

/** The pages for registering and changing, ready to be registered in a Jersey application. */
public final class RegisterPages implements PageSet {

  private final List<Object> components;
  private final DraftLinks links;
  private final AlikeViews alike;
  private final Asset script = new Asset("wizard.js", "text/javascript;charset=utf-8");

  /** All of them, over {@code ports}. */
  public RegisterPages(RegisterPorts ports) {
    var choices = new ChoiceLists(ports.thesaurus(), ports.labels(), ports.vocabulary());
    var references = new References(ports.home(), ports.heads(), ports.finder(), ports.names());
    var wizard = new Wizard(ports, choices, references, script);
    var finder = new AlikeFinder(ports.finder(), ports.heads(), ports.thesaurus());
    this.alike = new AlikeViews(ports, finder);
    var questions = new TransitionQuestions(ports, references, Clock.systemUTC());
    this.links = new DraftLinks(ports.site(), ports.desk());
    this.components =
        List.of(
            new NewNetworkPage(
                wizard, links, new SiteStart(ports, choices, new FetchLimit(Clock.systemUTC()))),
            new DraftPage(wizard),
            new CheckPage(wizard, alike),
            new ChangePage(wizard, ports),
            new BothPage(wizard),
            new SheetPage(
                wizard, ports, choices, new SheetRows(ports, ports.ownRecords(), finder, choices)),
            new ClosePage(wizard, ports, references, Clock.systemUTC()),
            new TransitionStart(wizard, ports),
            new TransitionPage(wizard, ports, questions),
            new TransitionCheck(
                wizard,
                ports.transitions(),
                new TransitionFaults(questions),
                new PlanViews(ports.site(), ports.names())));
  }

  @Override
  public List<Object> components() {
    return components;
  }

  @Override
  public List<Asset> assets() {
    return List.of(script);
  }

  /** What looks like a record. */
  public AlikeViews alike() {
    return alike;
  }

  /** Somebody's drafts. */
  public DraftLinks links() {
    return links;
  }
}
