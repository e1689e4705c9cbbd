package net.sisternet.registry.server.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.glassfish.jersey.uri.UriTemplate;

/** Times every request until its last byte, under the template of its route. */
final class RequestTimer implements ApplicationEventListener {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+):[^}]*}");

  private final Metrics metrics;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  RequestTimer(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void onEvent(ApplicationEvent event) {
    // Only requests are of interest.
  }

  @Override
  public RequestEventListener onRequest(RequestEvent started) {
    long start = System.nanoTime();
    return event -> {
      if (event.getType() == RequestEvent.Type.FINISHED) {
        ContainerResponse response = event.getContainerResponse();
        metrics.request(
            method(event),
            route(event),
            response == null ? 500 : response.getStatus(),
            Duration.ofNanos(System.nanoTime() - start));
      }
    };
  }

  /** Not whatever a caller invents: each new value would be a new series. */
  private static String method(RequestEvent event) {
    String method = event.getContainerRequest().getMethod().toUpperCase(Locale.ROOT);
    return METHODS.contains(method) ? method : "other";
  }

  /** The template, e.g. {@code /{path}/{slug}}; never the path itself. */
  private String route(RequestEvent event) {
    var templates = new ArrayList<>(event.getUriInfo().getMatchedTemplates());
    if (templates.isEmpty()) {
      return "none";
    }
    Collections.reverse(templates);
    var route = new StringBuilder();
    for (UriTemplate template : templates) {
      route.append(texts.computeIfAbsent(template.getTemplate(), RequestTimer::text));
    }
    return route.toString();
  }

  /** A template without what its variables have to look like. */
  private static String text(String template) {
    String text = VARIABLE.matcher(template).replaceAll("{$1}");
    return text.startsWith("/") ? text : "/" + text;
  }
}
