package net.sisternet.registry.server.browser;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glassfish.jersey.uri.UriTemplate;

/** All pages that there are, as templates of their addresses, and which test looks at each. */
final class Inventory {

  /** Those that only lead to another page. */
  static final Set<String> LEAD_ELSEWHERE =
      Set.of(
          "/log/index/{number}",
          "/vocab/area/{name}",
          "/vocab/concept/{name}",
          "/networks/{slug}/change");

  private static final Map<Class<?>, List<String>> LOOKED_AT =
      Map.of(
          PublicPagesIT.class,
          List.of(
              "/",
              "/about",
              "/compare",
              "/data",
              "/log",
              "/log/entries/{position}",
              "/log/pages/{number}",
              "/mirrors/{host}/{path}/{slug}",
              "/outbox",
              "/peers",
              "/problems",
              "/problems/{slug}",
              "/regions",
              "/regions/{slug}",
              "/regions/{slug}/embed",
              "/regions/{slug}/widget",
              "/search",
              "/sign-in",
              "/sign-in/asked",
              "/sparql",
              "/vocab",
              "/vocab/terms/{code}",
              "/vocab/{name}",
              "/{path}",
              "/{path}/{slug}",
              "/{path}/{slug}/history",
              "/{path}/{slug}/history/{version}"),
          RegisterJourneyIT.class,
          List.of(
              "/drafts/{id}/check", "/drafts/{id}/{step}", "/networks/new", "/sign-in/{secret}"),
          JourneysIT.class,
          List.of(
              "/cases/{number}",
              "/claim",
              "/contact",
              "/contact/asked",
              "/contact/sent",
              "/contact/stop/{secret}",
              "/contact/{secret}",
              "/import",
              "/import/{id}",
              "/moderation",
              "/report",
              "/still-true/{secret}",
              "/suggest",
              "/suggested",
              "/suggested/{secret}"),
          OwnNetworksIT.class,
          List.of(
              "/drafts/{id}",
              "/drafts/{id}/both",
              "/invitation",
              "/invitation/{secret}",
              "/networks/{slug}/close",
              "/networks/{slug}/transition",
              "/still-here/{secret}",
              "/take-over",
              "/transitions/{id}/check",
              "/transitions/{id}/{step}"),
          AccountsIT.class,
          List.of("/account", "/sign-in/with/{id}", "/sign-in/with/{id}/{why}"));

  private static final Map<String, UriTemplate> ROUTES = routes();

  private Inventory() {}

  /** The templates that some test is to look at, each with how often it stands in the list. */
  static Map<String, Integer> lookedAt() {
    var counts = new TreeMap<String, Integer>();
    LOOKED_AT.values().forEach(all -> all.forEach(it -> counts.merge(it, 1, Integer::sum)));
    return counts;
  }

  /** The templates at which the registry answers with a page. */
  static Set<String> pages() {
    return new TreeSet<>(ROUTES.keySet());
  }

  /** What {@code test} was to look at and did not; all if it did not run to its end. */
  static List<String> missed(Class<?> test, Collection<String> paths) {
    Set<String> seen =
        paths.stream()
            .flatMap(path -> find(path).stream())
            .collect(Collectors.toCollection(HashSet::new));
    return LOOKED_AT.getOrDefault(test, List.of()).stream()
        .filter(it -> !seen.contains(it))
        .toList();
  }

  /** Which page an address is of: as in Jersey, the most particular template wins. */
  private static Optional<String> find(String path) {
    return ROUTES.entrySet().stream()
        .filter(it -> it.getValue().match(path, new HashMap<>()))
        .min(Map.Entry.comparingByValue(UriTemplate.COMPARATOR))
        .map(Map.Entry::getKey);
  }

  private static Map<String, UriTemplate> routes() {
    var routes = new TreeMap<String, UriTemplate>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("net.sisternet.registry.server.html")
            .stream()
            .filter(it -> it.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .forEach(it -> add(it, routes));
    return routes;
  }

  private static void add(Class<?> resource, Map<String, UriTemplate> routes) {
    for (Method method : resource.getDeclaredMethods()) {
      Produces produces = method.getAnnotation(Produces.class);
      if (method.isAnnotationPresent(GET.class)
          && produces != null
          && Arrays.stream(produces.value()).anyMatch(it -> it.startsWith("text/html"))) {
        Path path = method.getAnnotation(Path.class);
        String template =
            resource.getAnnotation(Path.class).value() + (path == null ? "" : '/' + path.value());
        routes.put(
            template.replaceAll("\\{(\\w+):[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}"),
            new UriTemplate(template));
      }
    }
  }
}
