package net.sisternet.registry.server.html.care;

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
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.care.Confirmable;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.model.Freshness;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.frame.OpenForm;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.RecordView;
import net.sisternet.registry.server.html.view.RecordViews;
import net.sisternet.vocab.Kinds;

/**
 * "Is this still true?": the record and one button. By a link that was mailed, without signing in;
 * a GET never confirms, as programs that look at mail open its links.
 */
@Path("/still-true")
public final class StillTruePage {

  private static final String LINK = "{secret: " + Secret.FORM + "}";

  private final Site site;
  private final Confirmations confirmations;
  private final RecordViews views;

  public StillTruePage(Site site, Confirmations confirmations, RecordViews views) {
    this.site = site;
    this.confirmations = confirmations;
    this.views = views;
  }

  @GET
  @Path(LINK)
  @Produces(Site.HTML)
  public Response ask(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    Optional<Confirmable> record = confirmations.find(new Secret(secret));
    return record.map(it -> page(it, secret, request)).orElseGet(() -> over(request));
  }

  /** Confirms. The same link may be used again: on the same day nothing more happens. */
  @POST
  @Path(LINK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response confirm(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    Optional<Confirmable> record = confirmations.find(new Secret(secret));
    if (record.isEmpty()) {
      return over(request);
    }
    confirmations.confirm(record.get().author(), record.get().head().record());
    return PrivatePages.seeOther(site.paths().of("/still-true/" + secret));
  }

  /** Confirms as whoever is signed in. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response confirmSignedIn(@Context ContainerRequestContext request) {
    Author author = site.visitors().author(request);
    RecordIri record =
        RecordNames.findRecord(PageForm.of(request).first("record"), site.paths().home())
            .orElseThrow(Refusals::notFound);
    confirmations.confirm(author, record);
    return PrivatePages.seeOther(site.paths().record(record));
  }

  private Response page(Confirmable it, String secret, ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    RecordIri record = it.head().record();
    boolean done =
        Freshness.findConfirmed(record, it.graph())
            .filter(confirmations.today()::equals)
            .isPresent();
    OpenForm form = site.visitors().openForm(request);
    RecordView view =
        views.show(
            record,
            Kinds.findByPath(record.path()).orElseThrow(Refusals::notFound),
            it.graph(),
            reader);
    String name = view.name().text();
    String title = done ? reader.say("still.done.title", name) : reader.say("still.title", name);
    Paths paths = site.paths();
    var model =
        new StillTrueView(
            view,
            title,
            done,
            paths.of("/still-true/" + secret),
            paths.record(record),
            paths.of("/sign-in") + "?next=" + Paths.encode(paths.record(record)),
            form.token());
    return PrivatePages.of(
        site.page(request, 200, "care/stillTrue", title, model), form.cookieArray());
  }

  private Response over(ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    var model = new NoticeView(reader.say("still.over.title"), reader.say("still.over.text"));
    return PrivatePages.of(site.page(request, 410, "care/notice", model.title(), model));
  }

  /**
   * A record to confirm.
   *
   * @param done whether it was confirmed today
   * @param change where it is changed, after signing in
   * @param token for {@link net.sisternet.registry.server.html.frame.FormGuard}
   */
  record StillTrueView(
      RecordView record,
      String title,
      boolean done,
      String action,
      String page,
      String change,
      String token) {}

  /** Something to be said and nothing to be done. */
  record NoticeView(String title, String text) {}
}
