package net.sisternet.registry.server.html.cases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.core.succession.Ending;
import net.sisternet.registry.core.transition.Transition;
import net.sisternet.registry.server.html.cases.PairViews.PairView;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.AlikeViews;
import net.sisternet.registry.server.html.register.AlikeViews.AlikeView;
import net.sisternet.registry.server.html.register.PlanLine;
import net.sisternet.registry.server.html.register.PlanViews;
import net.sisternet.registry.server.html.succession.TakeOverNotices;
import net.sisternet.registry.server.html.view.ChangeLabels;
import net.sisternet.registry.server.html.view.GroupView;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.RecordViews;
import net.sisternet.vocab.Kinds;

/** One case, for whoever asked and whoever decides; there for nobody else. */
@Path("/cases/{number: [0-9]{1,18}}")
public final class CasePage {

  private final Site site;
  private final CasePorts ports;
  private final Subjects subjects;
  private final RecordViews views;
  private final Labels labels;
  private final SignIn signIn;
  private final PlanViews plans;
  private final AlikeViews alike;
  private final PairViews pairs;

  CasePage(
      Site site,
      CasePorts ports,
      Subjects subjects,
      RecordViews views,
      Labels labels,
      SignIn signIn,
      PlanViews plans,
      AlikeViews alike,
      PairViews pairs) {
    this.site = site;
    this.ports = ports;
    this.subjects = subjects;
    this.views = views;
    this.labels = labels;
    this.signIn = signIn;
    this.plans = plans;
    this.alike = alike;
    this.pairs = pairs;
  }

  @GET
  @Produces(Site.HTML)
  public Response show(@Context ContainerRequestContext request, @PathParam("number") long number) {
    return site.visitors().findSession(request).isEmpty()
        ? subjects.signIn(request)
        : page(request, number, 200);
  }

  private Response page(ContainerRequestContext request, long number, int status) {
    Author author = site.visitors().author(request);
    Case it =
        ports
            .cases()
            .find(number)
            .filter(found -> ports.desk().maySee(author, found))
            .orElseThrow(Refusals::notFound);
    Reader reader = Site.reader(request);
    return PrivatePages.of(
        site.page(
            request,
            status,
            "cases/one",
            reader.say("cases.topic." + it.topic().word()),
            view(it, author, status == 200 ? "" : needed(it, reader), request)));
  }

