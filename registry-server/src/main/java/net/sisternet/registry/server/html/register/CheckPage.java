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
import java.util.stream.Stream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.drafts.DraftPublisher;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.FieldView;
import net.sisternet.registry.server.html.view.GroupView;
import net.sisternet.registry.server.html.view.RecordView;
import net.sisternet.registry.server.html.view.VisitorOrder;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** The look at a whole draft before it is published, and the publishing. */
@Path("/drafts/{id: " + DraftId.FORM + "}")
public final class CheckPage {

  private final Wizard wizard;
  private final AlikeViews alike;

  CheckPage(Wizard wizard, AlikeViews alike) {
    this.wizard = wizard;
    this.alike = alike;
  }

  @GET
  @Path("check")
  @Produces(Site.HTML)
  public Response check(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    Draft draft = wizard.draft(author.get(), id);
    return draft.done()
        ? PrivatePages.seeOther(wizard.whereDone(draft))
        : show(author.get(), draft, 200, request);
  }

  @POST
  @Path("check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response publish(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    Draft draft = wizard.draft(author, id);
    Reader reader = Site.reader(request);
    boolean wrong =
        !draft.done()
            && wizard.problems(author, draft, reader).stream().anyMatch(DraftProblem::violation);
    if (wrong) {
      return show(author, draft, 422, request);
    }
    try {
      RecordIri record = wizard.publisher().publish(author, draft, reader.language().locale());
      return PrivatePages.seeOther(
          wizard.to(record) + (draft.isChange() ? "?told=changed" : "?told=published"));
    } catch (RegistryException e) {
      return switch (e.type()) {
        case STALE -> PrivatePages.seeOther(wizard.to(draft, "both"));
        case INVALID -> show(author, draft, 422, request);
        case WAITING -> PrivatePages.seeOther(wizard.whereDone(wizard.draft(author, id)));
        default -> throw e;
      };
    }
  }

  private Response show(Author author, Draft draft, int status, ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    Locale locale = reader.language().locale();
    Kind kind = DraftPublisher.kind(draft);
    RecordIri record = wizard.publisher().record(draft, locale);
    Graph graph = graph(draft, locale);
    List<DraftProblem> problems = wizard.problems(author, draft, reader);
    List<Wizard.ErrorLink> errors =
        wizard.errorLinks(
            draft, problems.stream().filter(DraftProblem::violation).toList(), reader);
    List<Wizard.ErrorLink> advice =
        wizard.errorLinks(draft, problems.stream().filter(it -> !it.violation()).toList(), reader);
    String title = reader.say("register.check.title");
    RecordView shown = wizard.ports().views().show(record, kind, graph, reader);
    var view =
        new CheckView(
            DraftLinks.title(draft, reader),
            title,
            groups(kind, shown, reader),
            shown.further(),
            errors,
            advice,
            draft.isChange() ? List.of() : alike.of(record, graph, reader),
            draft.isChange(),
            wizard.ports().publisher().waits(author),
            record.value(),
            wizard.to(draft, ""),
            wizard.to(draft, "check"),
            wizard.token(request));
    return PrivatePages.of(
        wizard
            .site()
            .page(
                request,
                status,
                "register/check",
                errors.isEmpty() ? title : reader.say("register.error-title", title),
                view));
  }

  /** In the order of the page that visitors will see. */
  private static List<GroupView> groups(Kind kind, RecordView shown, Reader reader) {
    if (!kind.equals(Kinds.NETWORK)) {
      return shown.groups();
    }
    VisitorOrder order = VisitorOrder.of(shown, reader);
    return Stream.concat(order.first().stream(), order.rest().stream()).toList();
  }

  /** What cannot be read as a record is shown as nothing; its faults are told above. */
  private Graph graph(Draft draft, Locale locale) {
    try {
      return wizard.publisher().graph(draft, locale);
    } catch (RegistryException e) {
      if (e.type() != ProblemType.INVALID) {
        throw e;
      }
      return new Graph(List.of());
    }
  }

  /**
   * A draft as a whole.
   *
   * @param groups its fields as visitors will see them
   * @param further what no form knows
   * @param advice what its author should look at, and may leave
   * @param change whether it changes a record that there is
   * @param waits whether a new one waits until a moderator has seen it
   */
  record CheckView(
      Phrase name,
      String title,
      List<GroupView> groups,
      List<FieldView> further,
      List<Wizard.ErrorLink> errors,
      List<Wizard.ErrorLink> advice,
      List<AlikeViews.AlikeView> alike,
      boolean change,
      boolean waits,
      String iri,
      String overview,
      String publish,
      String token) {}
}
