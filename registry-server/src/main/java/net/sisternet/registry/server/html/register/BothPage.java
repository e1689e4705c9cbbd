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
import java.util.stream.Collectors;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftId;
import net.sisternet.registry.core.drafts.DraftMerge;
import net.sisternet.registry.core.drafts.DraftPublisher;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Difference;
import net.sisternet.vocab.Kind;

/** A record was changed by somebody else meanwhile: both are shown, and the author chooses. */
@Path("/drafts/{id: " + DraftId.FORM + "}/both")
public final class BothPage {

  private static final String THEIRS = "theirs";

  private final Wizard wizard;

  BothPage(Wizard wizard) {
    this.wizard = wizard;
  }

  @GET
  @Produces(Site.HTML)
  public Response both(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Optional<Author> author = wizard.findAuthor(request);
    if (author.isEmpty()) {
      return wizard.signIn(request);
    }
    Draft draft = wizard.draft(author.get(), id);
    if (draft.done() || !isBehind(draft)) {
      return PrivatePages.seeOther(wizard.to(draft, "check"));
    }
    Reader reader = Site.reader(request);
    DraftMerge merge = merge(draft);
    List<Choice> choices =
        merge.differences().stream()
            .filter(DraftMerge.Difference::byThem)
            .map(it -> choice(draft, it, reader))
            .toList();
    Kind kind = DraftPublisher.kind(draft);
    RecordIri record = draft.record().orElseThrow();
    Difference difference =
        wizard
            .ports()
            .views()
            .difference(
                record,
                kind,
                graph(draft, draft.base().orElseThrow()),
                graph(draft, head(record).version()),
                reader);
    String title = reader.say("register.both.title");
    var view =
        new BothView(
            DraftLinks.title(draft, reader).text(),
            title,
            difference,
            choices,
            wizard.to(draft, "both"),
            wizard.token(request));
    return PrivatePages.of(wizard.site().page(request, 200, "register/both", title, view));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response merge(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Author author = wizard.site().visitors().author(request);
    Draft draft = wizard.draft(author, id);
    if (draft.done() || !isBehind(draft)) {
      return PrivatePages.seeOther(wizard.to(draft, "check"));
    }
    PageForm form = PageForm.of(request);
    Set<String> theirs =
        form.fields().keySet().stream()
            .filter(it -> form.first(it).equals(THEIRS))
            .collect(Collectors.toSet());
    RecordIri record = draft.record().orElseThrow();
    RecordHead head = head(record);
    Draft merged =
        wizard
            .desk()
            .change(
                author.account(),
                draft.id(),
                it -> it.with(merge(it).merged(theirs)).changing(record, head.version()));
    return PrivatePages.seeOther(wizard.to(merged, "check"));
  }

  private Choice choice(Draft draft, DraftMerge.Difference difference, Reader reader) {
    String label =
        wizard.steps(draft).stream()
            .flatMap(step -> step.fields().stream())
            .filter(it -> FieldNames.of(it.property()).equals(difference.field()))
            .map(FormField::name)
            .map(reader::say)
            .findFirst()
            .orElse(difference.field());
    return new Choice(difference.field(), label, difference.isConflict());
  }

  private DraftMerge merge(Draft draft) {
    Kind kind = DraftPublisher.kind(draft);
    RecordIri record = draft.record().orElseThrow();
    Answers before = wizard.publisher().read(kind, record, draft.base().orElseThrow()).answers();
    Answers theirs = wizard.publisher().read(kind, record, head(record).version()).answers();
    return new DraftMerge(before, theirs, draft.answers());
  }

  private net.sisternet.registry.core.rdf.Graph graph(
      Draft draft, net.sisternet.registry.core.model.RecordVersion version) {
    return wizard
        .ports()
        .heads()
        .findVersion(draft.record().orElseThrow(), version)
        .flatMap(it -> it.payload().map(net.sisternet.registry.core.model.Payload::graph))
        .orElseThrow(Refusals::notFound);
  }

  private boolean isBehind(Draft draft) {
    return draft.isChange() && !draft.base().equals(draft.record().map(it -> head(it).version()));
  }

  private RecordHead head(RecordIri record) {
    return wizard
        .ports()
        .heads()
        .find(record)
        .filter(it -> !it.withdrawn())
        .orElseThrow(Refusals::notFound);
  }

  /**
   * What has changed meanwhile.
   *
   * @param difference of the record, since the draft was begun
   */
  record BothView(
      String name,
      String title,
      Difference difference,
      List<Choice> choices,
      String action,
      String token) {}

  /** A field that they have changed; where the author has too, the author chooses. */
  record Choice(String field, String label, boolean conflict) {}
}
