package net.sisternet.registry.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads what is left of a body that was refused, within reason. A client that is still sending when
 * the connection is closed sees a broken line and never the reason.
 */
final class BodyRest implements ContainerResponseFilter {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final int MOST = 16 * RequestBody.LARGEST;
  private static final int PART = 64 * 1024;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400 && WITH_BODY.contains(request.getMethod())) {
      discard(request.getEntityStream());
    }
  }

  private static void discard(InputStream body) {
    var part = new byte[PART];
    try {
      int read = 0;
      for (int n = 0; n >= 0 && read < MOST; n = body.read(part)) {
        read += n;
      }
    } catch (IOException | RuntimeException gone) {
      // the client has gone, so nobody waits for the answer
    }
  }
}
