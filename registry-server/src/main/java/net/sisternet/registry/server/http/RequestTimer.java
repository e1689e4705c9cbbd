package net.sisternet.registry.server.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
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

  private final Metrics metrics;

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
  private static String route(RequestEvent event) {
    var templates = new ArrayList<>(event.getUriInfo().getMatchedTemplates());
    if (templates.isEmpty()) {
      return "none";
    }
    Collections.reverse(templates);
    var route = new StringBuilder();
    for (UriTemplate template : templates) {
      String text = template.getTemplate().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
      route.append(text.startsWith("/") ? text : "/" + text);
    }
    return route.toString();
  }
}
