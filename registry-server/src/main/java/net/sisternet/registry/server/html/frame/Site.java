package net.sisternet.registry.server.html.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;

/** What all pages have in common: templates, readers, the frame around the content. Any thread. */
public final class Site {

  /** Behind every format for programs, so that who asks for nothing gets no page. */
  public static final String HTML = "text/html;qs=0.3";

  /** Where the templates are compiled to; the pom says the same. */
  private static final String TEMPLATES = "net.sisternet.registry.server.html";

  static final String CONTENT_TYPE = "text/html;charset=utf-8";

  /** What forms keep of the address that they were opened by. */
  private static final List<String> SAID_BY_FORMS = List.of("record", "next");

  private static final Map<Language, Reader> READERS =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  language -> language,
                  Reader::new,
                  (a, b) -> a,
                  () -> new EnumMap<>(Language.class)));

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Site.class.getClassLoader(), TEMPLATES);
  private final String name;
  private final Paths paths;
  private final Asset stylesheet;
  private final Asset icon;
  private final Visitors visitors;

  public Site(String name, Paths paths, Asset stylesheet, Asset icon, Visitors visitors) {
    this.name = name;
    this.paths = paths;
    this.stylesheet = stylesheet;
    this.icon = icon;
    this.visitors = visitors;
  }

  /** A reader of {@code language}. */
  public static Reader reader(Language language) {
    return READERS.getOrDefault(language, Reader.ENGLISH);
  }

  /** The language of whoever sent {@code request}. */
  public static Language language(ContainerRequestContext request) {
    List<String> values = request.getHeaders().getOrDefault(HttpHeaders.ACCEPT_LANGUAGE, List.of());
    return Language.ofAccept(String.join(",", values));
  }

  /** Whoever sent {@code request}. */
  public static Reader reader(ContainerRequestContext request) {
    return reader(language(request));
  }

  /** What people call the registry. */
  public String name() {
    return name;
  }

  public Paths paths() {
    return paths;
  }

  /** Who sends requests. */
  public Visitors visitors() {
    return visitors;
  }

  /** A page: {@code template} with {@code model} in it, for whoever sent {@code request}. */
  public Response page(
      ContainerRequestContext request, int status, String template, String title, Object model) {
    Layout layout =
        layout(
            reader(request),
            title,
            query(request),
            path(request),
            visitors.findSession(request).isPresent());
    return Response.status(status)
        .entity(render(layout, template, model))
        .type(CONTENT_TYPE)
        .build();
  }

  /** What has no frame, as text: a picture for another site. */
  public String page(Reader reader, String path, String template, String title, Object model) {
    return page(reader, path, false, template, title, model);
  }

  /** A page as text, where no request of the pages is at hand. */
  public String page(
      Reader reader, String path, boolean signedIn, String template, String title, Object model) {
    return render(layout(reader, title, Query.EMPTY, path, signedIn), template, model);
  }

  /** What an address says, and what a form says in its stead where its page is shown again. */
  private static Query query(ContainerRequestContext request) {
    Query query = Query.of(request.getUriInfo());
    PageForm form = PageForm.find(request).orElse(PageForm.NONE);
    for (String name : SAID_BY_FORMS) {
      String said = form.first(name);
      query = said.isEmpty() ? query : query.with(name, said);
    }
    return query;
  }

  private String path(ContainerRequestContext request) {
    return paths.of('/' + request.getUriInfo().getPath(false).replaceFirst("^/+", ""));
  }

  private Layout layout(Reader reader, String title, Query query, String path, boolean signedIn) {
    List<Layout.Choice> languages =
        Arrays.stream(Language.values())
            .map(
                language ->
                    new Layout.Choice(
                        language.tag(),
                        language.ownName(),
                        path + query.with(LanguageFilter.LANG, language.tag()),
                        language == reader.language()))
            .toList();
    return new Layout(
        reader,
        paths,
        name,
        title,
        languages,
        paths.of(stylesheet.path()),
        paths.of(icon.path()),
        signedIn);
  }

  private String render(Layout layout, String template, Object model) {
    var output = new StringOutput(16_384);
    templates.render(template + ".jte", Map.of("layout", layout, "model", model), output);
    return output.toString();
  }
}
