package net.sisternet.registry.server.html.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.place.RegionViews.RegionView;

/** One region. */
@Path("/regions")
public final class RegionPage {

  private final Site site;
  private final RegionViews views;

  RegionPage(Site site, RegionViews views) {
    this.site = site;
    this.views = views;
  }

  @GET
  @Path("{slug: [a-z0-9-]+}")
  @Produces(Site.HTML)
  public Response region(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    RegionView view = views.of(views.region(slug), Query.of(request.getUriInfo()), reader);
    return site.page(request, 200, "place/region", view.name().text(), view);
  }

  /** How to show the region on another site. */
  @GET
  @Path("{slug: [a-z0-9-]+}/embed")
  @Produces(Site.HTML)
  public Response embed(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    RegionView view = views.of(views.region(slug), Query.EMPTY, reader);
    return site.page(
        request, 200, "place/embed", reader.say("embed.title", view.name().text()), view);
  }
}
