package net.sisternet.registry.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.client.ClientConfig;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.DeskStores;
import net.sisternet.registry.core.cases.NewRecords;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.log.FlakyEntryLog;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.CompactRange;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.relations.ClaimFinder;
import net.sisternet.registry.core.signin.Outbox;
import net.sisternet.registry.core.sisters.SisterKeeper;
import net.sisternet.registry.core.suggestions.ReceivedSuggestions;
import net.sisternet.registry.core.suggestions.SisterMail;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.Introduction;
import net.sisternet.registry.server.ServerConfig;
import net.sisternet.registry.server.Storage;
import net.sisternet.registry.server.html.cases.CaseLetterTexts;
import net.sisternet.registry.server.jena.JenaRdfReader;
import net.sisternet.registry.server.jena.JenaRdfWriter;
import net.sisternet.registry.server.jena.ShaclPayloadChecker;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.registry.server.jetty.JettyServer;
import net.sisternet.registry.server.jetty.MountedFilter;
import net.sisternet.registry.server.ldes.Doorbell;
import net.sisternet.registry.server.ldes.LogFilter;
import net.sisternet.registry.server.ldes.LogPublication;
import net.sisternet.registry.server.ldes.LogTraffic;
import net.sisternet.registry.server.ldes.PublishedLog;
import net.sisternet.registry.server.ldes.SnapshotFilter;
import net.sisternet.registry.server.ldes.Snapshots;
import net.sisternet.registry.server.lucene.SearchProjection;
import net.sisternet.registry.server.servlet.ServletRefusals;
import net.sisternet.registry.server.sqlite.SqliteMirrors;
import net.sisternet.registry.server.sqlite.SqliteStore;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Sn;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * A registry as it runs, on a free port, with its data in a temporary folder: a real log, a real
 * index, a real server.
 */
final class TestRegistry implements AutoCloseable {

  private volatile boolean rewriting;
  static final AccountId COORDINATOR = new AccountId("coordinator");
  static final AccountId OTHER_COORDINATOR = new AccountId("other-coordinator");
  static final AccountId MODERATOR = new AccountId("moderator");
  static final AccountId OPERATOR = new AccountId("operator");

  private static final Thesaurus THESAURUS = ShippedVocabulary.thesaurus();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Home home;
  private final FlakyEntryLog log;
  private final ProjectionRunner search;
  private final SqliteStore store;
  private final Doorbell doorbell;
  private final Token coordinator;
  private final Token otherCoordinator;
  private final Token moderator;
  private final Token operator;

  private TestRegistry(boolean searching, Policy policy) throws Exception {
    // The addresses of records hold the port, so it is known before anything starts.
    int port = net.sisternet.registry.server.TestRegistry.freePort();
    home = new Home("http://localhost:" + port);
    java.nio.file.Path data = Files.createTempDirectory("registry");
    open.push(() -> delete(data));
    store = SqliteStore.open(data, home);
    open.push(store);
    log = new FlakyEntryLog(store.entryLog());
    var json = new RecordJson(home);
    var index =
        new SearchProjection(
            data.resolve("search"),
            THESAURUS,
            document -> json.toJson(document.kind(), document.record(), document.graph()));
    search = new ProjectionRunner(log, home, index);
    open.push(search);
    var key = LogKey.generate(Checkpoint.origin(home));
    var published = published(data.resolve("log"), key);
    doorbell = new Doorbell(published);
    doorbell.start();
    open.push(doorbell);
    var sequencer =
        new Sequencer(
            home,
            log,
            store.recordHeads(),
            key,
            Clock.systemUTC(),
            () -> {
              search.wake();
              doorbell.ring();
            });
    sequencer.start();
    open.push(sequencer);
    if (searching) {
      search.start();
    }
    coordinator = token(COORDINATOR, Role.COORDINATOR);
    otherCoordinator = token(OTHER_COORDINATOR, Role.COORDINATOR);
    moderator = token(MODERATOR, Role.MODERATOR);
    operator = token(OPERATOR, Role.OPERATOR);
    var ports =
        new ApiPorts(
            home,
            "Sydhavsøerne",
            "test",
            log,
            store.recordHeads(),
            new Publisher(
                home,
                store.recordHeads(),
                sequencer,
                new ShaclPayloadChecker(THESAURUS),
                RANDOM,
                store.care().stewards()::isDeputy,
                new NewRecords(policy, store.cases(), Clock.systemUTC())),
            sequencer::waiting,
            store.accounts(),
            index.finder(home),
            search,
            List.of(search),
            THESAURUS,
            ShippedVocabulary.forms(),
            new JenaRdfReader(List.of(home)),
            new JenaRdfWriter(),
            json,
            (refusal, request) -> "<!doctype html><title>" + refusal.type().slug() + "</title>",
            TestSister.federation(),
            new SisterKeeper(home, store.sisters(), new Introduction(config(data), storage(data))),
            this::claims,
            List.of());
    open.push(
        JettyServer.start(
            home,
            "localhost",
            port,
            new ServletContainer(new ApiApplication(ports, resources(key))),
            filters(published)));
  }

  /** While the graph is rewritten nobody can say what records state of each other. */
  void setRewriting(boolean now) {
    rewriting = now;
  }

