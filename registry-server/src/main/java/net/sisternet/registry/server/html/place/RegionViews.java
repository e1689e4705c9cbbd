package net.sisternet.registry.server.html.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.region.Region;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.core.region.RegionReports;
import net.sisternet.registry.core.region.Regions;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.map.MapView;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.place.CompetenceViews.Group;
import net.sisternet.registry.server.html.place.MemberViews.MembersView;
import net.sisternet.registry.server.html.search.Formats;
import net.sisternet.registry.server.html.search.HitViews;
import net.sisternet.registry.server.html.search.HitViews.HitView;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;

/** Regions as pages show them. Any thread. */
public final class RegionViews {

  private static final int MOST_HITS = 12;

  private final Home home;
  private final Regions regions;
  private final RegionReports reports;
  private final Labels labels;
  private final Paths paths;
  private final MapViews maps;
  private final MemberViews members;
  private final CompetenceViews competences;
  private final HitViews hits;

  public RegionViews(
      Home home,
      Regions regions,
      RegionReports reports,
      Labels labels,
      Paths paths,
      MapViews maps,
      MemberViews members,
      HitViews hits) {
    this.home = home;
    this.regions = regions;
    this.reports = reports;
    this.labels = labels;
    this.paths = paths;
    this.maps = maps;
    this.members = members;
    this.competences = new CompetenceViews(paths, labels);
    this.hits = hits;
  }

  /**
   * A region.
   *
   * @param inside what it lies in; may be empty
   * @param total how many networks there are
   * @param list where all of them are
   * @param sides how many on each side of a border; empty without one
   * @param competences which there are and which there are not
   * @param networks the first of them
   * @param address the whole address of the page, for other sites
   */
  public record RegionView(
      Phrase name,
      String inside,
      long total,
      String list,
      List<SideView> sides,
      MapView map,
      MembersView members,
      List<Group> competences,
      List<HitView> networks,
      boolean more,
      String address,
      String path,
      List<Formats.Link> formats) {}

  /** How many networks work on one side of a border, and in which parts. */
  public record SideView(String country, String parts, long total) {}

  /** The region whose page ends in {@code slug}; refuses one that is not there. */
  Region region(String slug) {
    return regions.find(slug).orElseThrow(Refusals::notFound);
  }

  /** The region of an area, if it is one of the vocabulary. */
  public Optional<Region> findRegion(String area) {
    return regions.findByArea(area);
  }

  /** The regions that lie across a border. */
  public List<Region> acrossBorders() {
    return regions.acrossBorders();
  }

  /** What a region is called. */
  public Phrase name(Region region, Reader reader) {
    return labels.findConcept(region.area(), reader).orElse(Phrase.own(region.slug()));
  }

  /** What is in it now. */
  public RegionReport report(Region region, Reader reader) {
    return reports.of(region, reader.language().tag());
  }

  /** Where its page is. */
  public String path(Region region) {
    return paths.of("/regions/" + region.slug());
  }

  /** A map of what is in it. */
  MapView map(RegionReport report, Query query, MapViews.Frame frame, Reader reader) {
    Query fitting = query.without(MapViews.VIEW);
    String path = path(report.region());
    return maps.of(
        report.networks(),
        frame,
        query.first(MapViews.VIEW),
        area -> paths.filtered("networks", Facet.AREA, area),
        part -> path + (part.isEmpty() ? fitting : query.with(MapViews.VIEW, part)),
        reader);
  }

  /** All of it. */
  RegionView of(Region region, Query query, Reader reader) {
    RegionReport report = report(region, reader);
    String path = path(region);
    return new RegionView(
        name(region, reader),
        labels.inside(region.area(), reader),
        report.networks().total(),
        paths.filtered("networks", Facet.AREA, region.area()),
        sides(report, reader),
        map(report, query, MapViews.Frame.WIDE, reader),
        members.of(report, reader),
        competences.of(report, reader),
        hits.show(report.networks().hits().stream().limit(MOST_HITS).toList(), reader),
        report.networks().total() > MOST_HITS,
        home.base() + "/regions/" + region.slug(),
        path,
        Formats.links(List.of(new Formats.Format("JSON", "json")), path));
  }

  private List<SideView> sides(RegionReport report, Reader reader) {
    var sides = new ArrayList<SideView>();
    if (report.region().isAcrossABorder()) {
      for (int i = 0; i < report.sides().size(); i++) {
        List<String> parts =
            report.region().sides().get(i).parts().stream()
                .map(part -> labels.findConcept(part, reader).map(Phrase::text).orElse(part))
                .toList();
        sides.add(
            new SideView(
                competences.country(report, i, reader),
                String.join(", ", parts),
                report.sides().get(i)));
      }
    }
    return sides;
  }
}
