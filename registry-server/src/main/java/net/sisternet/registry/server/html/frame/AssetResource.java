package net.sisternet.registry.server.html.frame;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** The files that pages refer to. An old address answers with the new content, but not for ever. */
@Path("/assets")
public final class AssetResource {

  private final Supplier<List<Asset>> assets;

  /**
   * The files of {@code assets}.
   *
   * @param assets asked at each request, so that large files are read when one is wanted
   */
  public AssetResource(Supplier<List<Asset>> assets) {
    this.assets = assets;
  }

  @GET
  @Path("{version}/{name}")
  public Response asset(@PathParam("version") String version, @PathParam("name") String name) {
    Asset asset =
        assets.get().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new RegistryException(
                        ProblemType.NOT_FOUND, Refusals.text("problem.no-page"), List.of()));
    String cache =
        asset.version().equals(version) ? "public, max-age=31536000, immutable" : "no-cache";
    return Response.ok(asset.bytes(), asset.mediaType())
        .header(HttpHeaders.CACHE_CONTROL, cache)
        .build();
  }
}
