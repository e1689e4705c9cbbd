package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.wire.DescriptorJson;

/** What the registry says of itself to sisters. */
@Path(Descriptor.PATH)
public final class DescriptorResource {

  private static final String CACHING = "public, max-age=300";

  private final Supplier<Descriptor> descriptor;

  DescriptorResource(Supplier<Descriptor> descriptor) {
    this.descriptor = descriptor;
  }

  /** The descriptor. */
  @GET
  @Produces(Format.JSON_TYPE)
  public Response read(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    byte[] bytes = Json.bytes(Json.read(DescriptorJson.write(descriptor.get())));
    String tag = '"' + Digest.of(bytes).hex().substring(0, 32) + '"';
    return Conditional.response(headers, tag, bytes, Format.JSON.contentType())
        .header(HttpHeaders.CACHE_CONTROL, null)
        .header(HttpHeaders.CACHE_CONTROL, CACHING)
        .build();
  }
}
