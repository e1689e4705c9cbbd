package net.sisternet.registry.server.html;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.core.drafts.DraftDesk;
import net.sisternet.registry.core.drafts.DraftPublisher;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.core.sisters.AllHeads;
import net.sisternet.registry.server.html.care.CareAttention;
import net.sisternet.registry.server.html.care.StillTruePage;
import net.sisternet.registry.server.html.cases.CasePages;
import net.sisternet.registry.server.html.compare.ComparePage;
import net.sisternet.registry.server.html.compare.ComparedNetworks;
import net.sisternet.registry.server.html.contact.ContactPages;
import net.sisternet.registry.server.html.frame.Asset;
import net.sisternet.registry.server.html.frame.AssetResource;
import net.sisternet.registry.server.html.frame.FormGuard;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.frame.LanguageFilter;
import net.sisternet.registry.server.html.frame.PageHeaders;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.frame.Visitors;
import net.sisternet.registry.server.html.map.Land;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.map.Places;
import net.sisternet.registry.server.html.place.PlacePages;
import net.sisternet.registry.server.html.register.PlanViews;
import net.sisternet.registry.server.html.register.RegisterPages;
import net.sisternet.registry.server.html.register.RegisterPorts;
import net.sisternet.registry.server.html.research.ResearchPages;
import net.sisternet.registry.server.html.search.HitViews;
import net.sisternet.registry.server.html.search.SearchPages;
import net.sisternet.registry.server.html.signin.SignInPages;
import net.sisternet.registry.server.html.succession.SuccessionPages;
import net.sisternet.registry.server.html.suggest.SuggestPages;
import net.sisternet.registry.server.html.view.FreshnessViews;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.RecordViews;
import net.sisternet.registry.server.html.view.SisterViews;
import net.sisternet.registry.server.html.visits.ViewFilter;

/** All pages of a registry, ready to be registered in a Jersey application. */
public final class HtmlPages {

  private final List<Object> components;
  private final ProblemPage problemPage;

