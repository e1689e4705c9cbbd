package net.sisternet.registry.server.ldes;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.wire.ProblemJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes bodies and refusals: conditional requests, compression, what every answer says. */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final List<String> LANGUAGES = List.of("en", "da", "de");
  private static final String RETRY_SECONDS = "5";
  private static final String GZIP = "-gzip";

  private final Home home;
  private final ProblemPage page;

  Answers(Home home, ProblemPage page) {
    this.home = home;
    this.page = page;
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
      refuse(e, request, response);
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString();
      LOG.error("fault {} at {}", id, request.getRequestURI(), e);
      refuse(new RegistryException(ProblemType.INTERNAL, "http.fault", id), request, response);
    }
  }

  /** Sends {@code body}, or 304 to who has it already; whether it was sent. */
  boolean send(Body body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean packed = body.isPacked() && Accepted.takesGzip(header(request, "Accept-Encoding"));
    response.setHeader("Cache-Control", body.caching());
    response.setHeader("ETag", '"' + body.tag() + (packed ? GZIP : "") + '"');
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    if (isKnown(header(request, "If-None-Match"), body.tag())) {
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

  /** A header's values as one, empty if there are none. */
  static String header(HttpServletRequest request, String name) {
    return String.join(",", Collections.list(request.getHeaders(name)));
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

  private void refuse(
      RegistryException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    boolean person = Accepted.isPerson(header(request, "Accept"));
    Locale language = language(request);
    String text =
        person
            ? page.html(
                refusal,
                new ProblemPage.Request(request.getRequestURI(), language, cookies(request)))
            : ProblemJson.write(refusal, home, language);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(refusal.type().status());
    response.setContentType(person ? "text/html;charset=utf-8" : "application/problem+json");
    if (person) {
      response.setHeader("Content-Security-Policy", ProblemPage.POLICY);
    }
    if (refusal.type() == ProblemType.UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    response.setHeader("Content-Language", language.toLanguageTag());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static Map<String, String> cookies(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Map.of()
        : Stream.of(cookies)
            .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (a, b) -> a));
  }

  private static Locale language(HttpServletRequest request) {
    Optional<Locale> wanted =
        header(request, "Accept-Language").isEmpty()
            ? Optional.empty()
            : Collections.list(request.getLocales()).stream()
                .filter(locale -> LANGUAGES.contains(locale.getLanguage()))
                .findFirst();
    return Locale.forLanguageTag(wanted.map(Locale::getLanguage).orElse("en"));
  }
}
