package net.sisternet.registry.server.jena;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request as Fuseki may see it: with the parameters of the SPARQL protocol and no others (Fuseki
 * has more, e.g. to choose the content type of the answer), and HEAD as GET.
 */
final class SparqlRequest extends HttpServletRequestWrapper {

  private static final Set<String> PARAMETERS =
      Set.of("query", "default-graph-uri", "named-graph-uri");

  SparqlRequest(HttpServletRequest request) {
    super(request);
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
