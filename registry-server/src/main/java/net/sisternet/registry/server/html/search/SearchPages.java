package net.sisternet.registry.server.html.search;

import java.util.List;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.SisterViews;

/** The pages that answer a search: one kind's list, and all kinds. */
public final class SearchPages implements PageSet {

  private final List<Object> components;

  /** Both pages. */
  public SearchPages(
      Site site,
      RecordFinder finder,
      FilterValues values,
      Labels labels,
      RecordNames names,
      KindNames kinds,
      SisterViews sisters,
      HitViews hits,
      MapViews maps) {
    var facets = new FacetValues(values, labels, names, kinds, sisters);
    var questions = new Questions(facets);
    var results = new ResultViews(site.paths(), facets, hits, sisters, maps);
    this.components =
        List.of(
            new ListPage(site, finder, questions, results),
            new SearchPage(site, finder, questions, results));
  }

  @Override
  public List<Object> components() {
    return components;
  }
}
