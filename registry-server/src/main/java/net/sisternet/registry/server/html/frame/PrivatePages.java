package net.sisternet.registry.server.html.frame;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Answers that are for one visitor alone: kept by no cache, read by no other site. */
public final class PrivatePages {

  /** What {@link PageHeaders} knows them by. */
  public static final String NO_STORE = "no-store";

  private PrivatePages() {}

  /** {@code page} for its visitor alone. */
  public static Response of(Response page, NewCookie... cookies) {
    return Response.fromResponse(page)
        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
        .cookie(cookies)
        .build();
  }

  /** Sends the visitor on to a path of this registry (303). */
  public static Response seeOther(String path, NewCookie... cookies) {
    return of(
        Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build(),
        cookies);
  }
}
