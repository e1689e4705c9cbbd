package net.sisternet.registry.server.html;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.drafts.DraftDesk;
import net.sisternet.registry.core.drafts.DraftPublisher;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.core.region.RegionReports;
import net.sisternet.registry.core.region.Regions;
import net.sisternet.registry.core.sisters.AllHeads;
import net.sisternet.registry.server.html.care.CareAttention;
import net.sisternet.registry.server.html.care.CareStrips;
import net.sisternet.registry.server.html.care.StillTruePage;
import net.sisternet.registry.server.html.cases.CasePages;
import net.sisternet.registry.server.html.compare.ComparePage;
import net.sisternet.registry.server.html.compare.ComparedNetworks;
import net.sisternet.registry.server.html.contact.ContactLinks;
import net.sisternet.registry.server.html.contact.ContactPages;
import net.sisternet.registry.server.html.frame.Asset;
import net.sisternet.registry.server.html.frame.AssetResource;
import net.sisternet.registry.server.html.frame.FormGuard;
import net.sisternet.registry.server.html.frame.KeptPages;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.frame.LanguageFilter;
import net.sisternet.registry.server.html.frame.PageHeaders;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.frame.Visitors;
import net.sisternet.registry.server.html.map.Land;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.map.Places;
import net.sisternet.registry.server.html.network.NetworkViews;
import net.sisternet.registry.server.html.network.OtherSides;
import net.sisternet.registry.server.html.place.MemberViews;
import net.sisternet.registry.server.html.place.RegionPage;
import net.sisternet.registry.server.html.place.RegionViews;
import net.sisternet.registry.server.html.place.RegionsPage;
import net.sisternet.registry.server.html.place.WidgetPage;
import net.sisternet.registry.server.html.place.WidgetScript;
import net.sisternet.registry.server.html.register.PlanViews;
import net.sisternet.registry.server.html.register.RegisterPages;
import net.sisternet.registry.server.html.register.RegisterPorts;
import net.sisternet.registry.server.html.research.AreaMaps;
import net.sisternet.registry.server.html.research.Cells;
import net.sisternet.registry.server.html.research.DataPage;
import net.sisternet.registry.server.html.research.SparqlPage;
import net.sisternet.registry.server.html.research.TermPage;
import net.sisternet.registry.server.html.research.WorkbenchAssets;
import net.sisternet.registry.server.html.search.FacetValues;
import net.sisternet.registry.server.html.search.HitViews;
import net.sisternet.registry.server.html.search.ListPage;
import net.sisternet.registry.server.html.search.Questions;
import net.sisternet.registry.server.html.search.ResultViews;
import net.sisternet.registry.server.html.search.SearchPage;
import net.sisternet.registry.server.html.signin.SignInPages;
import net.sisternet.registry.server.html.succession.SuccessionPages;
import net.sisternet.registry.server.html.succession.TakeOverNotices;
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
    var signIn = new SignInPages(site, ports.home(), ports.signIn());
    var labels = new Labels(ports.forms(), ports.thesaurus(), ports.vocabulary());
    var allHeads = new AllHeads(ports.heads(), ports.federation());
    var names = new RecordNames(ports.home(), allHeads);
    var views = new RecordViews(ports.forms(), labels, paths, names, ports.federation());
    var kinds = new KindNames(ports.forms());
    var values = new FilterValues(ports.home(), ports.heads(), ports.thesaurus());
    var sisters = new SisterViews(ports.home(), ports.name(), ports.federation());
    var facets = new FacetValues(values, labels, names, kinds, sisters);
    var questions = new Questions(facets);
    var freshness = new FreshnessViews(ports.care().clock());
    var hits = new HitViews(labels, kinds, paths, names, sisters, freshness);
    var land = Land.read();
    var areas = new Places(ports.thesaurus(), ports.finder(), ports.research().clock());
    var maps = new MapViews(areas, land, paths.of(land.asset().path()));
    var results = new ResultViews(paths, facets, hits, sisters, maps);
    var regions = new Regions(ports.thesaurus());
    var members = new MemberViews(paths, labels, ports.federation());
    var reports = new RegionReports(ports.finder(), ports.thesaurus(), Clock.systemUTC());
    var places =
        new RegionViews(ports.home(), regions, reports, labels, paths, maps, members, hits);
    var height = WidgetScript.height();
    var widget = new WidgetPage(site, ports.home(), places, maps, paths.of(height.path()));
    var records = new Records(ports.home(), ports.heads());
    var care = new CareStrips(site, ports.care().stewards(), ports.cases().desk());
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
    var networks =
        new NetworkViews(
            labels,
            paths,
            ports.federation(),
            ports.finder(),
            maps,
            new OtherSides(ports.claims(), names, ports.federation(), paths));
    var kept = new KeptPages(visitors, ports.finder()::changes);
    var successions =
        new SuccessionPages(
            site,
            ports.cases().successions(),
            ports.care().confirmations(),
            ports.care().stewards(),
            ports.heads());
    var takeOvers = new TakeOverNotices(site, ports.cases().successions(), ports.care().clock());
    var recordPage =
        new RecordPage(
            site,
            records,
            views,
            labels,
            kinds,
            freshness,
            care,
            takeOvers,
            new ContactLinks(site, ports.contact()),
            networks,
            kept);
    var problems = new ProblemPages(site);
    var desk = new DraftDesk(ports.drafts(), Clock.systemUTC());
    var register =
        new RegisterPages(
            new RegisterPorts(
                site,
                ports.home(),
                allHeads,
                ports.finder(),
                ports.federation(),
                desk,
                new DraftPublisher(
                    ports.home(), ports.heads(), ports.publisher(), desk, ports.forms()),
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
    var cases =
        new CasePages(
            site,
            ports.cases(),
            ports.heads(),
            views,
            labels,
            ports.thesaurus(),
            ports.signIn().signIn(),
            new PlanViews(site, names),
            register.alike());
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
    var assets = new ArrayList<Asset>(List.of(stylesheet, icon, land.asset(), height));
    assets.addAll(register.assets());
    var workbench = new WorkbenchAssets(ports.forms(), ports.vocabulary());
    assets.addAll(workbench.all());
    this.problemPage = problems;
    var all = new ArrayList<Object>(register.components());
    all.addAll(cases.components());
    all.addAll(successions.components());
    all.addAll(suggest.components());
    all.addAll(contact.components());
    all.addAll(signIn.components());
    all.addAll(
        List.of(
            new LanguageFilter(),
            new PageHeaders(),
            new FormGuard(visitors, ports.home()),
            new ViewFilter(
                ports.home(),
                visitors,
                ports.heads(),
                ports.care().stewards(),
                ports.dashboard().counter()),
            new AssetResource(assets),
            new HomePage(
                site,
                ports.finder(),
                hits,
                maps,
                places,
                new UpcomingEvents(ports.finder(), Clock.systemUTC()),
                ports.regions()),
            new ListPage(site, ports.finder(), questions, results),
            new SearchPage(site, ports.finder(), questions, results),
            new RegionsPage(site, ports.finder(), regions, places, ports.regions()),
            new RegionPage(site, places),
            widget,
            new ComparePage(
                site,
                new ComparedNetworks(ports.home(), allHeads, ports.finder()),
                labels,
                ports.federation()),
            kept,
            recordPage,
            new MirrorPage(site, sisters, recordPage),
            new PeersPage(site, sisters),
            new HistoryPage(site, records, ports.heads(), views, names),
            new VocabularyPage(site, ports.vocabulary(), ports.forms(), labels),
            new LogPage(site, ports.log()),
            new SparqlPage(
                site,
                ports.research().examples(),
                new Cells(ports.home(), labels, paths),
                new AreaMaps(ports.thesaurus(), maps, paths),
                workbench),
            new TermPage(site, ports.forms(), ports.vocabulary(), ports.research().examples()),
            new DataPage(
                site,
                ports.home(),
                ports.log(),
                ports.research().licence(),
                ports.research().clock()),
            new AboutPage(site, ports.home()),
            account,
            new StillTruePage(site, ports.care().confirmations(), views),
            new ProblemTypePage(site)));
    this.components = List.copyOf(all);
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
