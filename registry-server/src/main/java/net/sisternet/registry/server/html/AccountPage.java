package net.sisternet.registry.server.html;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.server.html.frame.Attention;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.DraftLinks;

/**
 * The visitor's own page: what wants attention, their networks and drafts, as whom they are signed
 * in, and how to end that.
 */
@Path("/account")
public final class AccountPage {

  private static final String DEVICE = "[0-9a-f]{64}";

  private final Site site;
  private final SignIn signIn;
  private final OwnNetworks networks;
  private final DraftLinks drafts;
  private final List<Attention> attention;
  private final DeviceViews devices;

  AccountPage(
      Site site,
      SignIn signIn,
      OwnNetworks networks,
      DraftLinks drafts,
      List<Attention> attention) {
    this.site = site;
    this.signIn = signIn;
    this.networks = networks;
    this.drafts = drafts;
    this.attention = List.copyOf(attention);
    this.devices = new DeviceViews(signIn);
  }

  @GET
  @Produces(Site.HTML)
  public Response account(@Context ContainerRequestContext request) {
    Optional<Session> session = site.visitors().findSession(request);
    if (session.isEmpty()) {
      return PrivatePages.seeOther(site.paths().of("/sign-in"), site.visitors().noSession());
    }
    Reader reader = Site.reader(request);
    return PrivatePages.of(
        site.page(
            request,
            200,
            "account",
            reader.say("account.title"),
            view(session.get(), request, reader)));
  }

  @POST
  @Path("sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response signOut(@Context ContainerRequestContext request) {
    return end(request, signIn::signOut);
  }

  @POST
  @Path("sign-out-everywhere")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response signOutEverywhere(@Context ContainerRequestContext request) {
    return end(request, signIn::signOutEverywhere);
  }

  /** Ends the session of another device. */
  @POST
  @Path("sign-out-there")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response signOutThere(@Context ContainerRequestContext request) {
    String device = PageForm.of(request).first("device");
    if (device.matches(DEVICE)) {
      site.visitors()
          .findSession(request)
          .ifPresent(session -> signIn.signOut(session, new Digest(device)));
    }
    return PrivatePages.seeOther(site.paths().of("/account") + "#page-devices");
  }

  private Response end(
      ContainerRequestContext request, java.util.function.Consumer<Session> ending) {
    site.visitors().findSession(request).ifPresent(ending);
    return PrivatePages.seeOther(site.paths().of("/"), site.visitors().noSession());
  }

  private AccountView view(Session session, ContainerRequestContext request, Reader reader) {
    return new AccountView(
        signIn.findMail(session.author().account()).map(MailAddress::value).orElse(""),
        session.author().account().value(),
        reader.say("account.role." + session.author().role()),
        devices.of(session, reader),
        attention.stream().flatMap(it -> it.of(session.author(), reader).stream()).toList(),
        networks.of(session.author().account(), skipped(request), reader),
        drafts.of(session.author(), reader),
        site.visitors().findFormToken(request).map(Secret::value).orElse(""));
  }

  /** How many networks are on the pages before; nobody has as many as would not be a number. */
  private static int skipped(ContainerRequestContext request) {
    String from = Query.of(request.getUriInfo()).first("from");
    return from.matches("[0-9]{1,8}") ? Integer.parseInt(from) : 0;
  }

  /**
   * What the page shows.
   *
   * @param mail the address that signs in
   * @param token for {@link FormGuard}
   */
  record AccountView(
      String mail,
      String account,
      String role,
      List<DeviceViews.DeviceView> devices,
      List<Attention.Matter> attention,
      OwnNetworks.OwnView own,
      List<DraftLinks.DraftLink> drafts,
      String token) {}
}
