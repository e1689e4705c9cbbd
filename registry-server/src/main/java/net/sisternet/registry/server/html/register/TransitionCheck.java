package net.sisternet.registry.server.html.register;

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
import java.util.Set;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.TransitionDesk;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.transition.Plan;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/** A look at all that will happen to networks before it does. */
@Path("/transitions/{id: " + DraftId.FORM + "}/check")
public final class TransitionCheck {

  /** What can go wrong between the look and the word. */
  private static final Set<ProblemType> CHANGED = Set.of(ProblemType.STALE, ProblemType.EXISTS);

  private final Wizard wizard;
  private final TransitionDesk desk;
  private final TransitionFaults faults;
  private final PlanViews views;

  TransitionCheck(Wizard wizard, TransitionDesk desk, TransitionFaults faults, PlanViews views) {
    this.wizard = wizard;
    this.desk = desk;
    this.faults = faults;
    this.views = views;
  }

  @GET
  @Produces(Site.HTML)
  public Response look(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    Draft draft = wizard.draft(author.get(), id, TransitionAnswers.FORM);
    if (draft.done()) {
      return PrivatePages.seeOther(wizard.to(draft.record().orElseThrow()));
    }
    Optional<TransitionStep> open = findOpen(draft, Site.reader(request));
    return open.isPresent()
        ? PrivatePages.seeOther(to(draft, open.get().word()))
        : show(author.get(), draft, List.of(), 200, request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response carryOut(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    Draft draft = wizard.draft(author, id, TransitionAnswers.FORM);
    if (draft.done()) {
      return PrivatePages.seeOther(wizard.to(draft.record().orElseThrow()));
    }
    Reader reader = Site.reader(request);
    if (findOpen(draft, reader).isPresent()) {
      return PrivatePages.seeOther(to(draft, "check"));
    }
    Plan plan = desk.plan(TransitionAnswers.of(draft).transition());
    if (!PageForm.of(request).first("basis").equals(plan.basis())) {
      return show(author, draft, List.of(reader.say("transition.stale")), 409, request);
    }
    try {
      Optional<Case> waits = desk.begin(author, plan);
      RecordIri record = waits.isPresent() ? plan.transition().network() : plan.result();
      wizard.desk().change(author.account(), draft.id(), it -> it.doneAs(record));
      return PrivatePages.seeOther(
          waits
              .map(it -> wizard.to("/cases/" + it.number()))
              .orElseGet(() -> wizard.to(record) + "?told=transition"));
    } catch (RegistryException e) {
      if (CHANGED.contains(e.type())) {
        return show(author, draft, List.of(reader.say("transition.stale")), 409, request);
      }
      if (e.type() == ProblemType.INVALID) {
        List<String> faults = e.fields().stream().map(it -> reader.say(it.reason())).toList();
        return show(author, draft, faults, 422, request);
      }
      throw e;
    }
  }

  /** The first page that is not answered as it should be. */
  private Optional<TransitionStep> findOpen(Draft draft, Reader reader) {
    TransitionAnswers answers = TransitionAnswers.of(draft);
    return TransitionStep.of(answers.form()).stream()
        .filter(it -> !faults.of(it, answers, reader).isEmpty())
        .findFirst();
  }

  private Response show(
      Author author,
      Draft draft,
      List<String> faults,
      int status,
      ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    TransitionAnswers answers = TransitionAnswers.of(draft);
    Plan plan = desk.plan(answers.transition());
    List<TransitionStep> steps = TransitionStep.of(answers.form());
    String title = reader.say("transition.check.title");
    var view =
        new CheckView(
            title,
            to(draft, steps.get(steps.size() - 1).word()),
            to(draft, "check"),
            to(draft, "delete"),
            wizard.token(request),
            plan.basis(),
            faults,
            views.lines(plan, reader),
            reader.phrase(
                plan.transition().happening().reason(), plan.transition().happening().language()),
            reader.times().partial(plan.transition().happening().day()),
            waits(author, plan, reader));
    return PrivatePages.of(
        wizard
            .site()
            .page(
                request,
                status,
                "register/transitionCheck",
                faults.isEmpty() ? title : reader.say("register.error-title", title),
                view));
  }

  /** Who has to agree first; empty if nobody has to. */
  private String waits(Author author, Plan plan, Reader reader) {
    return desk.findAsked(author, plan)
        .map(it -> reader.say("transition.waits.other", views.name(it, reader).text()))
        .orElseGet(
            () ->
                desk.waitsForModerator(author, plan)
                    ? reader.say("transition.waits.moderator")
                    : "");
  }

  private String to(Draft draft, String page) {
    return wizard.to("/transitions/" + draft.id() + '/' + page);
  }

  /**
   * What will happen.
   *
   * @param basis what it was made on
   * @param faults why it was not done just now
   * @param waits who has to agree first; empty if nobody has to
   */
  record CheckView(
      String title,
      String back,
      String action,
      String delete,
      String token,
      String basis,
      List<String> faults,
      List<PlanLine> lines,
      Phrase reason,
      String day,
      String waits) {}
}
