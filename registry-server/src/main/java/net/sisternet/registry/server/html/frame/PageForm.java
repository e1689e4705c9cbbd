package net.sisternet.registry.server.html.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** What was typed into the form of a page. Let in by {@link FormGuard} alone. */
public record PageForm(Map<String, List<String>> fields, Map<String, Upload> uploads) {

  static final PageForm NONE = new PageForm(Map.of(), Map.of());

  private static final String PROPERTY = PageForm.class.getName();

  public PageForm {
    var copy = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    fields = Collections.unmodifiableMap(copy);
    uploads = Map.copyOf(uploads);
  }

  /** The form that came with {@code request}. */
  public static PageForm of(ContainerRequestContext request) {
    return find(request)
        .orElseThrow(() -> new IllegalStateException("a form that was not checked"));
  }

  /** The same; empty if none came. */
  static Optional<PageForm> find(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof PageForm form
        ? Optional.of(form)
        : Optional.empty();
  }

  public void keep(ContainerRequestContext request) {
    request.setProperty(PROPERTY, this);
  }

  /** Reads {@code application/x-www-form-urlencoded}. */
  public static PageForm read(byte[] body) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (String part : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = part.indexOf('=');
      String name = decode(equals < 0 ? part : part.substring(0, equals));
      fields
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(equals < 0 ? "" : decode(part.substring(equals + 1)));
    }
    return new PageForm(fields, Map.of());
  }

  /** What was typed first, without spaces around it; empty if nothing was. */
  public String first(String name) {
    return fields.getOrDefault(name, List.of("")).get(0).strip();
  }

  /** The file that was chosen under {@code name}. */
  public Optional<Upload> findUpload(String name) {
    return Optional.ofNullable(uploads.get(name)).filter(it -> !it.isEmpty());
  }

  /** All that was typed or chosen. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new RegistryException(
          ProblemType.MALFORMED, Refusals.text("form.unreadable"), List.of());
    }
  }
}
