package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The API's description. */
@Path("/openapi.json")
public final class OpenApiResource {

  private final OpenApi description;
  private byte @Nullable [] document;

  OpenApiResource(OpenApi description) {
    this.description = description;
  }

  /** The whole description. */
  @GET
  @Produces(Format.JSON_TYPE)
  public Response read() {
    return Response.ok(document())
        .header(HttpHeaders.CONTENT_TYPE, Format.JSON.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  /** Written when it is first asked for. */
  private synchronized byte[] document() {
    if (document == null) {
      document = Json.bytes(description.document(Operations.all()));
    }
    return document;
  }
}
