package net.sisternet.registry.server.html.place;

import java.time.Clock;
import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.region.RegionReports;
import net.sisternet.registry.core.region.Regions;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.html.frame.Asset;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.search.HitViews;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.RecordNames;

/** The pages of regions, also those for other sites. */
public final class PlacePages implements PageSet {

  private final RegionViews views;
  private final List<Object> components;
  private final Asset height = WidgetScript.height();

  /**
   * All of them.
   *
   * @param own the areas that this registry serves, as IRIs
   */
  public PlacePages(
      Site site,
      Home home,
      List<String> own,
      RecordFinder finder,
      Thesaurus thesaurus,
      Federation federation,
      Labels labels,
      MapViews maps,
      HitViews hits,
      RecordNames names) {
    var regions = new Regions(thesaurus);
    this.views =
        new RegionViews(
            home,
            regions,
            new RegionReports(finder, thesaurus, Clock.systemUTC()),
            labels,
            site.paths(),
            maps,
            new MemberViews(site.paths(), labels, federation, names),
            hits);
    this.components =
        List.of(
            new RegionsPage(site, finder, regions, views, own),
            new RegionPage(site, views),
            new WidgetPage(site, home, views, maps, site.paths().of(height.path())));
  }

  /** Regions as pages show them. */
  public RegionViews views() {
    return views;
  }

  @Override
  public List<Object> components() {
    return components;
  }

  @Override
  public List<Asset> assets() {
    return List.of(height);
  }
}
