package net.sisternet.registry.server.html.research;

import java.util.List;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.server.html.frame.Asset;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.view.Labels;

/** The pages for researchers: the workbench, the terms, how to take and cite the data. */
public final class ResearchPages implements PageSet {

  private final List<Object> components;
  private final WorkbenchAssets workbench;

  /** All of them. */
  public ResearchPages(
      Site site,
      Home home,
      EntryLog log,
      ResearchPorts ports,
      Forms forms,
      Thesaurus thesaurus,
      VocabularyReference vocabulary,
      Labels labels,
      MapViews maps) {
    this.workbench = new WorkbenchAssets(forms, vocabulary);
    this.components =
        List.of(
            new SparqlPage(
                site,
                ports.examples(),
                new Cells(home, labels, site.paths()),
                new AreaMaps(thesaurus, maps, site.paths()),
                workbench),
            new TermPage(site, forms, vocabulary, ports.examples()),
            new DataPage(site, home, log, ports.licence(), ports.clock()));
  }

  @Override
  public List<Object> components() {
    return components;
  }

  @Override
  public List<Asset> assets() {
    return workbench.all();
  }
}