  public HtmlPages(PagePorts ports) {
    var paths = new Paths(ports.home());
    var stylesheet = new Asset("style.css", "text/css;charset=utf-8");
    var icon = new Asset("icon.svg", "image/svg+xml");
    var visitors = new Visitors(ports.signIn().signIn(), ports.home());
    var site = new Site(ports.name(), paths, stylesheet, icon, visitors);
    var labels = new Labels(ports.forms(), ports.thesaurus(), ports.vocabulary());
    var allHeads = new AllHeads(ports.heads(), ports.federation());
    var names = new RecordNames(ports.home(), allHeads);
    var views = new RecordViews(ports.forms(), labels, paths, names, ports.federation());
    var kinds = new KindNames(ports.forms());
    var sisters = new SisterViews(ports.home(), ports.name(), ports.federation());
    var freshness = new FreshnessViews(ports.care().clock());
    var hits = new HitViews(labels, kinds, paths, names, sisters, freshness);
    var land = Land.read();
    var areas = new Places(ports.thesaurus(), ports.finder(), ports.research().clock());
    var maps = new MapViews(areas, land, paths.of(land.asset().path()));
    var search =
        new SearchPages(
            site,
            ports.finder(),
            new FilterValues(ports.home(), ports.heads(), ports.thesaurus()),
            labels,
            names,
            kinds,
            sisters,
            hits,
            maps);
    var places =
        new PlacePages(
            site,
            ports.home(),
            ports.regions(),
            ports.finder(),
            ports.thesaurus(),
            ports.federation(),
            labels,
            maps,
            hits,
            names);
    var records =
        new RecordPages(
            site, ports, visitors, views, labels, names, kinds, sisters, freshness, maps);
    var research =
        new ResearchPages(
            site,
            ports.home(),
            ports.log(),
            ports.research(),
            ports.forms(),
            ports.thesaurus(),
            ports.vocabulary(),
            labels,
            maps);
    var suggest =
        new SuggestPages(
            site,
            ports.suggest(),
            ports.cases().desk(),
            ports.signIn().signIn(),
            allHeads,
            sisters,
            labels);
    var contact =
        new ContactPages(
            site, ports.contact(), ports.cases().desk(), ports.signIn().signIn(), ports.heads());
    var successions =
        new SuccessionPages(
            site,
            ports.cases().successions(),
            ports.care().confirmations(),
            ports.care().stewards(),
            ports.heads());
    var register = register(ports, site, allHeads, labels, names, views);
    var cases =
        new CasePages(
            site,
            ports.cases(),
            ports.heads(),
            sisters,
            views,
            labels,
            ports.thesaurus(),
            ports.signIn().signIn(),
            new PlanViews(site, names),
            register.alike());
    List<PageSet> sets =
        List.of(
            search,
            places,
            records,
            research,
            suggest,
            contact,
            successions,
            register,
            cases,
            new SignInPages(site, ports.home(), ports.signIn()));
    var account =
        new AccountPage(
            site,
            ports.signIn().signIn(),
            new OwnNetworks(site, ports, names, freshness),
            register.links(),
            List.of(
                successions.attention(),
                new CareAttention(
                    site,
                    ports.care().stewards(),
                    ports.heads(),
                    ports.publisher(),
                    freshness,
                    ports.care().clock()),
                cases.attention()));
    this.problemPage = new ProblemPages(site);
    this.components =
        Stream.of(
                sets.stream().flatMap(set -> set.components().stream()),
                filters(ports, visitors),
                Stream.of(
                    assets(List.of(stylesheet, icon, land.asset()), sets),
                    new HomePage(
                        site,
                        ports.finder(),
                        hits,
                        maps,
                        places.views(),
                        new UpcomingEvents(ports.finder(), Clock.systemUTC()),
                        ports.regions()),
                    new ComparePage(
                        site,
                        new ComparedNetworks(ports.home(), allHeads, ports.finder()),
                        labels,
                        ports.federation()),
                    new PeersPage(site, sisters, labels),
                    new VocabularyPage(site, ports.vocabulary(), ports.forms(), labels),
                    new LogPage(site, ports.log()),
                    new AboutPage(site, ports.home(), ports.signIn().contact()),
                    account,
                    new StillTruePage(site, ports.care().confirmations(), views),
                    new ProblemTypePage(site)))
            .flatMap(part -> part)
            .toList();
  }

  private static RegisterPages register(
      PagePorts ports,
      Site site,
      AllHeads allHeads,
      Labels labels,
      RecordNames names,
      RecordViews views) {
    var desk = new DraftDesk(ports.drafts(), Clock.systemUTC());
    var publisher =
        new DraftPublisher(ports.home(), ports.heads(), ports.publisher(), desk, ports.forms());
    return new RegisterPages(
        new RegisterPorts(
            site,
            ports.home(),
            allHeads,
            ports.finder(),
            ports.federation(),
            desk,
            publisher,
            ports.ownRecords(),
            ports.publisher(),
            ports.care().stewards()::isDeputy,
            ports.cases().cases(),
            ports.cases().transitions(),
            ports.sites(),
            ports.forms(),
            ports.thesaurus(),
            ports.vocabulary(),
            labels,
            names,
            views));
  }

  private static Stream<Object> filters(PagePorts ports, Visitors visitors) {
    return Stream.of(
        new LanguageFilter(),
        new PageHeaders(),
        new FormGuard(visitors, ports.home()),
        new ViewFilter(
            ports.home(),
            visitors,
            ports.heads(),
            ports.care().stewards(),
            ports.dashboard().counter()));
  }

  private static AssetResource assets(List<Asset> common, List<PageSet> sets) {
    return new AssetResource(
        () ->
            Stream.concat(common.stream(), sets.stream().flatMap(set -> set.assets().stream()))
                .toList());
  }

  /** Resources and filters, each an instance to be registered. */
  public List<Object> components() {
    return components;
  }

  /** Refusals for people. */
  public ProblemPage problemPage() {
    return problemPage;
  }
}
