package net.sisternet.registry.server.html.signin;

import jakarta.servlet.http.HttpServletRequest;
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
import java.net.URI;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.signin.IdentityProvider;
import net.sisternet.registry.core.signin.IdentityProvider.Arrival;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.server.html.frame.ClientAddress;
import net.sisternet.registry.server.html.frame.LocalPath;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.frame.Visitors;
import net.sisternet.registry.server.html.language.Reader;

/**
 * Going to a provider, and coming back. Who goes is sent on by a page and not by a redirect, so
 * that no form of ours may lead to another host, wherever the provider sends people in between.
 */
@Path(ProviderPage.PATH)
public final class ProviderPage {

  static final String PATH = "/sign-in/with";

  private static final String ID = "{id: [a-z0-9.-]+}";

  private final Site site;
  private final Home home;
  private final SignInPorts ports;

  ProviderPage(Site site, Home home, SignInPorts ports) {
    this.site = site;
    this.home = home;
    this.ports = ports;
  }

  @POST
  @Path(ID)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response go(@Context ContainerRequestContext request, @PathParam("id") String id) {
    IdentityProvider provider = provider(id);
    Reader reader = Site.reader(request);
    var attempt =
        new Visitors.Attempt(
            ports.signIn().newSecret(), LocalPath.of(PageForm.of(request).first("next"), ""));
    Optional<URI> start =
        provider.findStart(attempt.secret(), back(provider), reader.language().tag());
    if (start.isEmpty()) {
      return ended(provider, Ending.UNREACHABLE);
    }
    String title = reader.say("signin.provider.go", provider.name());
    Response page =
        site.page(request, 200, "signin/go", title, new GoView(start.get().toString(), title));
    return Response.fromResponse(PrivatePages.of(page, site.visitors().attempt(attempt)))
        .header("Refresh", "0;url=" + start.get())
        .build();
  }

  @GET
  @Path(ID)
  @Produces(Site.HTML)
  public Response comeBack(
      @Context ContainerRequestContext request,
      @Context HttpServletRequest connection,
      @PathParam("id") String id) {
    IdentityProvider provider = provider(id);
    Optional<Visitors.Attempt> attempt = site.visitors().findAttempt(request);
    if (attempt.isEmpty()) {
      return ended(provider, Ending.STRANGER);
    }
    ports.signIn().countArrival(ClientAddress.of(connection));
    Arrival arrival =
        provider.arrive(
            attempt.get().secret(), back(provider), request.getUriInfo().getQueryParameters());
    if (arrival instanceof Arrival.Refused refused) {
      return ended(provider, Ending.of(refused.reason()));
    }
    return ports
        .signIn()
        .findAndBegin(
            ((Arrival.Verified) arrival).mail(), attempt.get().next(), Visitors.device(request))
        .map(begun -> signedIn(request, begun))
        .orElseGet(() -> ended(provider, Ending.UNKNOWN));
  }

  /** Why nobody is signed in, at an address that holds nothing of what the provider said. */
  @GET
  @Path(ID + "/{why: [a-z]+}")
  @Produces(Site.HTML)
  public Response ended(
      @Context ContainerRequestContext request,
      @PathParam("id") String id,
      @PathParam("why") String why) {
    IdentityProvider provider = provider(id);
    Ending ending = Ending.find(why).orElseThrow(Refusals::notFound);
    Reader reader = Site.reader(request);
    String title = reader.say(ending.key() + ".title", provider.name());
    var view =
        new SignInPage.FailedView(
            title,
            reader.say(ending.key() + ".text", provider.name()),
            ports.reaches()
                ? reader.say("signin.provider.by-mail")
                : reader.say("signin.provider.again"));
    return PrivatePages.of(site.page(request, ending.status(), "signin/failed", title, view));
  }

  private Response signedIn(ContainerRequestContext request, SignIn.Begun begun) {
    Visitors visitors = site.visitors();
    visitors.findSession(request).ifPresent(ports.signIn()::signOut);
    return PrivatePages.seeOther(
        LocalPath.of(begun.next(), site.paths().of("/account")),
        visitors.session(begun.secret()),
        visitors.noBrowser(),
        visitors.noAttempt());
  }

  private Response ended(IdentityProvider provider, Ending ending) {
    return PrivatePages.seeOther(
        site.paths().of(PATH + '/' + provider.id() + '/' + ending.word()),
        site.visitors().noAttempt());
  }

  private IdentityProvider provider(String id) {
    return ports.providers().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(Refusals::notFound);
  }

  private URI back(IdentityProvider provider) {
    return URI.create(home.base() + PATH + '/' + provider.id());
  }

  /**
   * What leads on for who is not sent on.
   *
   * @param href an address of the provider
   */
  record GoView(String href, String title) {}
}
