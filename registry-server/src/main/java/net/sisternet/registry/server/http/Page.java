package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sisternet.registry.core.model.Home;

/** The addresses of pages of a list, built on the public base and never on the Host header. */
final class Page {

  private Page() {}

  /** The address of the request. */
  static String here(Home home, UriInfo uri) {
    return address(home, uri, new TreeMap<>(uri.getQueryParameters()));
  }

  /** The address of the request with another value of one parameter. */
  static String with(Home home, UriInfo uri, Parameter parameter, String value) {
    var parameters = new TreeMap<String, List<String>>(uri.getQueryParameters());
    parameters.put(parameter.text(), List.of(value));
    return address(home, uri, parameters);
  }

  /** The address of {@code path} under the home. */
  static String address(Home home, String path) {
    return home.base() + '/' + path;
  }

  private static String address(
      Home home, UriInfo uri, Map<String, ? extends List<String>> parameters) {
    var pairs = new ArrayList<String>();
    parameters.forEach(
        (name, values) -> values.forEach(v -> pairs.add(encoded(name) + '=' + encoded(v))));
    String path = address(home, uri.getPath(false).replaceAll("^/+|/+$", ""));
    return pairs.isEmpty() ? path : path + '?' + String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }
}
