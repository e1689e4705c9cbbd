package net.sisternet.registry.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.WebPage;
import net.sisternet.registry.client.WebPages;
import net.sisternet.registry.core.access.DailySigns;
import net.sisternet.registry.core.cases.NewRecords;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.projection.FirstPublished;
import net.sisternet.registry.core.projection.Projection;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.publish.Eraser;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.sisters.AllHeads;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.SisterKeeper;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.server.html.HtmlPages;
import net.sisternet.registry.server.html.PagePorts;
import net.sisternet.registry.server.html.register.SitePages;
import net.sisternet.registry.server.html.research.ResearchPorts;
import net.sisternet.registry.server.http.ApiApplication;
import net.sisternet.registry.server.http.ApiPorts;
import net.sisternet.registry.server.http.SelfDescription;
import net.sisternet.registry.server.jena.GraphClaims;
import net.sisternet.registry.server.jena.GraphProjection;
import net.sisternet.registry.server.jena.JenaRdfReader;
import net.sisternet.registry.server.jena.JenaRdfWriter;
import net.sisternet.registry.server.jena.JenaStart;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.registry.server.jena.SparqlFilter;
import net.sisternet.registry.server.jena.SparqlLimits;
import net.sisternet.registry.server.jetty.JettyServer;
import net.sisternet.registry.server.jetty.MountedFilter;
import net.sisternet.registry.server.ldes.LogFilter;
import net.sisternet.registry.server.ldes.LogPublication;
import net.sisternet.registry.server.ldes.PublishedLog;
import net.sisternet.registry.server.ldes.SnapshotFilter;
import net.sisternet.registry.server.ldes.Snapshots;
import net.sisternet.registry.server.lucene.SearchProjection;
import net.sisternet.registry.server.seeds.SeedQueries;
import net.sisternet.registry.server.servlet.ServletRefusals;
import net.sisternet.registry.server.signing.BouncyCastleEd25519;
import org.glassfish.jersey.servlet.ServletContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects the packages of the server, and is the only class that does. What is slow to start and
 * needs nothing of the other starts side by side.
 */
final class Wiring {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  private static final int LARGEST_SITE = 3_000_000;
  private static final Duration LONGEST_SITE = Duration.ofSeconds(10);

  private final ServerConfig config;
  private final Home home;

  private Wiring(ServerConfig config) {
    this.config = config;
    this.home = config.home();
  }

  /** A registry that serves. */
  static RegistryServer start(ServerConfig config) {
    try (var opening = new SideBySide()) {
      return new Wiring(config).start(opening);
    }
  }

  /** A publisher and what it needs, without anything that serves. */
  static OfflineRegistry offline(ServerConfig config) {
    var wiring = new Wiring(config);
    Storage storage = Storage.open(config);
    Sequencer sequencer = wiring.sequencer(storage, wiring.key(storage), () -> {});
    sequencer.start();
    Publisher publisher = wiring.publisher(storage, sequencer);
    return new OfflineRegistry(
        config.home(),
        storage,
        sequencer,
        publisher,
        new Eraser(storage.log(), storage.heads(), sequencer),
        () -> wiring.publication(storage, wiring.key(storage)).removeErased(),
        wiring.rdfReader(),
        new RecordJson(wiring.home));
  }

  /** The projections of the registry in {@code storage}, with nothing in them. */
  static List<Projection> emptyProjections(ServerConfig config, Storage storage) {
    var heads = new OpenHeads(config.home(), storage::heads);
    SearchProjection.delete(config.searchIndex());
    var graph = new GraphProjection(config.graphIndex(), heads);
    graph.clear();
    var json = new RecordJson(config.home());
    return List.of(
        graph, new Wiring(config).search(ShippedVocabulary.thesaurus(), () -> json, heads));
  }

