package net.sisternet.registry.server.html.succession;

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
import net.sisternet.registry.core.care.Confirmable;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.succession.Successions;
import net.sisternet.registry.core.succession.TakeOver;
import net.sisternet.registry.server.html.care.RecordTexts;
import net.sisternet.registry.server.html.frame.OpenForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/**
 * "I am still here": what somebody asks for stays with whoever clicks one button. By a link that
 * was mailed, without signing in; a GET does nothing, as programs that look at mail open its links.
 */
@Path("/still-here/{secret: " + Secret.FORM + "}")
public final class StillHerePage {

  private final Site site;
  private final Successions successions;
  private final Confirmations confirmations;

  StillHerePage(Site site, Successions successions, Confirmations confirmations) {
    this.site = site;
    this.successions = successions;
    this.confirmations = confirmations;
  }

  @GET
  @Produces(Site.HTML)
  public Response ask(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    var link = new Secret(secret);
    Optional<Confirmable> owner = confirmations.find(link);
    return owner.isEmpty()
        ? over(request)
        : page(request, owner.get(), successions.findByLink(link), secret);
  }

  /** Says it. Using the link again does no more. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response stillHere(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    successions.stillHere(new Secret(secret));
    return PrivatePages.seeOther(site.paths().of("/still-here/" + secret));
  }

  private Response page(
      ContainerRequestContext request,
      Confirmable owner,
      Optional<TakeOver> running,
      String secret) {
    Reader reader = Site.reader(request);
    RecordIri record = owner.head().record();
    String name = RecordTexts.name(record, owner.graph(), reader);
    OpenForm form = site.visitors().openForm(request);
    String title =
        running.isPresent() ? reader.say("here.title", name) : reader.say("here.done.title", name);
    var view =
        new StillHereView(
            title,
            running.map(it -> TakeOverNotices.text(it, reader)).orElse(""),
            running.map(it -> reader.times().day(it.until())).orElse(""),
            site.paths().of("/still-here/" + secret),
            site.paths().record(record),
            form.token());
    return PrivatePages.of(
        site.page(request, 200, "succession/stillHere", title, view), form.cookieArray());
  }

  private Response over(ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    String title = reader.say("still.over.title");
    return PrivatePages.of(site.page(request, 410, "succession/over", title, new OverView(title)));
  }

  /**
   * What the page shows.
   *
   * @param text who asks, and until when; empty if nobody does any more
   * @param token for {@link net.sisternet.registry.server.html.frame.FormGuard}
   */
  record StillHereView(
      String title, String text, String until, String action, String page, String token) {}

  /** A link that leads nowhere. */
  record OverView(String title) {}
}
