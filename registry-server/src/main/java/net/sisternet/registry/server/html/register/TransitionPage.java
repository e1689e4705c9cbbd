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
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/** One question a page of what becomes of a network. What was answered is kept as a draft. */
@Path("/transitions/{id: " + DraftId.FORM + "}")
public final class TransitionPage {

  private final Wizard wizard;
  private final RegisterPorts ports;
  private final TransitionQuestions questions;
  private final TransitionFaults wrong;

  TransitionPage(Wizard wizard, RegisterPorts ports, TransitionQuestions questions) {
    this.wizard = wizard;
    this.ports = ports;
    this.questions = questions;
    this.wrong = new TransitionFaults(questions);
  }

  @GET
  @Path("{step: [a-z]+}")
  @Produces(Site.HTML)
  public Response ask(
      @PathParam("id") String id,
      @PathParam("step") String word,
      @Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    Draft draft = wizard.draft(author.get(), id, TransitionAnswers.FORM);
    return draft.done()
        ? PrivatePages.seeOther(wizard.to(draft.record().orElseThrow()))
        : show(draft, step(draft, word), Map.of(), 200, request);
  }

  @POST
  @Path("{step: [a-z]+}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response answer(
      @PathParam("id") String id,
      @PathParam("step") String word,
      @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    Draft draft = wizard.draft(author, id, TransitionAnswers.FORM);
    if (draft.done()) {
      return PrivatePages.seeOther(wizard.to(draft.record().orElseThrow()));
    }
    TransitionStep step = step(draft, word);
    Reader reader = Site.reader(request);
    PageForm form = PageForm.of(request);
    Draft kept =
        wizard
            .desk()
            .change(
                author.account(),
                draft.id(),
                it -> it.with(questions.read(step, TransitionAnswers.of(it), form, reader)));
    Map<String, String> faults = wrong.of(step, TransitionAnswers.of(kept), reader);
    if (!faults.isEmpty()) {
      return show(kept, step, faults, 422, request);
    }
    List<TransitionStep> steps = TransitionStep.of(TransitionAnswers.of(kept).form());
    int next = steps.indexOf(step) + 1;
    return PrivatePages.seeOther(to(kept, next < steps.size() ? steps.get(next).word() : "check"));
  }

  @POST
  @Path("delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response delete(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    Draft draft = wizard.draft(author, id, TransitionAnswers.FORM);
    wizard.desk().discard(author.account(), draft.id());
    return PrivatePages.seeOther(wizard.to(TransitionAnswers.of(draft).network()));
  }

  private Response show(
      Draft draft,
      TransitionStep step,
      Map<String, String> faults,
      int status,
      ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    TransitionAnswers answers = TransitionAnswers.of(draft);
    List<TransitionField> fields =
        questions.fields(step, answers, reader).stream()
            .map(it -> it.wrong(faults.getOrDefault(it.id(), "")))
            .toList();
    List<TransitionStep> steps = TransitionStep.of(answers.form());
    int place = steps.indexOf(step);
    String title = reader.say("transition.step." + step.word());
    var view =
        new StepView(
            Phrase.own(name(answers, reader)),
            title,
            place == 0
                ? wizard.to(answers.network()) + "/transition"
                : to(draft, steps.get(place - 1).word()),
            to(draft, step.word()),
            reader.say("register.step", place + 1, steps.size() + 1),
            wizard.token(request),
            fields,
            links(fields));
    return PrivatePages.of(
        wizard
            .site()
            .page(
                request,
                status,
                "register/transition",
                faults.isEmpty() ? title : reader.say("register.error-title", title),
                view));
  }

  private String name(TransitionAnswers answers, Reader reader) {
    Map<String, String> names =
        ports.names().of(List.of(answers.network())).getOrDefault(answers.network(), Map.of());
    return names.isEmpty() ? answers.network().slug() : reader.best(names).text();
  }

  private String to(Draft draft, String page) {
    return wizard.to("/transitions/" + draft.id() + '/' + page);
  }

  private static TransitionStep step(Draft draft, String word) {
    return TransitionStep.of(TransitionAnswers.of(draft).form()).stream()
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow(Refusals::notFound);
  }

  /** Links to the fields that are wrong. */
  static List<Wizard.ErrorLink> links(List<TransitionField> fields) {
    return fields.stream()
        .filter(it -> !it.wrong().isEmpty())
        .map(it -> new Wizard.ErrorLink('#' + it.id(), "", it.wrong()))
        .toList();
  }

  /**
   * A question.
   *
   * @param caption how far one is; empty at the beginning
   */
  record StepView(
      Phrase name,
      String title,
      String back,
      String action,
      String caption,
      String token,
      List<TransitionField> fields,
      List<Wizard.ErrorLink> errors) {}
}
