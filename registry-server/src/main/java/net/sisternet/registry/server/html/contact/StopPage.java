package net.sisternet.registry.server.html.contact;

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
import net.sisternet.registry.core.contact.RelayedLetter;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.frame.OpenForm;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/**
 * Where whoever gets messages of visitors stops them, or allows them again, by the link in a
 * letter. A GET changes nothing: programs that look at mail open its links.
 */
@Path("/contact/stop/{secret: " + Secret.FORM + "}")
public final class StopPage {

  private final Site site;
  private final ContactPorts ports;
  private final NetworkNames names;

  StopPage(Site site, ContactPorts ports, NetworkNames names) {
    this.site = site;
    this.ports = ports;
    this.names = names;
  }

  @GET
  @Produces(Site.HTML)
  public Response look(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    Optional<RelayedLetter> letter = ports.relay().findLetter(new Secret(secret));
    return letter.map(it -> page(request, it, secret)).orElseGet(() -> over(request));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response change(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    Optional<RelayedLetter> letter = ports.relay().findLetter(new Secret(secret));
    if (letter.isEmpty()) {
      return over(request);
    }
    boolean stop = !PageForm.of(request).first("messages").equals("allow");
    ports.relay().stop(letter.get(), stop);
    return PrivatePages.seeOther(site.paths().of("/contact/stop/" + secret));
  }

  private Response page(ContainerRequestContext request, RelayedLetter letter, String secret) {
    Reader reader = Site.reader(request);
    OpenForm form = site.visitors().openForm(request);
    var view =
        new StopView(
            ports.relay().isStopped(letter),
            names.of(letter.record(), reader),
            site.paths().record(letter.record()),
            site.paths().of("/contact/stop/" + secret),
            form.token());
    return PrivatePages.of(
        site.page(request, 200, "contact/stop", reader.say("contact.stop.title"), view),
        form.cookieArray());
  }

  private Response over(ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    var notice =
        new ContactPage.NoticeView(
            reader.say("still.over.title"), reader.say("contact.stop.over"), "", "");
    return PrivatePages.of(site.page(request, 410, "contact/notice", notice.title(), notice));
  }

  /** Whether messages are stopped, and the button that changes it. */
  record StopView(boolean stopped, Phrase name, String page, String action, String token) {}
}
