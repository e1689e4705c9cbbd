package net.sisternet.registry.server.html;

import java.util.List;
import net.sisternet.registry.server.html.care.CareStrips;
import net.sisternet.registry.server.html.contact.ContactLinks;
import net.sisternet.registry.server.html.frame.KeptPages;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.frame.Visitors;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.network.HeldEvents;
import net.sisternet.registry.server.html.network.NetworkViews;
import net.sisternet.registry.server.html.network.OtherSides;
import net.sisternet.registry.server.html.succession.TakeOverNotices;
import net.sisternet.registry.server.html.view.FreshnessViews;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.RecordViews;
import net.sisternet.registry.server.html.view.SisterViews;

/** The pages of one record: itself, a sister's copy, its history. */
final class RecordPages implements PageSet {

  private final List<Object> components;

  RecordPages(
      Site site,
      PagePorts ports,
      Visitors visitors,
      RecordViews views,
      Labels labels,
      RecordNames names,
      KindNames kinds,
      SisterViews sisters,
      FreshnessViews freshness,
      MapViews maps) {
    var records = new Records(ports.home(), ports.heads());
    var kept = new KeptPages(visitors, ports.finder()::changes);
    var page =
        new RecordPage(
            site,
            records,
            views,
            labels,
            kinds,
            freshness,
            new CareStrips(site, ports.care().stewards(), ports.cases().desk(), freshness),
            new TakeOverNotices(site, ports.cases().successions(), ports.care().clock()),
            new ContactLinks(site, ports.contact()),
            new NetworkViews(
                labels,
                site.paths(),
                ports.federation(),
                ports.finder(),
                maps,
                new OtherSides(ports.claims(), names, ports.federation(), site.paths()),
                new HeldEvents(
                    ports.events(), names, ports.federation(), site.paths(), ports.care().clock())),
            kept);
    this.components =
        List.of(
            kept,
            page,
            new MirrorPage(site, sisters, page),
            new HistoryPage(site, records, ports.heads(), views, names));
  }

  @Override
  public List<Object> components() {
    return components;
  }
}
