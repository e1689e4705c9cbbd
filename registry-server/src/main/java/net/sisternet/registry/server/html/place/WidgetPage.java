package net.sisternet.registry.server.html.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.region.Region;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.server.html.frame.PageHeaders;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.map.MapView;
import net.sisternet.registry.server.html.map.MapViews;

/**
 * A region to be shown on another site: in a frame, by a script that makes the frame, or as a
 * picture. What is in the frame sets no cookie and may stand on any site; no other page may.
 */
@Path("/regions")
public final class WidgetPage {

  private static final String A_WHILE = "public, max-age=300";

  private final Site site;
  private final Home home;
  private final RegionViews views;
  private final MapViews maps;
  private final String heightScript;

  /**
   * Regions for other sites.
   *
   * @param heightScript where the script is that tells the frame's height
   */
  WidgetPage(Site site, Home home, RegionViews views, MapViews maps, String heightScript) {
    this.site = site;
    this.home = home;
    this.views = views;
    this.maps = maps;
    this.heightScript = heightScript;
  }

  /**
   * What the frame and the picture show.
   *
   * @param members how many members the networks have, in words
   * @param address the whole address of the region's page
   * @param land the land, for a picture that can load nothing; empty in a frame
   */
  record WidgetView(
      Phrase name,
      long total,
      String members,
      MapView map,
      String address,
      String land,
      String heightScript) {}

  @GET
  @Path("{slug: [a-z0-9-]+}/widget")
  @Produces(Site.HTML)
  public Response widget(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
    WidgetView view = view(views.region(slug), Site.reader(request));
    return Response.fromResponse(site.page(request, 200, "place/widget", view.name().text(), view))
        .header(PageHeaders.POLICY, PageHeaders.EMBEDDABLE)
        .header(HttpHeaders.CACHE_CONTROL, A_WHILE)
        .build();
  }

  /** The script that another site loads in one line. */
  @GET
  @Path("{slug: [a-z0-9-]+}/widget.js")
  @Produces("text/javascript")
  public Response script(@PathParam("slug") String slug) {
    Region region = views.region(slug);
    String address = home.base() + "/regions/" + region.slug();
    return Response.ok(WidgetScript.of(address), "text/javascript;charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, A_WHILE)
        .build();
  }

  /** A picture that needs nothing but itself. */
  @GET
  @Path("{slug: [a-z0-9-]+}.svg")
  @Produces("image/svg+xml")
  public Response picture(
      @PathParam("slug") String slug, @Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    WidgetView view = view(views.region(slug), reader);
    String svg =
        site.page(
            reader, request.getUriInfo().getPath(), "place/picture", view.name().text(), view);
    return Response.ok(svg.strip() + '\n', "image/svg+xml;charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, A_WHILE)
        .build();
  }

  private WidgetView view(Region region, Reader reader) {
    RegionReport report = views.report(region, reader);
    MapView map = views.map(report, Query.EMPTY, MapViews.Frame.WIDE, reader);
    return new WidgetView(
        views.name(region, reader),
        report.networks().total(),
        report.members().counted().isEmpty() ? "" : MemberViews.total(report.members(), reader),
        map,
        home.base() + "/regions/" + region.slug(),
        maps.drawnLand(map),
        heightScript);
  }
}
