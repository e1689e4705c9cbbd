package net.sisternet.registry.server.html.frame;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.signin.Secret;

/**
 * Lets a form through to a page only if it was sent from a page of ours in the same browser: the
 * browser says so ({@code Sec-Fetch-Site}, or {@code Origin}), and the form holds what only our
 * page could put into it. Stands before every page that takes a POST, so that none can forget it.
 */
public final class FormGuard implements ContainerRequestFilter {

  /** The hidden field. */
  public static final String TOKEN = "token";

  /** The packages whose resources are pages: the one around this one, and all within it. */
  private static final String PAGES = FormGuard.class.getPackageName().replaceFirst("[^.]+$", "");

  private static final int LARGEST = 1024 * 1024;
  private static final int LARGEST_WITH_FILES = 4 * LARGEST;

  private final Visitors visitors;
  private final String origin;

  /** Of the request under way; Jersey puts a proxy here. */
  @Context private ResourceInfo resource;

  public FormGuard(Visitors visitors, Home home) {
    this.visitors = visitors;
    URI base = URI.create(home.base());
    this.origin = base.getScheme() + "://" + base.getRawAuthority();
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (request.getMethod().equals(HttpMethod.POST) && isPage()) {
      if (!isFromHere(request)) {
        throw refused();
      }
      PageForm form = read(request);
      Optional<Secret> token = visitors.findFormToken(request);
      if (token.isEmpty() || !token.get().is(form.first(TOKEN))) {
        throw refused();
      }
      form.keep(request);
    }
  }

  private boolean isPage() {
    return resource.getResourceClass() != null
        && resource.getResourceClass().getName().startsWith(PAGES);
  }

  private static PageForm read(ContainerRequestContext request) throws IOException {
    boolean files = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
    if (!files
        && !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
      throw refused();
    }
    int largest = files ? LARGEST_WITH_FILES : LARGEST;
    byte[] body = request.getEntityStream().readNBytes(largest + 1);
    if (body.length > largest) {
      throw new RegistryException(ProblemType.TOO_LARGE, "http.too-large", largest);
    }
    return files
        ? MultipartForm.read(body, request.getHeaderString(HttpHeaders.CONTENT_TYPE))
        : PageForm.read(body);
  }

  /** A reader may have come by another name of this machine, so the host that was asked counts. */
  private boolean isFromHere(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    String from = request.getHeaderString("Origin");
    if (site != null && !site.equals("same-origin")) {
      return false;
    }
    return from == null
        || from.equals(origin)
        || from.replaceFirst("^https?://", "").equals(request.getHeaderString(HttpHeaders.HOST));
  }

  private static RegistryException refused() {
    return new RegistryException(
        ProblemType.FORM_REFUSED, Refusals.text("form.refused"), List.of());
  }
}
