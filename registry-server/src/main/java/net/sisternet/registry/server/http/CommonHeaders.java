package net.sisternet.registry.server.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import net.sisternet.registry.core.sisters.Completeness;

/**
 * What every answer says: that it depends on format and language, that any web page may read it,
 * and that a browser must not guess. Reading is for all origins, writing for none.
 */
@PreMatching
final class CommonHeaders implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String REQUEST_HEADERS =
      "Accept, Accept-Language, If-None-Match, " + Searches.MIN_POSITION;
  private static final String RESPONSE_HEADERS =
      String.join(
          ", ",
          "ETag, Last-Modified, Link, Location, Retry-After",
          WriteAnswers.POSITION,
          Completeness.HEADER,
          RecordAnswers.HOME,
          RecordAnswers.CHECKED);

  /** Answers what a browser asks before a request to another origin. */
  @Override
  public void filter(ContainerRequestContext request) {
    boolean preflight =
        request.getMethod().equals(HttpMethod.OPTIONS)
            && request.getHeaderString("Access-Control-Request-Method") != null;
    if (preflight) {
      request.abortWith(
          Response.noContent()
              .header("Access-Control-Allow-Methods", METHODS)
              .header("Access-Control-Allow-Headers", REQUEST_HEADERS)
              .header("Access-Control-Max-Age", 86_400)
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Language");
    if (READING.contains(request.getMethod())) {
      headers.putSingle("Access-Control-Allow-Origin", "*");
      headers.putSingle("Access-Control-Expose-Headers", RESPONSE_HEADERS);
    } else {
      headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, java.util.List.of("no-store"));
    }
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "strict-origin-when-cross-origin");
    boolean page = MediaType.TEXT_HTML_TYPE.isCompatible(typeOf(response));
    if (!page) {
      headers.putSingle(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    }
  }

  private static MediaType typeOf(ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    return type == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : type;
  }
}
