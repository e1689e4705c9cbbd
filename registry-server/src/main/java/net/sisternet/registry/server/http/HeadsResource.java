package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.function.Supplier;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.wire.HeadsJson;

/** How far the registry is with its own log and with the mirror of every other home's. */
@Path("/heads")
public final class HeadsResource {

  private final Supplier<Heads> heads;

  HeadsResource(Supplier<Heads> heads) {
    this.heads = heads;
  }

  /** Size, root and checkpoint of each. */
  @GET
  @Produces(Format.JSON_TYPE)
  public Response read(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    Heads now = heads.get();
    byte[] bytes = Json.bytes(Json.read(HeadsJson.write(now)));
    return Conditional.response(headers, tag(now), bytes, Format.JSON.contentType()).build();
  }

  /** Weak: that our own log was looked at just now is no news. */
  private static String tag(Heads heads) {
    var lasting =
        new Heads(
            heads.homes().stream()
                .map(it -> it.state() == CopyState.OWN ? undated(it) : it)
                .toList());
    return "W/\"" + Digest.of(HeadsJson.write(lasting)).hex().substring(0, 32) + '"';
  }

  private static Heads.HomeHead undated(Heads.HomeHead head) {
    return new Heads.HomeHead(
        head.home(),
        head.name(),
        head.size(),
        head.root(),
        head.checkpoint(),
        Instant.EPOCH,
        head.state(),
        head.log(),
        head.erasuresApplied());
  }
}
