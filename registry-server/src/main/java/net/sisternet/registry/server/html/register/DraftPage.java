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
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Prefixes;

/** A draft: its list of pages, and each page. What was typed is kept whatever is wrong with it. */
@Path("/drafts/{id: " + DraftId.FORM + "}")
public final class DraftPage {

  private static final String ADD = "add:";
  private static final String REMOVE = "remove:";

  /** Sent by the script while somebody types; too late, it must not undo what was sent since. */
  private static final String AUTOSAVE = "autosave";

  private static final String LANGUAGE = "language";

  private final Wizard wizard;

  DraftPage(Wizard wizard) {
    this.wizard = wizard;
  }

  /** All pages of the form, and how far each is. */
  @GET
  @Produces(Site.HTML)
  public Response overview(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    Draft draft = wizard.draft(author.get(), id);
    if (draft.done()) {
      return PrivatePages.seeOther(wizard.whereDone(draft));
    }
    Reader reader = Site.reader(request);
    List<StepLink> links = wizard.steps(draft).stream().map(it -> link(draft, it, reader)).toList();
    Phrase title = DraftLinks.title(draft, reader);
    var view =
        new OverviewView(
            title,
            draft.isChange(),
            links.stream().filter(StepLink::main).toList(),
            links.stream().filter(it -> !it.main()).toList(),
            wizard.to(draft, "check"),
            wizard.to(draft, "delete"),
            wizard.token(request));
    return PrivatePages.of(
        wizard.site().page(request, 200, "register/overview", title.text(), view));
  }

  @GET
  @Path("{step}")
  @Produces(Site.HTML)
  public Response step(
      @PathParam("id") String id,
      @PathParam("step") String slug,
      @Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    Draft draft = wizard.draft(author.get(), id);
    if (draft.done()) {
      return PrivatePages.seeOther(wizard.whereDone(draft));
    }
    Step step = wizard.step(draft, slug);
    // Who comes back to mend something sees what; who comes first sees no fault.
    List<DraftProblem> problems =
        isBegun(draft, step)
            ? DraftChecks.on(step, wizard.problems(author.get(), draft, Site.reader(request)))
            : List.of();
    return show(draft, step, problems, 200, request);
  }

  @POST
  @Path("{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response save(
      @PathParam("id") String id,
      @PathParam("step") String slug,
      @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    Draft draft = wizard.draft(author, id);
    if (draft.done()) {
      return PrivatePages.seeOther(wizard.whereDone(draft));
    }
    Step step = wizard.step(draft, slug);
    PageForm form = PageForm.of(request);
    String wanted = form.first("do");
    if (wanted.equals(AUTOSAVE) && !form.first("revision").equals(revision(draft))) {
      // With a body: for an empty refusal the server would answer in its own words.
      return PrivatePages.of(
          Response.status(Response.Status.CONFLICT)
              .entity(revision(draft))
              .type(MediaType.TEXT_PLAIN_TYPE)
              .build());
    }
    Draft saved = save(author, draft, step, form, wanted, Site.reader(request));
    if (wanted.equals(AUTOSAVE)) {
      return PrivatePages.of(
          Response.noContent().header("Draft-Revision", saved.revision()).build());
    }
    if (wanted.startsWith(ADD) || wanted.startsWith(REMOVE)) {
      String path = wanted.substring(wanted.indexOf(':') + 1);
      return PrivatePages.seeOther(wizard.to(saved, slug) + '#' + anchor(path, wanted, saved));
    }
    if (wanted.equals("later")) {
      return PrivatePages.seeOther(wizard.to("/account"));
    }
    List<DraftProblem> wrong =
        DraftChecks.on(step, wizard.problems(author, saved, Site.reader(request))).stream()
            .filter(DraftProblem::violation)
            .toList();
    return wrong.isEmpty()
        ? PrivatePages.seeOther(next(saved, step))
        : show(saved, step, wrong, 422, request);
  }

  @POST
  @Path("delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response delete(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    DraftId.find(id).ifPresent(it -> wizard.desk().discard(author.account(), it));
    return PrivatePages.seeOther(wizard.to("/account"));
  }

  private Draft save(
      Author author, Draft draft, Step step, PageForm form, String wanted, Reader reader) {
    return wizard
        .desk()
        .change(
            author.account(),
            draft.id(),
            it -> {
              Answers typed = wizard.stepForm().read(step, form, it.answers(), reader);
              Answers after = typed;
              if (wanted.startsWith(ADD)) {
                after = StepForm.more(step, wanted.substring(ADD.length()), typed);
              } else if (wanted.startsWith(REMOVE)) {
                after = StepForm.less(step, wanted.substring(REMOVE.length()), typed);
              } else if (!wanted.equals(AUTOSAVE)) {
                after = wizard.stepForm().tidied(step, typed);
              }
              return it.with(Origins.afterChange(it.answers(), after));
            });
  }

