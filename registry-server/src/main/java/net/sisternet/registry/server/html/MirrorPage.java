package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.html.RecordPage.Place;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.SisterViews;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** The copy of a sister's record, which says that it is one. */
@Path("/mirrors/{host}/{path: " + Kinds.PATHS + "}")
public final class MirrorPage {

  private final Site site;
  private final SisterViews sisters;
  private final RecordPage pages;

  MirrorPage(Site site, SisterViews sisters, RecordPage pages) {
    this.site = site;
    this.sisters = sisters;
    this.pages = pages;
  }

  @GET
  @Path("{slug}")
  @Produces(Site.HTML)
  public Response copy(
      @PathParam("host") String host,
      @PathParam("path") String path,
      @PathParam("slug") String slug,
      @Context ContainerRequestContext request) {
    SisterStatus sister = sisters.findByHost(host).orElseThrow(Refusals::notFound);
    RecordHeads heads = sisters.findHeads(sister.home()).orElseThrow(Refusals::notFound);
    var records = new Records(sister.home(), heads);
    Kind kind = Records.kind(path);
    RecordHead head = records.head(kind, slug);
    Place place = place(sister, head, Site.reader(request));
    Response page =
        head.withdrawn()
            ? pages.withdrawn(kind, head, 410, place, request)
            : newest(records, kind, head, place, request);
    return Response.fromResponse(page)
        .header("Link", '<' + head.record().value() + ">; rel=\"canonical\"")
        .build();
  }

  /** The copy, or where the copy of what it moved to is. */
  private Response newest(
      Records records, Kind kind, RecordHead head, Place place, ContainerRequestContext request) {
    LogEntry newest = shown(records.newest(head));
    return records
        .findMoved(newest)
        .map(it -> RecordPage.moved(site.paths().copy(records.home(), it)))
        .orElseGet(() -> pages.show(kind, head, newest, place, request));
  }

  /** A record that the operator has not selected has no content here. */
  private static LogEntry shown(LogEntry entry) {
    if (entry.payload().isEmpty()) {
      throw Refusals.notFound();
    }
    return entry;
  }

  private Place place(SisterStatus sister, RecordHead head, Reader reader) {
    String original = head.record().value();
    return new Place(
        site.paths().copy(sister.home(), head.record()),
        original + "/history",
        sister.accepted().name(),
        sister.home().base(),
        sisters.banner(sister, reader),
        original);
  }
}
