package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.region.Region;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.core.region.RegionReports;
import net.sisternet.registry.core.region.Regions;

/** Regions: what there is in each, and those that lie across a border. */
@Path("/regions")
public final class RegionResource {

  private final Home home;
  private final Regions regions;
  private final RegionReports reports;
  private final Filters values;

  RegionResource(Home home, Regions regions, RegionReports reports, Filters values) {
    this.home = home;
    this.regions = regions;
    this.reports = reports;
    this.values = values;
  }

  /**
   * The regions across a border; any other area of the vocabulary has an address of its own too.
   */
  @GET
  @Produces(Format.JSON_TYPE)
  public Response regions(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    Locale language = Negotiation.language(headers);
    ObjectNode json = Json.object();
    ArrayNode items = json.putArray("regions");
    regions
        .acrossBorders()
        .forEach(it -> RegionJson.name(it, home, values, language, items.addObject()));
    return answer(json);
  }

  /** What there is in one. */
  @GET
  @Path("{slug: [a-z0-9-]+}")
  @Produces(Format.JSON_TYPE)
  public Response region(
      @PathParam("slug") String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    Region region =
        regions
            .find(slug)
            .orElseThrow(
                () -> new RegistryException(ProblemType.NOT_FOUND, "http.no-region", slug));
    Locale language = Negotiation.language(headers);
    RegionReport report = reports.of(region, language.getLanguage());
    return answer(RegionJson.of(report, home, values, language));
  }

  private static Response answer(ObjectNode json) {
    return Response.ok(Json.bytes(json), Format.JSON.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }
}
