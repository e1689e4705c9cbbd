package net.sisternet.registry.server.html.frame;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import net.sisternet.registry.core.problem.Languages;
import net.sisternet.registry.server.html.language.Language;

/**
 * Lets a reader's own choice of language stand for what the browser asks for: {@code ?lang=da}
 * first, then the cookie of an earlier choice. Everything behind it only reads {@code
 * Accept-Language}. Comes after what the interface for programs does with headers that cannot be
 * read.
 */
@PreMatching
@Priority(Priorities.USER + 1)
public final class LanguageFilter implements ContainerRequestFilter {

  /** The name of the parameter and of the cookie. */
  public static final String LANG = Languages.CHOICE;

  @Override
  public void filter(ContainerRequestContext request) {
    findChosen(request)
        .or(() -> findKept(request))
        .ifPresent(
            language ->
                request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language.tag()));
  }

  /** The language that the address asks for. */
  public static Optional<Language> findChosen(ContainerRequestContext request) {
    return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(LANG))
        .flatMap(Language::findByTag);
  }

  private static Optional<Language> findKept(ContainerRequestContext request) {
    return Optional.ofNullable(request.getCookies().get(LANG))
        .map(Cookie::getValue)
        .flatMap(Language::findByTag);
  }
}
