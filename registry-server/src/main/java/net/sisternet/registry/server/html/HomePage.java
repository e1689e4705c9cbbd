package net.sisternet.registry.server.html;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.FindResult.FacetCount;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.server.html.HitViews.HitView;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kinds;

/** The first page: what this is, how to search, what is new, how much there is. */
@Path("/")
public final class HomePage {

  private static final int NEWEST = 6;

  private final Site site;
  private final RecordFinder finder;
  private final HitViews hits;

  HomePage(Site site, RecordFinder finder, HitViews hits) {
    this.site = site;
    this.finder = finder;
    this.hits = hits;
  }

  @GET
  @Produces(Site.HTML)
  public Response home(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    FindResult result =
        finder.find(
            new FindRequest(
                "",
                Map.of(),
                Optional.empty(),
                FindRequest.Sort.MODIFIED,
                NEWEST,
                "",
                reader.language().tag()));
    return site.page(
        request,
        200,
        "home",
        reader.say("home.title", site.name()),
        new HomeView(counts(result, reader), hits.show(result.hits(), reader)));
  }

  private List<KindCount> counts(FindResult result, Reader reader) {
    Map<String, Long> counts =
        result.facets().getOrDefault(Facet.KIND, List.of()).stream()
            .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    return Kinds.all().stream()
        .map(
            kind ->
                new KindCount(
                    KindNames.many(kind, reader),
                    site.paths().of('/' + kind.path()),
                    counts.getOrDefault(kind.name(), 0L)))
        .toList();
  }

  /** What the page shows. */
  record HomeView(List<KindCount> counts, List<HitView> newest) {}

  /** How many records of a kind there are. */
  record KindCount(String label, String href, long count) {}
}
