package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;

/** A form for SPARQL queries, for a browser that comes without a query. */
@Path("/sparql")
public final class SparqlPage {

  /** The examples, each a file and a message of that name. */
  static final List<String> EXAMPLES =
      List.of("networks-in-an-area", "member-counts", "fees", "who-inspired-whom");

  private final Site site;
  private final List<String> queries;

  SparqlPage(Site site) {
    this.site = site;
    this.queries = EXAMPLES.stream().map(SparqlPage::read).toList();
  }

  @GET
  @Produces(Site.HTML)
  public Response form(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    String action = site.paths().of("/sparql");
    List<Example> examples =
        EXAMPLES.stream()
            .map(
                name -> {
                  String query = queries.get(EXAMPLES.indexOf(name));
                  return new Example(
                      reader.say("sparql.example." + name),
                      query,
                      action + "?format=json&query=" + Paths.encode(query));
                })
            .toList();
    return site.page(
        request,
        200,
        "sparql",
        reader.say("sparql.title"),
        new SparqlView(action, queries.get(0), examples));
  }

  private static String read(String name) {
    String file = "examples/" + name + ".rq";
    try (InputStream in = SparqlPage.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page shows. */
  record SparqlView(String action, String query, List<Example> examples) {}

  /** A query to begin with. */
  record Example(String title, String query, String href) {}
}
