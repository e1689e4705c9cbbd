package net.sisternet.registry.server.jena;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request as Fuseki may see it: with the parameters of the SPARQL protocol and no others (Fuseki
 * has more, e.g. to choose the content type of the answer), and HEAD as GET. One that pages send is
 * ours: {@code format} stands for {@code Accept}.
 */
final class SparqlRequest extends HttpServletRequestWrapper {

  private static final Set<String> PARAMETERS =
      Set.of("query", "default-graph-uri", "named-graph-uri");

  /** What {@code format} stands for: of rows, and of triples where the query makes them. */
  private static final Map<String, String> FORMATS =
      Map.of(
          "json", "application/sparql-results+json,application/ld+json;q=0.9",
          "xml", "application/sparql-results+xml,application/rdf+xml;q=0.9",
          "csv", "text/csv,text/turtle;q=0.9",
          "tsv", "text/tab-separated-values,text/turtle;q=0.9",
          "ttl", "text/turtle,application/sparql-results+json;q=0.9",
          "nt", "application/n-triples,application/sparql-results+json;q=0.9",
          "rdf", "application/rdf+xml,application/sparql-results+xml;q=0.9",
          "jsonld", "application/ld+json,application/sparql-results+json;q=0.9");

  /** What a page can read. */
  private static final String FOR_A_PAGE = "application/sparql-results+json,text/turtle;q=0.9";

  private final Optional<String> accept;

  private SparqlRequest(HttpServletRequest request, Optional<String> accept) {
    super(request);
    this.accept = accept;
  }

  /** The request of a program, or of a link of a page that asks for a format. */
  static SparqlRequest of(HttpServletRequest request) {
    return new SparqlRequest(
        request,
        request.getMethod().equals("POST")
            ? Optional.empty()
            : Optional.ofNullable(request.getParameter("format")).map(FORMATS::get));
  }

  /** The request of a page that shows the answer. */
  static SparqlRequest ofAPage(HttpServletRequest request) {
    return new SparqlRequest(request, Optional.of(FOR_A_PAGE));
  }

  boolean isPost() {
    return getMethod().equals("POST");
  }

  /** A form on a page cannot send a header, so its {@code format} stands for one. */
  @Override
  public String getHeader(String name) {
    return isAccept(name) ? accept.orElseThrow() : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isAccept(name)
        ? Collections.enumeration(List.of(accept.orElseThrow()))
        : super.getHeaders(name);
  }

  private boolean isAccept(String name) {
    return accept.isPresent() && name.equalsIgnoreCase("Accept");
  }

  @Override
  public String getMethod() {
    return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
  }

  @Override
  public String getParameter(String name) {
    return PARAMETERS.contains(name) ? super.getParameter(name) : null;
  }

  @Override
  public String[] getParameterValues(String name) {
    return PARAMETERS.contains(name) ? super.getParameterValues(name) : null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> known = new TreeMap<>(super.getParameterMap());
    known.keySet().retainAll(PARAMETERS);
    return known;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }
}
