package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What is measured, for Prometheus. */
@Path("/metrics")
public final class MetricsResource {

  private final Metrics metrics;

  MetricsResource(Metrics metrics) {
    this.metrics = metrics;
  }

  /** All of it. */
  @GET
  @Produces("text/plain")
  public Response read() {
    return Response.ok(metrics.text())
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;version=0.0.4;charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
