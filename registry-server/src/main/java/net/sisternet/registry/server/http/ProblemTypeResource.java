package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.Text;

/** What the {@code type} of a problem leads to. */
@Path("/problems")
public final class ProblemTypeResource {

  private final Home home;

  ProblemTypeResource(Home home) {
    this.home = home;
  }

  /** One type of problem: its title, its status, and what to do about it. */
  @GET
  @Path("{slug}")
  @Produces(Format.JSON_TYPE)
  public Response read(
      @PathParam("slug") String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    ProblemType type =
        ProblemType.findBySlug(slug).orElseThrow(() -> RecordStore.notFound("problems/" + slug));
    ObjectNode json = Json.object();
    json.put("type", Page.address(home, "problems/" + type.slug()));
    json.put("status", type.status());
    put(json.putObject("title"), type.title());
    put(json.putObject("description"), Messages.text("http.problem." + type.slug()));
    return Response.ok(Json.bytes(json))
        .header(HttpHeaders.CONTENT_TYPE, Format.JSON.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .build();
  }

  private static void put(ObjectNode object, Text text) {
    object.put("en", text.en()).put("da", text.da()).put("de", text.de());
  }
}
