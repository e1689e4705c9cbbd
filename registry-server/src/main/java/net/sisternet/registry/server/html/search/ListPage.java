package net.sisternet.registry.server.html.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.search.ResultViews.ResultView;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** The list of one kind. */
@Path("/{path: " + Kinds.PATHS + "}")
public final class ListPage {

  private final Site site;
  private final RecordFinder finder;
  private final Questions questions;
  private final ResultViews results;

  ListPage(Site site, RecordFinder finder, Questions questions, ResultViews results) {
    this.site = site;
    this.finder = finder;
    this.questions = questions;
    this.results = results;
  }

  @GET
  @Produces(Site.HTML)
  public Response list(@PathParam("path") String path, @Context ContainerRequestContext request) {
    Kind kind = Kinds.findByPath(path).orElseThrow(Refusals::notFound);
    Reader reader = Site.reader(request);
    Query query = Query.of(request.getUriInfo());
    FindRequest question = questions.read(query, Optional.of(kind), reader);
    ResultView view = results.seen().show(query, question, finder, Optional.of(kind), reader);
    return Response.fromResponse(site.page(request, 200, "search/results", view.title(), view))
        .header(Completeness.HEADER, view.completeness())
        .build();
  }
}