  private static String needed(Case it, Reader reader) {
    return it.topic() == Topic.ALIKE
        ? reader.say("cases.alike.why.needed")
        : reader.say("cases.why.needed");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response decide(
      @Context ContainerRequestContext request, @PathParam("number") long number) {
    Author author = site.visitors().author(request);
    PageForm form = PageForm.of(request);
    String decision = form.first("decision");
    String reason = form.first("reason");
    if (!List.of("accept", "decline").contains(decision) || reason.length() > ReportPage.LONGEST) {
      throw Refusals.parameter("decision", decision);
    }
    if (decision.equals("decline") && reason.isEmpty()) {
      return page(request, number, 422);
    }
    decide(author, number, decision.equals("accept"), reason);
    return PrivatePages.seeOther(site.paths().of("/cases/" + number));
  }

  /** A take-over is stopped, or runs on: nobody makes it go faster. */
  private void decide(Author author, long number, boolean accepted, String reason) {
    Case it = ports.cases().find(number).orElseThrow(Refusals::notFound);
    if (it.topic() == Topic.TAKEOVER && !accepted) {
      ports.successions().stop(author, it, reason);
    } else if (it.topic() == Topic.ALIKE) {
      ports.alike().decide(author, it, accepted, reason);
    } else {
      ports.rulings().decide(author, number, accepted, reason);
    }
  }

  private CaseView view(Case it, Author author, String wrong, ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    Graph graph = subjects.graph(it);
    boolean decides = ports.desk().mayDecide(author, it);
    Optional<PairView> pair = pairs.find(it, reader);
    boolean published = subjects.find(it.record()).isPresent();
    return new CaseView(
        Long.toString(it.number()),
        CaseLine.of(it, graph, site, reader),
        it.decision().filter(Decision::accepted).isPresent(),
        published ? site.paths().record(it.record()) : "",
        decides && author.role().covers(Role.MODERATOR) ? asker(it) : "",
        subjects.sister(it),
        it.field("from"),
        it.field("reason").isEmpty() ? "" : reader.say("report.why." + it.field("reason")),
        running(it, reader) + it.field("text") + it.field("note"),
        changes(it, reader),
        lines(it, reader),
        decides && it.isOpen() ? alike(it, graph, reader) : List.of(),
        pair,
        thanks(it, author, reader),
        isMine(it, author) && isDeclined(it),
        it.field(Case.GRAPH).isEmpty() ? List.of() : groups(it, graph, reader),
        wrong,
        decides && it.isOpen() && pair.map(PairView::due).orElse(true),
        accept(it, pair, reader),
        decline(it, published, reader),
        pair.isPresent() ? reader.say("cases.alike.why.help") : reader.say("cases.why.help"),
        why(it, pair, reader),
        decides ? it.decision().map(made -> mail(made.by())).orElse("") : "",
        it.decision().map(made -> reader.times().day(made.when())).orElse(""),
        site.visitors().findFormToken(request).map(Secret::value).orElse(""));
  }

  private String running(Case it, Reader reader) {
    return it.topic() != Topic.TAKEOVER || !it.isOpen()
        ? ""
        : ports
            .successions()
            .findRunning(it.record())
            .map(running -> TakeOverNotices.text(running, reader))
            .orElse("");
  }

  private static String accept(Case it, Optional<PairView> pair, Reader reader) {
    return it.topic() == Topic.TAKEOVER
        ? ""
        : pair.map(PairView::accept)
            .orElseGet(() -> reader.say("cases.accept." + it.topic().word()));
  }

  private static String decline(Case it, boolean published, Reader reader) {
    return it.topic() == Topic.NETWORK && published
        ? reader.say("cases.decline.published")
        : reader.say("cases.decline." + it.topic().word());
  }

  private static String why(Case it, Optional<PairView> pair, Reader reader) {
    if (AlikeDesk.isOver(it) || pair.filter(alike -> it.isOpen() && !alike.due()).isPresent()) {
      return reader.say("cases.alike.over.text");
    }
    return Ending.find(it)
        .map(ending -> reader.say("take.ended." + ending.word()))
        .or(() -> it.decision().map(Decision::reason).filter(reason -> !reason.equals("mailbox")))
        .orElse("");
  }

  private List<AlikeView> alike(Case it, Graph graph, Reader reader) {
    return it.topic() == Topic.NETWORK ? alike.of(it.record(), graph, reader) : List.of();
  }

  private static String thanks(Case it, Author author, Reader reader) {
    return it.isOpen() && isMine(it, author) ? reader.say("cases.thanks") : "";
  }

  /** Whether the reader has sent a new record that was not published at once. */
  private static boolean isMine(Case it, Author author) {
    return it.topic() == Topic.NETWORK
        && !it.field(Case.GRAPH).isEmpty()
        && it.opener().filter(author.account()::equals).isPresent();
  }

  private static boolean isDeclined(Case it) {
    return it.decision().filter(made -> !made.accepted()).isPresent();
  }

  private String asker(Case it) {
    return it.opener().map(this::mail).orElse("");
  }

  private String mail(AccountId account) {
    return signIn.findMail(account).map(MailAddress::value).orElse("");
  }

  private List<Change> changes(Case it, Reader reader) {
    return it.topic() != Topic.SUGGESTION
        ? List.of()
        : Desk.changes(it).stream()
            .map(
                change ->
                    new Change(
                        ChangeLabels.of(change, labels, reader),
                        reader.phrase(change.before(), change.language()),
                        reader.phrase(change.after(), change.language())))
            .toList();
  }

  /** What would happen now; when it cannot any more, deciding says why. */
  private List<PlanLine> lines(Case it, Reader reader) {
    if (it.topic() != Topic.TRANSITION || !it.isOpen()) {
      return List.of();
    }
    try {
      return plans.lines(ports.transitions().plan(Transition.of(it.content())), reader);
    } catch (RegistryException impossible) {
      return List.of();
    }
  }

  private List<GroupView> groups(Case it, Graph graph, Reader reader) {
    return Kinds.findByPath(it.record().path())
        .map(kind -> views.show(it.record(), kind, graph, reader).groups())
        .orElse(List.of());
  }

  /** One field, as it is and as it should be. */
  record Change(String label, Phrase before, Phrase after) {}

  /**
   * What the page shows.
   *
   * @param accepted whether it was decided with a yes
   * @param page the record's page; empty if it is not published
   * @param asker the address of whoever asked, for moderators alone
   * @param sister what the sister is called where it was made; empty if she is not known any more
   * @param from her base; empty for here
   * @param lines what would become of networks
   * @param alike what a new network looks like, here and at sisters
   * @param pair the network that looks like this one, if that is what it is about
   * @param thanks what whoever sent it is told while it waits; else empty
   * @param again whether it can be mended and sent again
   * @param groups the record itself, if it is not published
   * @param wrong what is missing from a decision; empty if nothing is
   * @param open whether the reader can decide it now
   * @param help what is said about the reason
   * @param decider the address of whoever decided, for whoever decides
   * @param accept what a yes is called; empty if only a no can be said
   */
  record CaseView(
      String number,
      CaseLine line,
      boolean accepted,
      String page,
      String asker,
      String sister,
      String from,
      String reason,
      String text,
      List<Change> changes,
      List<PlanLine> lines,
      List<AlikeView> alike,
      Optional<PairView> pair,
      String thanks,
      boolean again,
      List<GroupView> groups,
      String wrong,
      boolean open,
      String accept,
      String decline,
      String help,
      String why,
      String decider,
      String decided,
      String token) {}
}
