package net.sisternet.registry.server.html.register;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftDesk;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.drafts.DraftPublisher;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.frame.Asset;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Kinds;

/** What the pages of one draft have in common. Any thread. */
final class Wizard {

  private static final int MOST_CASES = 20;

  private final RegisterPorts ports;
  private final ChoiceLists choices;
  private final References references;
  private final StepForm stepForm;
  private final DraftChecks checks;
  private final Asset script;

  Wizard(RegisterPorts ports, ChoiceLists choices, References references, Asset script) {
    this.ports = ports;
    this.choices = choices;
    this.references = references;
    this.stepForm = new StepForm(ports.forms(), choices, references);
    this.checks = new DraftChecks(ports.drafts());
    this.script = script;
  }

  Site site() {
    return ports.site();
  }

  DraftDesk desk() {
    return ports.desk();
  }

  DraftPublisher publisher() {
    return ports.drafts();
  }

  RegisterPorts ports() {
    return ports;
  }

  StepForm stepForm() {
    return stepForm;
  }

  /** The address of {@code path} in this registry. */
  String to(String path) {
    return site().paths().of(path);
  }

  /** The address of a page of a draft. */
  String to(Draft draft, String page) {
    return to("/drafts/" + draft.id() + (page.isEmpty() ? "" : '/' + page));
  }

  /** The page of a record of ours. */
  String to(RecordIri record) {
    return site().paths().record(record);
  }

  /** Where the record of a draft is that is done: its page, or the case while it waits. */
  String whereDone(Draft draft) {
    RecordIri record = draft.record().orElseThrow();
    if (ports.heads().find(record).isPresent()) {
      return to(record);
    }
    return ports.cases().about(record, MOST_CASES).stream()
        .filter(it -> it.opener().filter(draft.owner()::equals).isPresent())
        .findFirst()
        .map(it -> to("/cases/" + it.number()))
        .orElseGet(() -> to("/account"));
  }

  String script() {
    return to(script.path());
  }

  String token(ContainerRequestContext request) {
    return site().visitors().findFormToken(request).map(Secret::value).orElse("");
  }

  /** Who asks, if somebody is signed in. */
  Optional<Author> findAuthor(ContainerRequestContext request) {
    return site().visitors().findSession(request).map(it -> it.author());
  }

  /** Sends the visitor to sign in, and back here afterwards. */
  Response signIn(ContainerRequestContext request) {
    String here = to('/' + request.getUriInfo().getPath(false).replaceFirst("^/+", ""));
    return PrivatePages.seeOther(to("/sign-in?next=" + Paths.encode(here)));
  }

  /** The visitor's own draft of a record; another's is as if it were not there. */
  Draft draft(Author author, String id) {
    return draft(author, id, Kinds.NETWORK.name());
  }

  /** The visitor's own draft of that form. */
  Draft draft(Author author, String id, String form) {
    return DraftId.find(id)
        .flatMap(it -> desk().find(author.account(), it))
        .filter(it -> it.form().equals(form))
        .orElseThrow(
            () ->
                new RegistryException(
                    ProblemType.NOT_FOUND, Refusals.text("register.no-draft"), List.of()));
  }

  /** The pages of a draft's form. */
  List<Step> steps(Draft draft) {
    return ports
        .forms()
        .findByShape(DraftPublisher.kind(draft).shape())
        .map(Step::of)
        .orElseThrow();
  }

  Step step(Draft draft, String slug) {
    return steps(draft).stream()
        .filter(it -> it.slug().equals(slug))
        .findFirst()
        .orElseThrow(Refusals::notFound);
  }

  /** Everything that is wrong with the draft. */
  List<DraftProblem> problems(Author author, Draft draft, Reader reader) {
    return checks.of(author, draft, reader.language().locale());
  }

  /** The questions of a page. */
  QuestionViews questions(Draft draft, List<DraftProblem> problems, Reader reader) {
    return new QuestionViews(ports.forms(), choices, references, draft.answers(), problems, reader);
  }

  /** Links to what is wrong, for the top of a page. */
  List<ErrorLink> errorLinks(Draft draft, List<DraftProblem> problems, Reader reader) {
    List<Step> steps = steps(draft);
    return problems.stream().map(it -> errorLink(draft, steps, it, reader)).toList();
  }

  private ErrorLink errorLink(Draft draft, List<Step> steps, DraftProblem it, Reader reader) {
    String top = net.sisternet.registry.core.drafts.Answers.top(it.path());
    for (Step step : steps) {
      var field = step.findField(top);
      if (field.isPresent()) {
        return new ErrorLink(
            to(draft, step.slug()) + '#' + it.path(),
            reader.say(field.get().name()),
            reader.say(it.text()));
      }
    }
    return new ErrorLink(to(draft, ""), "", reader.say(it.text()));
  }

  /** Something that is wrong, and where it is mended. */
  record ErrorLink(String href, String label, String text) {}
}