  private RegistryServer start(SideBySide opening) {
    var storage = opening.open(() -> Storage.open(config));
    var recordJson = opening.later(() -> new RecordJson(home));
    JenaStart.run();
    var heads = new OpenHeads(home, () -> storage.get().heads());
    var graph = opening.open(() -> new GraphProjection(config.graphIndex(), heads));
    var thesaurus = opening.later(ShippedVocabulary::thesaurus);
    var search = opening.open(() -> search(thesaurus.get(), recordJson, heads));
    var forms = opening.later(ShippedVocabulary::forms);
    var mirrors =
        opening.later(
            () ->
                new ShownMirrors(
                    home,
                    List.of(graph.get(), search.get()),
                    thesaurus.get(),
                    config.publishedMirrors(),
                    heads));
    var sisters = opening.later(() -> SisterWiring.watch(home, storage.get(), mirrors.get()));
    var federation =
        new Mirrored(() -> sisters.get().statuses(), mirrors, () -> storage.get().quarantine());
    var signIn = opening.open(() -> new SignInWiring(config, storage.get()));
    var reference = opening.later(ShippedVocabulary::reference);
    LogKey key = key(storage.get());
    LogPublication publication = publication(storage.get(), key);
    var published = PublishedLog.of(publication);
    var graphRunner = follow(storage.get(), graph.get());
    var searchRunner = follow(storage.get(), search.get());
    Sequencer sequencer =
        sequencer(
            storage.get(),
            key,
            () -> {
              graphRunner.wake();
              searchRunner.wake();
              published.doorbell().ring();
            });
    Publisher publisher = publisher(storage.get(), sequencer);
    var alike =
        new AlikeWiring(
            home,
            storage.get(),
            publisher,
            federation,
            it -> mirrors.get().findLog(it),
            search.get(),
            search.get().finder(home),
            thesaurus.get());
    var care =
        new CareWiring(
            config,
            storage.get(),
            publisher,
            search.get().finder(home),
            signIn.get(),
            alike.desk());
    var visitors =
        new VisitorWiring(
            config,
            storage.get(),
            new AllHeads(storage.get().heads(), federation),
            care.cases(),
            signIn.get(),
            key);
    var dashboard = new DashboardWiring(config, storage.get(), federation::statuses);
    var pages =
        pages(
            storage.get(),
            publisher,
            signIn.get(),
            care,
            visitors,
            dashboard,
            search.get().finder(home),
            thesaurus.get(),
            forms.get(),
            reference.get(),
            federation,
            new GraphClaims(graph.get()));
    JenaRdfReader reader = rdfReader();
    var ports =
        new ApiPorts(
            home,
            config.name(),
            version(),
            storage.get().log(),
            storage.get().heads(),
            publisher,
            sequencer::waiting,
            storage.get().accounts(),
            search.get().finder(home),
            searchRunner,
            List.of(graphRunner, searchRunner),
            thesaurus.get(),
            forms.get(),
            reader,
            new JenaRdfWriter(),
            recordJson.get(),
            pages.problemPage(),
            federation,
            new SisterKeeper(
                home, storage.get().sisters(), new Introduction(config, storage.get())),
            new GraphClaims(graph.get()),
            LogMeasures.of(published, mirrors.get()));
    var refusals = new ServletRefusals(home, pages.problemPage());
    var logs = new LogFilter(published, mirrors.get(), refusals);
    var description =
        new RegistryDescription(
            config,
            key,
            storage.get().log(),
            search.get().finder(home),
            federation::statuses,
            it -> {
              publication.removeErased();
              return it.equals(home)
                  ? ShownMirrors.least(List.of(graphRunner, searchRunner))
                  : mirrors.get().erased(it);
            });
    var snapshots =
        new Snapshots(
            home, storage.get().log(), storage.get().heads(), publication, Clock.systemUTC());
    var snapshotFilter = new SnapshotFilter(home, snapshots, refusals);
    JettyServer web =
        web(
            application(ports, description, visitors, pages),
            sparql(graph.get(), federation, refusals),
            List.of(
                new MountedFilter("/log/*", logs, true),
                new MountedFilter("/mirrors/*", logs, true),
                new MountedFilter("/snapshots/*", snapshotFilter, true)));
    published.doorbell().start();
    sequencer.start();
    graphRunner.start();
    searchRunner.start();
    sisters.get().start();
    care.start();
    alike.start();
    visitors.start();
    dashboard.start();
    signIn.get().start();
    opening.keep();
    return new RegistryServer(
        storage.get(),
        publisher,
        reader,
        graphRunner,
        searchRunner,
        sisters.get(),
        alike,
        web,
        List.of(
            published.doorbell(),
            mirrors.get()::endStreams,
            web,
            snapshots,
            alike,
            sequencer,
            sisters.get(),
            graphRunner,
            searchRunner,
            graph.get(),
            search.get(),
            visitors,
            care,
            dashboard,
            signIn.get(),
            storage.get()));
  }

