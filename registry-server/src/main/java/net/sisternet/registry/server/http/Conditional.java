package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A GET whose answer the caller may have already (RFC 9110, 13.1.2). */
final class Conditional {

  private Conditional() {}

  /** 304 if {@code If-None-Match} has {@code tag}, else 200 with {@code bytes}. */
  static Response.ResponseBuilder response(
      HttpHeaders headers, String tag, byte[] bytes, String contentType) {
    List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
    boolean unchanged = known != null && RecordTag.matchesWeakly(String.join(", ", known), tag);
    Response.ResponseBuilder response =
        unchanged
            ? Response.notModified()
            : Response.ok(bytes).header(HttpHeaders.CONTENT_TYPE, contentType);
    return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }
}
