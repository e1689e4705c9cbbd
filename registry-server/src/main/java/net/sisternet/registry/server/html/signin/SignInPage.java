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
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.signin.IdentityProvider;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.server.html.frame.ClientAddress;
import net.sisternet.registry.server.html.frame.LocalPath;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.frame.Visitors;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;

/**
 * Asking for a link, and using it. A GET never signs in: programs that look at mail open its links.
 */
@Path("/sign-in")
public final class SignInPage {

  private static final String LINK = "{secret: " + Secret.FORM + "}";

  private final Site site;
  private final SignInPorts ports;
  private final SignInLetter letter;

  SignInPage(Site site, SignInPorts ports, SignInLetter letter) {
    this.site = site;
    this.ports = ports;
    this.letter = letter;
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@Context ContainerRequestContext request) {
    if (site.visitors().findSession(request).isPresent()) {
      return PrivatePages.seeOther(next(Query.of(request.getUriInfo()).first("next")));
    }
    return form(request, 200, "", Query.of(request.getUriInfo()).first("next"));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response ask(
      @Context ContainerRequestContext request, @Context HttpServletRequest connection) {
    PageForm form = PageForm.of(request);
    Optional<MailAddress> mail = MailAddress.find(form.first("mail"));
    Optional<Secret> browser = site.visitors().findBrowser(request);
    if (mail.isEmpty() || browser.isEmpty() || !ports.reaches()) {
      return form(request, 422, form.first("mail"), form.first("next"));
    }
    Reader reader = Site.reader(request);
    ports
        .signIn()
        .ask(
            mail.get(),
            browser.get(),
            ClientAddress.of(connection),
            next(form.first("next")),
            secret -> letter.of(secret, reader));
    return PrivatePages.seeOther(site.paths().of("/sign-in/asked"));
  }

  @GET
  @Path("asked")
  @Produces(Site.HTML)
  public Response asked(@Context ContainerRequestContext request) {
    String title = Site.reader(request).say("signin.asked.title");
    return PrivatePages.of(
        site.page(
            request,
            200,
            "signin/asked",
            title,
            new AskedView(ports.outbox().isPresent(), ports.ready().getAsBoolean())));
  }

  @GET
  @Path(LINK)
  @Produces(Site.HTML)
  public Response link(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    return link(request, new Secret(secret));
  }

  @POST
  @Path(LINK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Site.HTML)
  public Response use(
      @Context ContainerRequestContext request, @PathParam("secret") String secret) {
    Visitors visitors = site.visitors();
    Optional<SignIn.Begun> begun =
        visitors
            .findBrowser(request)
            .flatMap(
                browser ->
                    ports
                        .signIn()
                        .findAndBegin(new Secret(secret), browser, Visitors.device(request)));
    if (begun.isEmpty()) {
      return link(request, new Secret(secret));
    }
    visitors.findSession(request).ifPresent(ports.signIn()::signOut);
    return PrivatePages.seeOther(
        next(begun.get().next()), visitors.session(begun.get().secret()), visitors.noBrowser());
  }

  private Response form(ContainerRequestContext request, int status, String typed, String next) {
    Reader reader = Site.reader(request);
    String title = reader.say("signin.title");
    if (!ports.reaches() && ports.providers().isEmpty()) {
      return PrivatePages.of(
          site.page(request, 200, "signin/off", title, new OffView(contact(), contactText())));
    }
    Secret browser =
        site.visitors().findBrowser(request).orElseGet(() -> ports.signIn().newSecret());
    var view =
        new FormView(
            Visitors.formToken(browser).value(),
            LocalPath.of(next, ""),
            typed,
            status == 200 ? "" : reader.say("signin.mail.wrong"),
            ports.reaches(),
            ports.outbox().isPresent(),
            ports.ready().getAsBoolean(),
            ports.providers().stream().map(this::button).toList());
    return PrivatePages.of(
        site.page(request, status, "signin/form", title, view), site.visitors().browser(browser));
  }

  private Response link(ContainerRequestContext request, Secret secret) {
    Visitors visitors = site.visitors();
    SignIn.LinkState state = ports.signIn().state(secret, visitors.findBrowser(request));
    Reader reader = Site.reader(request);
    return PrivatePages.of(
        switch (state) {
          case READY ->
              site.page(
                  request,
                  200,
                  "signin/link",
                  reader.say("signin.link.title", site.name()),
                  new LinkView(
                      site.paths().of("/sign-in/" + secret.value()),
                      visitors.findFormToken(request).map(Secret::value).orElse("")));
          case OTHER_BROWSER ->
              site.page(
                  request,
                  403,
                  "signin/failed",
                  reader.say("signin.other.title"),
                  new FailedView(
                      reader.say("signin.other.title"),
                      reader.say("signin.other.text"),
                      reader.say("signin.again")));
          case OVER ->
              site.page(
                  request,
                  410,
                  "signin/failed",
                  reader.say("signin.over.title"),
                  new FailedView(
                      reader.say("signin.over.title"),
                      reader.say("signin.over.text"),
                      reader.say("signin.again")));
        });
  }

  private ProviderButton button(IdentityProvider provider) {
    return new ProviderButton(
        provider.name(), site.paths().of(ProviderPage.PATH + '/' + provider.id()));
  }

  private String next(String asked) {
    return LocalPath.of(asked, site.paths().of("/account"));
  }

  private String contact() {
    return ports.contact().flatMap(Paths::findSafe).orElse("");
  }

  private String contactText() {
    return ports.contact().orElse("").replaceFirst("^mailto:", "");
  }

  /**
   * The form.
   *
   * @param token for {@link FormGuard}
   * @param next where to go afterwards; empty for the usual place
   * @param mail what was typed
   * @param wrong what is wrong with it; empty if nothing is
   * @param mails whether a link can be asked for
   * @param local whether letters stay on this machine
   * @param ready whether letters go at the moment
   * @param providers where else one can sign in
   */
  record FormView(
      String token,
      String next,
      String mail,
      String wrong,
      boolean mails,
      boolean local,
      boolean ready,
      List<ProviderButton> providers) {}

  /** A button that leads to a provider. */
  record ProviderButton(String name, String action) {}

  /**
   * What to do now.
   *
   * @param ready whether letters go at all
   */
  record AskedView(boolean local, boolean ready) {}

  /** The button. */
  record LinkView(String action, String token) {}

  /**
   * Why nobody is signed in.
   *
   * @param again what leads back to the form
   */
  record FailedView(String title, String text, String again) {}

  /** Where signing in is not possible: whom to ask. */
  record OffView(String contact, String contactText) {}
}
