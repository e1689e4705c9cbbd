package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.wire.ProblemJson;
import net.sisternet.vocab.Kinds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns everything that goes wrong into one form: problem+json for a program, a page for a person.
 * A fault of ours is logged under an id, and only the id is told.
 */
final class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private static final String RETRY_SECONDS = "5";
  private static final String RETRY_HOUR = "3600";

  private final Home home;
  private final ProblemPage page;

  /** Of the request under way; Jersey puts a proxy here. */
  @Context private HttpHeaders headers;

  @Context private UriInfo uri;

  ProblemMapper(Home home, ProblemPage page) {
    this.home = home;
    this.page = page;
  }

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof RegistryException refusal) {
      return answer(refusal, Response.status(refusal.type().status()));
    }
    if (failure instanceof WebApplicationException web) {
      return toResponse(web);
    }
    return fault(failure);
  }

  private static String methods(Object allow) {
    return String.valueOf(allow).replaceAll("\\s*,\\s*", ", ");
  }

  private Response toResponse(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (status >= 300 && status < 400) {
      return web.getResponse();
    }
    Response.ResponseBuilder response = Response.status(status);
    Object allow = web.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
    if (allow != null) {
      response.header(HttpHeaders.ALLOW, allow);
    }
    String path = '/' + Printable.of(path());
    return switch (status) {
      case 404 -> answer(RecordStore.notFound(path()), response);
      case 405 ->
          answer(
              new RegistryException(ProblemType.METHOD, "http.method", path, methods(allow)),
              response);
      case 406 ->
          answer(
              new RegistryException(ProblemType.NOT_ACCEPTABLE, "http.not-acceptable"), response);
      case 415 ->
          answer(
              new RegistryException(ProblemType.UNSUPPORTED_TYPE, "http.content-type"), response);
      case 503 ->
          answer(new RegistryException(ProblemType.UNAVAILABLE, "http.unavailable"), response);
      default ->
          status < 500
              ? answer(
                  new RegistryException(ProblemType.BAD_REQUEST, "http.bad-request"),
                  Response.status(ProblemType.BAD_REQUEST.status()))
              : fault(web);
    };
  }

  private Response fault(Throwable failure) {
    String id = UUID.randomUUID().toString();
    LOG.error("fault {} at {}", id, Printable.of(path()), failure);
    return answer(
        new RegistryException(ProblemType.INTERNAL, Messages.text("http.fault", id), List.of()),
        Response.status(ProblemType.INTERNAL.status()));
  }

  private Response answer(RegistryException refusal, Response.ResponseBuilder response) {
    Locale language = Negotiation.language(headers);
    response
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
    switch (refusal.type()) {
      case UNAUTHENTICATED, FORBIDDEN ->
          response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(refusal.type()));
      case TOO_MANY_REQUESTS -> response.header(HttpHeaders.RETRY_AFTER, RETRY_HOUR);
      case UNAVAILABLE, TIMEOUT -> response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
      default -> {}
    }
    if (wantsPage()) {
      return response
          .entity(page.html(refusal, asked(language)))
          .type("text/html;charset=utf-8")
          .build();
    }
    ObjectNode problem = (ObjectNode) Json.tree(ProblemJson.members(refusal, home, language));
    if (refusal instanceof WithdrawnException withdrawn) {
      problem.set("tombstone", tombstone(withdrawn.head()));
    }
    return response.entity(Json.bytes(problem)).type(OpenApi.PROBLEM).build();
  }

  private ProblemPage.Request asked(Locale language) {
    return new ProblemPage.Request("/" + Printable.of(path()), language, cookies());
  }

  private Map<String, String> cookies() {
    try {
      return headers.getCookies().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().getValue()));
    } catch (RuntimeException malformed) {
      return Map.of();
    }
  }

  /** What is left of a withdrawn record, in the words of ActivityStreams 2. */
  private static ObjectNode tombstone(RecordHead head) {
    ObjectNode tombstone = Json.object();
    tombstone.put("id", head.record().value());
    tombstone.put("type", "Tombstone");
    Kinds.findByPath(head.record().path()).ifPresent(k -> tombstone.put("formerType", k.type()));
    tombstone.put("published", head.issued().toString());
    tombstone.put("deleted", head.modified().toString());
    tombstone.put("version", head.version().value());
    tombstone.put("history", head.record() + "/history");
    return tombstone;
  }

  private String challenge(ProblemType type) {
    String realm = "Bearer realm=\"" + home.base() + '"';
    if (type == ProblemType.FORBIDDEN) {
      return realm + ", error=\"insufficient_scope\"";
    }
    return headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null
        ? realm
        : realm + ", error=\"invalid_token\"";
  }

  /** A person has asked if a page is named among what is liked best; a program never names it. */
  private boolean wantsPage() {
    try {
      List<MediaType> ranges = headers.getAcceptableMediaTypes();
      return !ranges.isEmpty()
          && Negotiation.isWanted(ranges.get(0))
          && ranges.get(0).getType().equals("text")
          && ranges.get(0).getSubtype().equals("html");
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  private String path() {
    try {
      return uri.getPath();
    } catch (RuntimeException malformed) {
      return "";
    }
  }
}
