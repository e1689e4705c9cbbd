package net.sisternet.registry.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.Languages;

/**
 * Lets {@code ?format=ttl} stand for {@code Accept: text/turtle}, and {@code ?lang=da} for {@code
 * Accept-Language: da}, so that a link can say what it leads to.
 */
@PreMatching
final class FormFilter implements ContainerRequestFilter {

  private static final String HTML = "html";

  @Override
  public void filter(ContainerRequestContext request) {
    refuseMalformed(request);
    find(request, Parameter.LANG)
        .ifPresent(
            language ->
                request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language(language)));
    find(request, Parameter.FORMAT)
        .ifPresent(suffix -> request.getHeaders().putSingle(HttpHeaders.ACCEPT, mediaType(suffix)));
  }

  /**
   * Jersey reads these headers before it looks for anybody who could answer, or whenever somebody
   * asks, so it is done here.
   */
  private static void refuseMalformed(ContainerRequestContext request) {
    try {
      request.getMediaType();
    } catch (RuntimeException malformed) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }
    try {
      request.getCookies();
    } catch (RuntimeException malformed) {
      request.getHeaders().remove(HttpHeaders.COOKIE);
    }
    try {
      request.getAcceptableMediaTypes();
    } catch (RuntimeException malformed) {
      String value = request.getHeaderString(HttpHeaders.ACCEPT);
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
      throw Parameters.refused(HttpHeaders.ACCEPT, "http.accept", value);
    }
  }

  private static Optional<String> find(ContainerRequestContext request, Parameter parameter) {
    List<String> values = request.getUriInfo().getQueryParameters().get(parameter.text());
    if (values == null) {
      return Optional.empty();
    }
    if (values.size() > 1) {
      throw Parameters.refused(parameter.text(), "http.parameter-repeated", values.get(1));
    }
    return Optional.of(values.get(0));
  }

  private static String language(String tag) {
    if (!Languages.TAGS.contains(tag)) {
      throw Parameters.refused(
          Parameter.LANG.text(), "http.parameter-choice", tag, String.join(", ", Languages.TAGS));
    }
    return tag;
  }

  private static String mediaType(String suffix) {
    if (suffix.equals(HTML)) {
      return "text/html";
    }
    return Format.findBySuffix(suffix)
        .map(Format::mediaType)
        .orElseThrow(
            () ->
                Parameters.refused(
                    Parameter.FORMAT.text(),
                    "http.parameter-choice",
                    suffix,
                    Stream.concat(
                            Arrays.stream(Format.values()).map(Format::suffix), Stream.of(HTML))
                        .collect(Collectors.joining(", "))));
  }
}
