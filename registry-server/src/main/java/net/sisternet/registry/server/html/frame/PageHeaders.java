package net.sisternet.registry.server.html.frame;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.server.html.language.Language;

/**
 * What every page says of itself: nothing but our own style and pictures may be loaded, and it
 * depends on the reader's language. Runs after the filters of others, so that its word is the last.
 */
@Priority(100)
public final class PageHeaders implements ContainerResponseFilter {

  /** The header that says what a page may load and where it may be shown. */
  public static final String POLICY = "Content-Security-Policy";

  /** For a page that any site may show in a frame: it has no form, and gets no cookie. */
  public static final String EMBEDDABLE =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors *";

  private static final int YEAR = 31_536_000;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (response.getStatus() == Response.Status.SEE_OTHER.getStatusCode()) {
      LanguageFilter.findChosen(request).ifPresent(language -> keep(language, headers));
    }
    if (type == null || !MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
      return;
    }
    // The template's quality of source (qs) is for choosing between resources, not for the reader.
    headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    boolean embeddable = EMBEDDABLE.equals(response.getHeaderString(POLICY));
    if (!embeddable) {
      headers.putSingle(POLICY, ProblemPage.POLICY);
    }
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
    if (PrivatePages.NO_STORE.equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL))) {
      headers.remove("Access-Control-Allow-Origin");
    }
    headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("private, no-cache"));
    headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, Site.language(request).tag());
    LanguageFilter.findChosen(request)
        .filter(it -> !embeddable)
        .ifPresent(language -> keep(language, headers));
  }

  private static void keep(Language language, MultivaluedMap<String, Object> headers) {
    headers.add(
        HttpHeaders.SET_COOKIE,
        new NewCookie.Builder(LanguageFilter.LANG)
            .value(language.tag())
            .path("/")
            .maxAge(YEAR)
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build());
  }
}