  /** After a backup was restored, a projection can know of entries that the log has not. */
  private ProjectionRunner follow(Storage storage, Projection projection) {
    if (projection.position(home).compareTo(storage.log().head().position()) > 0) {
      LOG.warn("The {} index is ahead of the log and is built again.", projection.name());
      projection.forget(home);
    }
    return new ProjectionRunner(storage.log(), home, projection);
  }

  private static ApiApplication application(
      ApiPorts ports, RegistryDescription description, VisitorWiring visitors, HtmlPages pages) {
    var described =
        new SelfDescription(description::descriptor, description::heads, ports.rdfWriter());
    return new ApiApplication(
        ports,
        Stream.of(described.components(), visitors.resources(), pages.components())
            .flatMap(List::stream)
            .toList());
  }

  private LogPublication publication(Storage storage, LogKey key) {
    return new LogPublication(
        storage.log(), home.base() + "/log", config.publishedLog(), key.sign(CompactRange.EMPTY));
  }

  private SparqlFilter sparql(
      GraphProjection graph, Federation federation, ServletRefusals refusals) {
    return new SparqlFilter(
        graph,
        home,
        SparqlLimits.within(config.queryTimeout()),
        refusals,
        () ->
            Completeness.of(
                    home,
                    config.name(),
                    graph.position(home),
                    federation.statuses(),
                    Clock.systemUTC().instant())
                .header());
  }

  private JettyServer web(
      ApiApplication application, SparqlFilter sparql, List<MountedFilter> published) {
    return JettyServer.start(
        home,
        config.host(),
        config.port(),
        new ServletContainer(application),
        Stream.concat(Stream.of(new MountedFilter("/sparql", sparql)), published.stream())
            .toList());
  }

  private SearchProjection search(
      Thesaurus thesaurus, Supplier<RecordJson> json, FirstPublished first) {
    return new SearchProjection(
        config.searchIndex(),
        thesaurus,
        document -> json.get().toJson(document.kind(), document.record(), document.graph()),
        first);
  }

  private HtmlPages pages(
      Storage storage,
      Publisher publisher,
      SignInWiring signIn,
      CareWiring care,
      VisitorWiring visitors,
      DashboardWiring dashboard,
      RecordFinder finder,
      Thesaurus thesaurus,
      Forms forms,
      VocabularyReference reference,
      Federation federation,
      GraphClaims claims) {
    return new HtmlPages(
        new PagePorts(
            home,
            config.name(),
            config.profile().regions().stream().map(Iri::value).toList(),
            storage.log(),
            storage.heads(),
            storage.ownRecords(),
            publisher,
            storage.drafts(),
            sites(),
            finder,
            thesaurus,
            forms,
            reference,
            federation,
            signIn.ports(),
            care.ports(),
            care.cases(),
            visitors.suggest(),
            dashboard.ports(),
            visitors.contact(),
            new ResearchPorts(SeedQueries.all(), config.profile().licence(), Clock.systemUTC()),
            claims,
            claims));
  }

  /** On a machine that only its owner reaches, a website may be on it too. */
  private SitePages sites() {
    FeedConfig feed = SignInWiring.isLocal(config) ? FeedConfig.LOCAL : FeedConfig.PUBLIC;
    var pages = new WebPages(feed.withAnswerTimeout(LONGEST_SITE), LARGEST_SITE);
    return address -> {
      WebPage page = pages.read(address);
      return new SitePages.SitePage(page.address(), page.mediaType(), page.body());
    };
  }

  private Sequencer sequencer(Storage storage, LogKey key, Runnable appended) {
    return new Sequencer(
        home,
        storage.log(),
        storage.heads(),
        key.signingBy(new BouncyCastleEd25519()),
        Clock.systemUTC(),
        appended);
  }

  /** A log that has entries has a key; if it is lost, a new one must not take its place unseen. */
  private LogKey key(Storage storage) {
    String origin = Checkpoint.origin(home);
    return storage.log().head().size() == 0
        ? LogKey.readOrCreate(config.logKey(), origin)
        : LogKey.read(config.logKey(), origin);
  }

  private Publisher publisher(Storage storage, Sequencer sequencer) {
    return new Publisher(
        home,
        storage.heads(),
        sequencer,
        ShippedVocabulary.checker(),
        new SecureRandom(),
        storage.care().stewards()::isDeputy,
        new NewRecords(config.signIn().publishing(), storage.cases(), Clock.systemUTC()),
        new DailySigns(storage.care().signs()),
        Clock.systemUTC());
  }

  private JenaRdfReader rdfReader() {
    return new JenaRdfReader(List.of(home));
  }

  private static String version() {
    return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }
}
