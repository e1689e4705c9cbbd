package net.sisternet.registry.server.ldes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.server.servlet.RequestHeaders;
import net.sisternet.registry.server.servlet.ServletRefusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes bodies: conditional requests, compression, what every answer says. */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String GZIP = "-gzip";

  private final ServletRefusals refusals;

  Answers(ServletRefusals refusals) {
    this.refusals = refusals;
  }

  /** What is done with a request; a refusal becomes its answer. */
  interface Answering {
    void answer() throws IOException;
  }

  /** Answers OPTIONS and what is not read here; leaves GET and HEAD to {@code reading}. */
  void answer(HttpServletRequest request, HttpServletResponse response, Answering reading)
      throws IOException {
    response.setHeader("Vary", "Accept, Accept-Encoding, Accept-Language");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After");
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD" -> reading.answer();
        case "OPTIONS" -> preflight(response);
        default -> {
          response.setHeader("Allow", METHODS);
          throw new RegistryException(
              ProblemType.METHOD, "http.method", request.getRequestURI(), METHODS);
        }
      }
    } catch (RegistryException e) {
      refusals.write(e, request, response);
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString();
      LOG.error("fault {} at {}", id, request.getRequestURI(), e);
      refusals.write(
          new RegistryException(ProblemType.INTERNAL, "http.fault", id), request, response);
    }
  }

  /** Sends {@code body}, or 304 to who has it already; whether it was sent. */
  boolean send(Body body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean packed =
        body.isPacked() && Accepted.takesGzip(RequestHeaders.value(request, "Accept-Encoding"));
    response.setHeader("Cache-Control", body.caching());
    response.setHeader("ETag", '"' + body.tag() + (packed ? GZIP : "") + '"');
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    if (isKnown(RequestHeaders.value(request, "If-None-Match"), body.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return false;
    }
    byte[] bytes = body.isPacked() && !packed ? Gzip.unpack(body.bytes()) : body.bytes();
    response.setContentType(body.mediaType());
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
    return true;
  }

  /** The refusal of an address where nothing is. */
  static RegistryException nothing(HttpServletRequest request) {
    return new RegistryException(ProblemType.NOT_FOUND, "http.not-found", request.getRequestURI());
  }

  /** Compared weakly (RFC 9110, 13.1.2): the compressed form says the same. */
  private static boolean isKnown(String known, String tag) {
    return Stream.of(known.split(",", -1))
        .map(String::strip)
        .map(it -> it.startsWith("W/") ? it.substring(2) : it)
        .anyMatch(
            it ->
                it.equals("*") || it.equals('"' + tag + '"') || it.equals('"' + tag + GZIP + '"'));
  }

  private static void preflight(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", METHODS);
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    response.setHeader(
        "Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match, Range");
    response.setHeader("Access-Control-Max-Age", "86400");
  }
}
