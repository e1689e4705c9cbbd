package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/** What the registry is, whose it is, and how its data may be taken. */
@Path("/about")
public final class AboutPage {

  private final Site site;
  private final Home home;
  private final Optional<String> contact;

  /**
   * The page of {@code home}.
   *
   * @param contact where whoever runs the registry is reached
   */
  AboutPage(Site site, Home home, Optional<String> contact) {
    this.contact = contact;
    this.site = site;
    this.home = home;
  }

  @GET
  @Produces(Site.HTML)
  public Response about(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    return site.page(
        request,
        200,
        "about",
        reader.say("about.title", site.name()),
        new AboutView(home.base(), contact.orElse(""), contact.map(AboutPage::link).orElse("")));
  }

  /** Leads to what an operator may name: a page or a mailbox; empty for anything else. */
  private static String link(String contact) {
    if (contact.matches("(https?://|mailto:)\\S+")) {
      return contact;
    }
    return contact.matches("[^\\s@:]+@[^\\s@:]+") ? "mailto:" + contact : "";
  }

  /**
   * What the page shows.
   *
   * @param contact of whoever runs the registry; empty if they do not say
   * @param contactLink leads there; empty if that is no address
   */
  record AboutView(String base, String contact, String contactLink) {}
}
