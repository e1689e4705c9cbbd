package net.sisternet.registry.server.jena.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * Stands before Fuseki at {@code /sparql}: answers the service description, sends a browser without
 * a query to the page, and refuses what is no query before anything is read.
 */
final class SparqlFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> BODIES =
      Set.of("application/sparql-query", "application/x-www-form-urlencoded");

  /** A form may encode each character of a query in up to nine bytes. */
  private static final int LARGEST_FORM = 12;

  private final transient Refusals refusals;
  private final transient ServiceDescription description;
  private final transient QueryLimits limits;

  SparqlFilter(Refusals refusals, ServiceDescription description, QueryLimits limits) {
    this.refusals = refusals;
    this.description = description;
    this.limits = limits;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "Registry-Position");
    response.setHeader("Vary", "Accept, Accept-Language");
    response.setHeader("X-Content-Type-Options", "nosniff");
    Optional<RegistryException> refusal = findRefusal(request);
    if (refusal.isPresent()) {
      if (refusal.get().type() == ProblemType.METHOD) {
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      }
      refusals.write(refusal.get(), request, response);
    } else if (request.getMethod().equals("OPTIONS")) {
      options(response);
    } else if (isRead(request) && request.getParameter("query") == null) {
      withoutQuery(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<RegistryException> findRefusal(HttpServletRequest request) {
    boolean post = request.getMethod().equals("POST");
    if (!post && !isRead(request) && !request.getMethod().equals("OPTIONS")) {
      return Optional.of(new RegistryException(ProblemType.METHOD, "sparql.method"));
    }
    String type = mediaType(request);
    if (post && type.equals("application/sparql-update")) {
      return Optional.of(new RegistryException(ProblemType.BAD_QUERY, "sparql.update"));
    }
    if (post && !BODIES.contains(type)) {
      return Optional.of(new RegistryException(ProblemType.UNSUPPORTED_TYPE, "sparql.type"));
    }
    if (post && request.getContentLengthLong() > (long) LARGEST_FORM * limits.characters()) {
      return Optional.of(
          new RegistryException(ProblemType.TOO_LARGE, "sparql.long", limits.characters() / 1024));
    }
    boolean form = !type.equals("application/sparql-query");
    if (form && request.getParameter("update") != null) {
      return Optional.of(new RegistryException(ProblemType.BAD_QUERY, "sparql.update"));
    }
    if (post && form && request.getParameter("query") == null) {
      return Optional.of(new RegistryException(ProblemType.BAD_QUERY, "sparql.missing"));
    }
    return Optional.empty();
  }

  private void withoutQuery(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String accept = String.valueOf(request.getHeader("Accept"));
    if (accept.contains("text/html")) {
      request.getRequestDispatcher("/sparql").forward(request, response);
    } else {
      description.write(accept, response);
    }
  }

  private static void options(HttpServletResponse response) {
    response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type");
    response.setHeader("Access-Control-Max-Age", "86400");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static String mediaType(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
