package net.sisternet.registry.server.html.frame;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sisternet.registry.server.html.view.Paths;

/** The query of an address, as a value. */
public record Query(Map<String, List<String>> parameters) {

  public static final Query EMPTY = new Query(Map.of());

  public Query {
    var copy = new LinkedHashMap<String, List<String>>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = java.util.Collections.unmodifiableMap(copy);
  }

  /** The query of a request. */
  public static Query of(UriInfo uri) {
    return new Query(uri.getQueryParameters());
  }

  /** The values of a parameter that are not blank. */
  public List<String> all(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The first value of a parameter; empty if there is none. */
  public String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** This query with {@code value} as the only value of {@code name}. */
  public Query with(String name, String value) {
    var changed = new LinkedHashMap<>(parameters);
    changed.put(name, List.of(value));
    return new Query(changed);
  }

  /** This query without the parameter {@code name}. */
  public Query without(String name) {
    var changed = new LinkedHashMap<>(parameters);
    changed.remove(name);
    return new Query(changed);
  }

  /** This query without one value of the parameter {@code name}. */
  public Query without(String name, String value) {
    var changed = new LinkedHashMap<>(parameters);
    var left = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    left.remove(value);
    changed.put(name, left);
    return new Query(changed);
  }

  /** With a question mark in front, or empty. */
  @Override
  public String toString() {
    String query =
        parameters.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> Paths.encode(entry.getKey()) + '=' + Paths.encode(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : '?' + query;
  }
}
