package net.sisternet.registry.server.html.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.FindResult.FacetCount;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.region.Region;
import net.sisternet.registry.core.region.Regions;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kinds;

/** The regions: our own, those across a border, and all others where networks work. */
@Path("/regions")
public final class RegionsPage {

  private final Site site;
  private final RecordFinder finder;
  private final Regions regions;
  private final RegionViews views;
  private final List<String> own;

  /**
   * The list of regions.
   *
   * @param own the areas that this registry serves
   */
  RegionsPage(
      Site site, RecordFinder finder, Regions regions, RegionViews views, List<String> own) {
    this.site = site;
    this.finder = finder;
    this.regions = regions;
    this.views = views;
    this.own = List.copyOf(own);
  }

  /** What the page shows. */
  record RegionsView(List<Entry> own, List<Entry> acrossBorders, List<Entry> others) {}

  /** A region and how many networks work there. */
  record Entry(Phrase name, String href, long count) {}

  @GET
  @Produces(Site.HTML)
  public Response regions(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    Map<String, Long> counts = counts(reader);
    List<Region> ours = own.stream().flatMap(area -> regions.findByArea(area).stream()).toList();
    List<Region> across = regions.acrossBorders();
    var page =
        new RegionsView(
            entries(ours.stream(), counts, reader),
            entries(across.stream(), counts, reader),
            entries(
                counts.keySet().stream()
                    .flatMap(area -> regions.findByArea(area).stream())
                    .filter(region -> !ours.contains(region) && !across.contains(region))
                    .filter(region -> !regions.isAllOfItsWhole(region)),
                counts,
                reader));
    return site.page(request, 200, "place/regions", reader.say("regions.title"), page);
  }

  private Map<String, Long> counts(Reader reader) {
    FindResult networks = finder.find(FindRequest.counting(Kinds.NETWORK, reader.language().tag()));
    var counts = new java.util.LinkedHashMap<String, Long>();
    for (FacetCount count : networks.facets().getOrDefault(Facet.AREA, List.of())) {
      counts.put(count.value(), count.count());
    }
    return counts;
  }

  private List<Entry> entries(Stream<Region> some, Map<String, Long> counts, Reader reader) {
    return some.map(
            region ->
                new Entry(
                    views.name(region, reader),
                    views.path(region),
                    counts.getOrDefault(region.area(), 0L)))
        .toList();
  }
}