  private List<ClaimFinder.Claimed> claims(RecordIri record) {
    if (rewriting) {
      throw new RegistryException(ProblemType.UNAVAILABLE, "sparql.rewritten", record.value());
    }
    return List.of();
  }

  private ServerConfig config(java.nio.file.Path data) {
    return new ServerConfig(
        home,
        "Sydhavsøerne",
        data,
        Optional.empty(),
        "localhost",
        0,
        ServerConfig.DEFAULT_QUERY_TIMEOUT);
  }

  private Storage storage(java.nio.file.Path data) {
    return new Storage(
        log,
        store.recordHeads(),
        store.ownRecords(),
        store.accounts(),
        store.mailAccounts(),
        store.signInLinks(),
        store.sessions(),
        store.drafts(),
        store.care(),
        store.cases(),
        store.pageViews(),
        store.digests(),
        store.seenLogs(),
        store.suggestions(),
        store.contact(),
        store.sisters(),
        store.quarantine(),
        new SqliteMirrors(data.resolve("mirrors")),
        () -> {});
  }

  private LogPublication published(java.nio.file.Path folder, LogKey key) {
    return new LogPublication(log, home.base() + "/log", folder, key.sign(CompactRange.EMPTY));
  }

  /** One mirror, of which it is enough here that there is one. */
  private List<MountedFilter> filters(LogPublication published) {
    var log = new PublishedLog(published, doorbell, new LogTraffic());
    var refusals = new ServletRefusals(home, (refusal, request) -> "<!doctype html>");
    var logs =
        new LogFilter(
            log, host -> Optional.of(log).filter(it -> host.equals("mirrored.example")), refusals);
    var snapshots =
        new Snapshots(home, this.log, store.recordHeads(), published, Clock.systemUTC());
    open.push(snapshots);
    return List.of(
        new MountedFilter("/log/*", logs, true),
        new MountedFilter("/mirrors/*", logs, true),
        new MountedFilter("/snapshots/*", new SnapshotFilter(home, snapshots, refusals), true));
  }

  private List<Object> resources(LogKey key) {
    var resources = new ArrayList<Object>();
    resources.add(new TestPage());
    resources.add(suggestions());
    resources.addAll(
        new SelfDescription(
                () ->
                    new Descriptor(
                        List.of(Sn.PROTOCOL_1),
                        "Sydhavsøerne",
                        home,
                        key.verifierKey(),
                        List.of(home.base() + "/"),
                        Descriptor.Profile.UNKNOWN,
                        Map.of(),
                        Descriptor.Limits.VERSION_1,
                        size(),
                        0),
                () -> new Heads(List.of()),
                new JenaRdfWriter())
            .components());
    return resources;
  }

  private SuggestionResource suggestions() {
    var desk =
        new Desk(
            store.recordHeads(),
            new DeskStores(store.cases(), store.care().stewards()),
            store.mailAccounts(),
            new Outbox(Clock.systemUTC()),
            new CaseLetterTexts(home, "Sydhavsøerne"),
            Clock.systemUTC());
    var received = new ReceivedSuggestions(store.recordHeads(), desk, store.cases());
    return new SuggestionResource(
        home, new SisterMail(home, store.sisters(), received, Clock.systemUTC()), received);
  }

  /** A registry that runs. */
  static TestRegistry start() {
    return start(true);
  }

  /** A registry whose search never catches up. */
  static TestRegistry startWithoutSearch() {
    return start(false);
  }

  /** One that publishes new networks by {@code policy}. */
  static TestRegistry start(Policy policy) {
    return start(true, policy);
  }

  private static TestRegistry start(boolean searching) {
    return start(searching, Policy.INVITATION);
  }

  private static TestRegistry start(boolean searching, Policy policy) {
    try {
      return new TestRegistry(searching, policy);
    } catch (Exception e) {
      throw new IllegalStateException("the registry could not be started", e);
    }
  }

  Cases cases() {
    return store.cases();
  }

  Home home() {
    return home;
  }

  FlakyEntryLog log() {
    return log;
  }

  Doorbell doorbell() {
    return doorbell;
  }

  SqliteStore store() {
    return store;
  }

  /** How many entries the log has. */
  long size() {
    return log.head().size();
  }

  Token coordinator() {
    return coordinator;
  }

  Token otherCoordinator() {
    return otherCoordinator;
  }

  Token moderator() {
    return moderator;
  }

  Token operator() {
    return operator;
  }

  /** Plain HTTP, for everything that a well-behaved client would not send. */
  TestHttp http() {
    return new TestHttp(home);
  }

  /** The configuration of a client with a token. */
  ClientConfig client(Token token) {
    return ClientConfig.of(home.base()).withToken(token);
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("the registry could not be closed", e);
      }
    }
  }

  private Token token(AccountId account, Role role) {
    Token token = Token.random(RANDOM);
    store.accounts().addToken(new Author(account, role), token.hash(), Instant.now());
    return token;
  }

  private static void delete(java.nio.file.Path folder) {
    try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
      for (java.nio.file.Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page beside the programs' resource, as the pages for people are. */
  @Path("/{path: " + Kinds.PATHS + "}")
  public static final class TestPage {

    @GET
    @Path("{slug}")
    @Produces("text/html;qs=0.3")
    public String page(@PathParam("slug") String slug) {
      return "<!doctype html><title>" + slug + "</title>";
    }
  }
}
