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
import net.sisternet.registry.core.region.Region;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.server.html.UpcomingEvents.Upcoming;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.map.MapView;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.place.MemberViews;
import net.sisternet.registry.server.html.place.RegionViews;
import net.sisternet.registry.server.html.search.HitViews;
import net.sisternet.registry.server.html.search.HitViews.HitView;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Snc;

/** The first page: how to search, where the networks are, what is for newcomers, what is new. */
@Path("/")
public final class HomePage {

  private static final int NEWEST = 5;
  private static final int WELCOMING = 4;
  private static final int NEXT = 4;
  private static final String OUTDATED = "outdated";
  private static final String OPEN = Snc.NS + "admission-open";

  private final Site site;
  private final RecordFinder finder;
  private final HitViews hits;
  private final MapViews maps;
  private final RegionViews regions;
  private final UpcomingEvents events;
  private final List<String> own;

  /**
   * The first page.
   *
   * @param own the areas that the registry serves
   */
  HomePage(
      Site site,
      RecordFinder finder,
      HitViews hits,
      MapViews maps,
      RegionViews regions,
      UpcomingEvents events,
      List<String> own) {
    this.site = site;
    this.finder = finder;
    this.hits = hits;
    this.maps = maps;
    this.regions = regions;
    this.events = events;
    this.own = List.copyOf(own);
  }

  @GET
  @Produces(Site.HTML)
  public Response home(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    FindResult all = find(Map.of(), NEWEST, reader);
    FindResult outdated = find(Map.of(Facet.FRESHNESS, List.of(OUTDATED)), 1, reader);
    return site.page(
        request,
        200,
        "home",
        reader.say("home.title", site.name()),
        new HomeView(
            counts(all, outdated, reader),
            outdated.total() == 0 ? "" : reader.say("home.uncounted", outdated.total()),
            site.paths().of("/search?freshness=" + OUTDATED),
            hits.show(all.hits(), reader),
            map(Query.of(request.getUriInfo()), reader),
            figures(reader),
            welcoming(reader),
            site.paths().filtered("networks", Facet.ADMISSION, OPEN),
            upcoming(reader)));
  }

  private FindResult find(Map<Facet, List<String>> filters, int limit, Reader reader) {
    return finder.find(
        new FindRequest(
            "",
            filters,
            Optional.empty(),
            FindRequest.Sort.MODIFIED,
            limit,
            "",
            reader.language().tag()));
  }

  private MapView map(Query query, Reader reader) {
    FindResult networks = find(Map.of(Facet.KIND, List.of(Kinds.NETWORK.name())), 1, reader);
    String home = site.paths().of("/");
    return maps.of(
        networks,
        MapViews.Frame.WIDE,
        query.first(MapViews.VIEW),
        area -> site.paths().filtered("networks", Facet.AREA, area),
        part -> part.isEmpty() ? home : home + Query.EMPTY.with(MapViews.VIEW, part),
        reader);
  }

  /** Of the regions that the registry serves; of those across a border if it serves none. */
  private List<Figure> figures(Reader reader) {
    List<Region> served = own.stream().flatMap(area -> regions.findRegion(area).stream()).toList();
    return (served.isEmpty() ? regions.acrossBorders() : served)
        .stream().map(region -> figure(region, reader)).toList();
  }

  private Figure figure(Region region, Reader reader) {
    RegionReport report = regions.report(region, reader);
    return new Figure(
        regions.name(region, reader).text(),
        regions.path(region),
        report.networks().total(),
        report.competences().stream().filter(row -> row.sidesThatHaveIt() > 0).count(),
        report.members().counted().isEmpty() ? "" : MemberViews.total(report.members(), reader));
  }

  private List<HitView> welcoming(Reader reader) {
    var filters = Map.of(Facet.KIND, List.of(Kinds.NETWORK.name()), Facet.ADMISSION, List.of(OPEN));
    return hits.show(find(filters, WELCOMING, reader).hits(), reader);
  }

  private List<HitView> upcoming(Reader reader) {
    return hits.show(events.next(NEXT).stream().map(Upcoming::hit).toList(), reader);
  }

  /** Of each kind that there is something of. What may be out of date does not count. */
  private List<KindCount> counts(FindResult all, FindResult outdated, Reader reader) {
    Map<String, Long> counts = byKind(all);
    byKind(outdated).forEach((kind, count) -> counts.merge(kind, -count, Long::sum));
    return Kinds.all().stream()
        .map(
            kind ->
                new KindCount(
                    KindNames.many(kind, reader),
                    site.paths().of('/' + kind.path()),
                    counts.getOrDefault(kind.name(), 0L)))
        .filter(count -> count.count() > 0)
        .toList();
  }

  private static Map<String, Long> byKind(FindResult result) {
    return result.facets().getOrDefault(Facet.KIND, List.of()).stream()
        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }

  /**
   * What the page shows.
   *
   * @param uncounted how many are not in the counts because they may be out of date; empty if none
   * @param figures of the regions that the registry serves
   * @param welcoming networks that anybody may join
   * @param allWelcoming where all of those are
   * @param events the next ones
   */
  record HomeView(
      List<KindCount> counts,
      String uncounted,
      String uncountedHref,
      List<HitView> newest,
      MapView map,
      List<Figure> figures,
      List<HitView> welcoming,
      String allWelcoming,
      List<HitView> events) {}

  /** How many records of a kind there are. */
  record KindCount(String label, String href, long count) {}

  /** What there is in a region; the members are empty if nobody has counted. */
  record Figure(String region, String href, long networks, long competences, String members) {}
}
