package net.sisternet.registry.server.html.research;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.ExampleQuery;
import net.sisternet.registry.core.query.SparqlOutcome;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.research.AnswerViews.AnswerView;
import net.sisternet.registry.server.html.research.AnswerViews.Choice;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Prefixes;

/**
 * The workbench: a query, what came of it, and queries to learn from. The SPARQL endpoint at the
 * same address answers the query and hands the outcome on; the address of the page is the query, so
 * it can be sent to others.
 */
@Path("/sparql")
public final class SparqlPage {

  private static final int OK = 200;

  private final Site site;
  private final List<ExampleQuery> examples;
  private final AnswerViews answers;
  private final WorkbenchAssets assets;
  private final String action;

  SparqlPage(
      Site site, List<ExampleQuery> examples, Cells cells, AreaMaps maps, WorkbenchAssets assets) {
    this.site = site;
    this.examples = List.copyOf(examples);
    this.action = site.paths().of("/sparql");
    this.answers = new AnswerViews(action, cells, maps);
    this.assets = assets;
  }

  @GET
  @Produces(Site.HTML)
  public Response workbench(
      @Context ContainerRequestContext request, @Context HttpServletRequest asked) {
    Query query = Query.of(request.getUriInfo());
    String example = query.first("example");
    if (!example.isEmpty()) {
      return Response.seeOther(URI.create(address(find(example)))).build();
    }
    Reader reader = Site.reader(request);
    Object outcome = asked.getAttribute(SparqlOutcome.ATTRIBUTE);
    Optional<RegistryException> refusal =
        outcome instanceof SparqlOutcome.Refused refused
            ? Optional.of(refused.refusal())
            : Optional.empty();
    Optional<AnswerView> answer =
        outcome instanceof SparqlOutcome.Answered answered
            ? Optional.of(answers.show(answered, query, reader))
            : Optional.empty();
    var view =
        new WorkbenchView(
            action,
            query.first("query").isEmpty() ? start() : query.first("query"),
            refusal.map(it -> reader.say(it.detail())).orElse(""),
            answer,
            examples.stream()
                .map(it -> new Choice(reader.say(it.title()), address(it.name()), false))
                .toList(),
            prefixes(),
            assets.styles(site.paths()),
            assets.scripts(site.paths()),
            assets.editor(site.paths()),
            assets.terms(site.paths(), reader.language()));
    int status = refusal.map(it -> it.type().status()).orElse(OK);
    return site.page(request, status, "research/workbench", reader.say("sparql.title"), view);
  }

  private String start() {
    return examples.isEmpty() ? "" : examples.get(0).query();
  }

  private ExampleQuery find(String name) {
    return examples.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(Refusals::notFound);
  }

  /** Short, so that a page with many of them is. */
  private String address(String name) {
    return action + "?example=" + Paths.encode(name);
  }

  private String address(ExampleQuery example) {
    return action + "?query=" + Paths.encode(example.query());
  }

  private static String prefixes() {
    return Prefixes.all().entrySet().stream()
        .map(it -> "PREFIX " + it.getKey() + ": <" + it.getValue() + ">")
        .collect(Collectors.joining("\n"));
  }

  /**
   * What the page shows.
   *
   * @param refused why there is no answer; empty if there is one, or no query
   * @param prefixes all of them, to be copied
   * @param editor the address of the editor
   * @param terms the address of what the editor offers
   */
  record WorkbenchView(
      String action,
      String query,
      String refused,
      Optional<AnswerView> answer,
      List<Choice> examples,
      String prefixes,
      List<String> styles,
      List<String> scripts,
      String editor,
      String terms) {}
}