  /** Where the reader goes on: at the new part, or where one was. */
  private static String anchor(String path, String wanted, Draft draft) {
    if (wanted.startsWith(REMOVE)) {
      return path.replaceFirst("\\.[0-9]+$", "");
    }
    List<Integer> parts = draft.answers().parts(path);
    return parts.isEmpty() ? path : path + '.' + parts.get(parts.size() - 1);
  }

  /** The next page that everybody is led through; then the look at the whole. */
  private String next(Draft draft, Step step) {
    List<Step> main = wizard.steps(draft).stream().filter(Step::isMain).toList();
    int place = main.indexOf(step);
    return place < 0
        ? wizard.to(draft, "")
        : wizard.to(draft, place + 1 < main.size() ? main.get(place + 1).slug() : "check");
  }

  private Response show(
      Draft draft,
      Step step,
      List<DraftProblem> problems,
      int status,
      ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    boolean first = status == 200 && problems.isEmpty() && !draft.isChange();
    QuestionViews views =
        wizard.questions(first ? withOwnLanguage(draft, reader) : draft, problems, reader);
    List<Question> essential =
        step.fields().stream()
            .filter(it -> Step.isEssential(it) || !step.isMain())
            .map(views::of)
            .toList();
    List<Question> further =
        step.fields().stream()
            .filter(it -> !Step.isEssential(it) && step.isMain())
            .map(views::of)
            .toList();
    List<Step> main = wizard.steps(draft).stream().filter(Step::isMain).toList();
    int place = main.indexOf(step);
    List<DraftProblem> violations = problems.stream().filter(DraftProblem::violation).toList();
    String heading = reader.say(step.heading());
    var view =
        new StepView(
            DraftLinks.title(draft, reader),
            place < 0
                ? reader.say("register.more")
                : reader.say("register.step", place + 1, main.size()),
            heading,
            wizard.to(draft, place > 0 ? main.get(place - 1).slug() : ""),
            wizard.to(draft, ""),
            wizard.to(draft, step.slug()),
            wizard.token(request),
            essential,
            further,
            further.stream().anyMatch(it -> it.isWrong() || !it.isUnanswered()),
            wizard.errorLinks(draft, violations, reader),
            revision(draft),
            wizard.script());
    String title = violations.isEmpty() ? heading : reader.say("register.error-title", heading);
    return PrivatePages.of(wizard.site().page(request, status, "register/step", title, view));
  }

  /** Most networks work in the language in which somebody registers them. */
  private static Draft withOwnLanguage(Draft draft, Reader reader) {
    return isUnanswered(draft, LANGUAGE)
        ? draft.with(draft.answers().with(LANGUAGE, iri(reader)))
        : draft;
  }

  private static String iri(Reader reader) {
    String code = reader.language().locale().getISO3Language().toUpperCase(Locale.ROOT);
    return Prefixes.findIri("lang:" + code).orElseThrow();
  }

  private static String revision(Draft draft) {
    return Long.toString(draft.revision());
  }

  /** Whether somebody has answered something there; the language is answered for them. */
  private static boolean isBegun(Draft draft, Step step) {
    return step.fields().stream()
        .map(it -> FieldNames.of(it.property()))
        .anyMatch(it -> !it.equals(LANGUAGE) && !isUnanswered(draft, it));
  }

  private static boolean isUnanswered(Draft draft, String field) {
    return draft.answers().under(field).values().isEmpty();
  }

  private StepLink link(Draft draft, Step step, Reader reader) {
    boolean begun = isBegun(draft, step);
    boolean missing =
        step.fields().stream()
            .filter(it -> it.range().required())
            .anyMatch(it -> isUnanswered(draft, FieldNames.of(it.property())));
    String state = reader.say("register.state.none");
    if (begun) {
      state = missing ? reader.say("register.state.missing") : reader.say("register.state.begun");
    }
    return new StepLink(
        wizard.to(draft, step.slug()), reader.say(step.heading()), state, begun, step.isMain());
  }

  /**
   * A page of the form.
   *
   * @param name what the thing is called so far
   * @param caption how far this is
   * @param back the page before
   * @param overview all pages
   * @param furtherOpen whether what may be left out is shown at once
   * @param revision of the draft, for the script
   */
  record StepView(
      Phrase name,
      String caption,
      String heading,
      String back,
      String overview,
      String action,
      String token,
      List<Question> essential,
      List<Question> further,
      boolean furtherOpen,
      List<Wizard.ErrorLink> errors,
      String revision,
      String script) {}

  /** All pages. */
  record OverviewView(
      Phrase title,
      boolean change,
      List<StepLink> main,
      List<StepLink> further,
      String check,
      String delete,
      String token) {}

  /** A page, and how far it is. */
  record StepLink(String href, String label, String state, boolean begun, boolean main) {}
}
