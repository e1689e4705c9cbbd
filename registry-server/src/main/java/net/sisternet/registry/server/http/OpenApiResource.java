package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The API's description. */
@Path("/openapi.json")
public final class OpenApiResource {

  private final byte[] document;

  OpenApiResource(OpenApi description) {
    this.document = Json.bytes(description.document(Operations.all()));
  }

  /** The whole description. */
  @GET
  @Produces(Format.JSON_TYPE)
  public Response read() {
    return Response.ok(document)
        .header(HttpHeaders.CONTENT_TYPE, Format.JSON.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }
}
