package net.sisternet.registry.server.html.succession;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.succession.Asker;
import net.sisternet.registry.core.succession.Successions;
import net.sisternet.registry.core.succession.TakeOver;
import net.sisternet.registry.server.html.care.RecordTexts;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;

/** Asking to care for a record whose owner is silent; or why that cannot be. */
@Path("/take-over")
public final class TakeOverPage {

  private final Site site;
  private final Successions successions;
  private final RecordHeads heads;

  TakeOverPage(Site site, Successions successions, RecordHeads heads) {
    this.site = site;
    this.successions = successions;
    this.heads = heads;
  }

  /** Where somebody asks for {@code record}. */
  public static String address(Site site, RecordIri record) {
    return site.paths().of("/take-over") + "?record=" + Paths.encode(record.value());
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@Context ContainerRequestContext request) {
    RecordHead head = head(Query.of(request.getUriInfo()).first("record"));
    if (successions.findRunning(head.record()).isPresent()
        || successions.findSilentSince(head).isEmpty()) {
      return page(request, head, Optional.empty());
    }
    if (site.visitors().findSession(request).isEmpty()) {
      return PrivatePages.seeOther(
          site.paths().of("/sign-in") + "?next=" + Paths.encode(address(site, head.record())));
    }
    return page(request, head, successions.findAsker(site.visitors().author(request), head));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response ask(@Context ContainerRequestContext request) {
    Author author = site.visitors().author(request);
    RecordHead head = head(PageForm.of(request).first("record"));
    successions.ask(author, head.record());
    return PrivatePages.seeOther(address(site, head.record()));
  }

  private Response page(ContainerRequestContext request, RecordHead head, Optional<Asker> asker) {
    Reader reader = Site.reader(request);
    String name = RecordTexts.name(head.record(), graph(head), reader);
    Optional<TakeOver> running = successions.findRunning(head.record());
    Optional<Instant> since = successions.findSilentSince(head);
    String title = reader.say("take.title", name);
    var view =
        new TakeOverView(
            title,
            paragraphs(running, since, asker, mine(running, request), name, reader),
            running.isEmpty() && since.isPresent() && asker.isPresent(),
            head.record().value(),
            site.paths().record(head.record()),
            site.paths().of("/report") + "?record=" + Paths.encode(head.record().value()),
            site.visitors().findFormToken(request).map(Secret::value).orElse(""));
    return PrivatePages.of(site.page(request, 200, "succession/takeOver", title, view));
  }

  private boolean mine(Optional<TakeOver> running, ContainerRequestContext request) {
    return running
        .flatMap(it -> it.asked().opener())
        .filter(
            it ->
                site.visitors()
                    .findSession(request)
                    .filter(session -> session.author().account().equals(it))
                    .isPresent())
        .isPresent();
  }

  private static List<String> paragraphs(
      Optional<TakeOver> running,
      Optional<Instant> since,
      Optional<Asker> asker,
      boolean mine,
      String name,
      Reader reader) {
    if (running.isPresent()) {
      String until = reader.times().day(running.get().until());
      return List.of(
          mine ? reader.say("take.begun", until) : TakeOverNotices.text(running.get(), reader));
    }
    if (since.isEmpty()) {
      return List.of(reader.say("take.not-silent", name));
    }
    String silent = reader.say("take.silent", name, reader.times().day(since.get()));
    return asker
        .map(it -> List.of(silent, reader.say("take.how"), reader.say("take.as." + it.word())))
        .orElseGet(() -> List.of(silent, reader.say("take.not-yours")));
  }

  private RecordHead head(String iri) {
    return RecordNames.findRecord(iri, site.paths().home())
        .flatMap(heads::find)
        .filter(it -> !it.withdrawn())
        .orElseThrow(Refusals::notFound);
  }

  private Graph graph(RecordHead head) {
    return heads
        .findVersion(head.record(), head.version())
        .flatMap(entry -> entry.payload().map(Payload::graph))
        .orElseGet(() -> new Graph(List.of()));
  }

  /**
   * What the page shows.
   *
   * @param paragraphs how it stands
   * @param open whether the reader may ask now
   * @param report where a moderator is told
   * @param token for {@link net.sisternet.registry.server.html.frame.FormGuard}
   */
  record TakeOverView(
      String title,
      List<String> paragraphs,
      boolean open,
      String record,
      String page,
      String report,
      String token) {}
}
