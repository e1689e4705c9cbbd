package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.projection.ProjectionRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the process lives, and whether it can serve: the log answers, no projection fails, and
 * none is so far behind that its answers would be of another time.
 */
@Path("/health")
public final class HealthResource {

  private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);

  /** A projection that is this far behind is still being built. */
  private static final long MOST_BEHIND = 5_000;

  private final EntryLog log;
  private final List<ProjectionRunner> projections;

  HealthResource(EntryLog log, List<ProjectionRunner> projections) {
    this.log = log;
    this.projections = projections;
  }

  /** Always up while the process can answer at all. */
  @GET
  @Path("live")
  @Produces(Format.JSON_TYPE)
  public Response live() {
    return answer(200, Json.object().put("status", "up"));
  }

  /** Whether requests should come here now. */
  @GET
  @Path("ready")
  @Produces(Format.JSON_TYPE)
  public Response ready() {
    ObjectNode health = Json.object();
    long size;
    try {
      size = log.head().size();
    } catch (RuntimeException e) {
      LOG.error("the log cannot be read", e);
      health.put("status", "down").putObject("log").put("status", "down");
      return answer(503, health);
    }
    boolean ready = projections.stream().allMatch(projection -> isReady(projection, size));
    health.put("status", ready ? "up" : "down");
    health.putObject("log").put("status", "up").put("size", size);
    ArrayNode list = health.putArray("projections");
    for (ProjectionRunner projection : projections) {
      list.addObject()
          .put("name", projection.name())
          .put("status", isReady(projection, size) ? "up" : "down")
          .put("position", projection.position().value())
          .put("behind", behind(projection, size))
          .put("failures", projection.failures());
    }
    return answer(ready ? 200 : 503, health);
  }

  private static boolean isReady(ProjectionRunner projection, long size) {
    return projection.failures() == 0 && behind(projection, size) <= MOST_BEHIND;
  }

  private static long behind(ProjectionRunner projection, long size) {
    return Math.max(0, size - projection.position().value());
  }

  private static Response answer(int status, ObjectNode health) {
    return Response.status(status)
        .entity(Json.bytes(health))
        .header(HttpHeaders.CONTENT_TYPE, Format.JSON.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
