package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/** What the registry is, whose it is, and how its data may be taken. */
@Path("/about")
public final class AboutPage {

  private final Site site;
  private final Home home;

  AboutPage(Site site, Home home) {
    this.site = site;
    this.home = home;
  }

  @GET
  @Produces(Site.HTML)
  public Response about(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    return site.page(
        request, 200, "about", reader.say("about.title", site.name()), new AboutView(home.base()));
  }

  /** What the page shows. */
  record AboutView(String base) {}
}
