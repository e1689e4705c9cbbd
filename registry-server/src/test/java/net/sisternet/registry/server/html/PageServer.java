package net.sisternet.registry.server.html;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.DeskStores;
import net.sisternet.registry.core.cases.Rulings;
import net.sisternet.registry.core.cases.TransitionDesk;
import net.sisternet.registry.core.contact.Relay;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Proposal;
import net.sisternet.registry.core.log.Receipt;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.publish.Admission;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.relations.ClaimFinder;
import net.sisternet.registry.core.relations.EventFinder;
import net.sisternet.registry.core.signin.Device;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Outbox;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.core.sisters.FixedFederation;
import net.sisternet.registry.core.sisters.NoIntroductions;
import net.sisternet.registry.core.sisters.SisterKeeper;
import net.sisternet.registry.core.succession.SuccessionPorts;
import net.sisternet.registry.core.succession.Successions;
import net.sisternet.registry.core.succession.TakeOverRound;
import net.sisternet.registry.core.suggestions.Suggesting;
import net.sisternet.registry.core.transition.Transitions;
import net.sisternet.registry.core.visits.ViewCounter;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.html.care.CarePorts;
import net.sisternet.registry.server.html.cases.CaseLetterTexts;
import net.sisternet.registry.server.html.cases.CasePorts;
import net.sisternet.registry.server.html.contact.ContactLetterTexts;
import net.sisternet.registry.server.html.contact.ContactPorts;
import net.sisternet.registry.server.html.research.ResearchPorts;
import net.sisternet.registry.server.html.signin.SignInPorts;
import net.sisternet.registry.server.html.succession.TakeOverLetterTexts;
import net.sisternet.registry.server.html.suggest.SuggestPorts;
import net.sisternet.registry.server.html.suggest.SuggestionLetterTexts;
import net.sisternet.registry.server.http.ApiApplication;
import net.sisternet.registry.server.http.ApiPorts;
import net.sisternet.registry.server.jena.JenaRdfReader;
import net.sisternet.registry.server.jena.JenaRdfWriter;
import net.sisternet.registry.server.jena.ShaclPayloadChecker;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.registry.server.lucene.SearchProjection;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedQueries;
import net.sisternet.registry.server.seeds.SeedRecord;
import net.sisternet.registry.server.sqlite.SqliteStore;
import net.sisternet.vocab.Kind;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.servlet.ServletContainer;

/** A registry with its pages on a free port: a real log, a real index, a real server. */
final class PageServer implements AutoCloseable {

  static final Thesaurus THESAURUS = ShippedVocabulary.thesaurus();
  static final Home HOME = new Home("http://registry.example");

  private static final AccountId AUTHOR = new AccountId("author");
  private static final String SALT = "00112233445566778899aabbccddeeff";

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Canonicaliser canonicaliser = new Canonicaliser();
  private final HttpClient client = HttpClient.newHttpClient();
  private final JenaRdfReader turtle = new JenaRdfReader(List.of(HOME));
  private final ProjectionRunner search;
  private final Sequencer sequencer;
  private final int port;
  private final SqliteStore store;

  private PageServer(Path data, int wantedPort) throws Exception {
    store = SqliteStore.open(data, HOME);
    open.push(store);
    var json = new RecordJson(HOME);
    var index =
        new SearchProjection(
            data.resolve("search"),
            THESAURUS,
            document -> json.toJson(document.kind(), document.record(), document.graph()));
    search = new ProjectionRunner(store.entryLog(), HOME, index);
    open.push(search);
    search.start();
    sequencer =
        new Sequencer(
            HOME,
            store.entryLog(),
            store.recordHeads(),
            LogKey.generate(Checkpoint.origin(HOME)),
            Clock.systemUTC(),
            search::wake);
    sequencer.start();
    open.push(sequencer);
    Forms forms = ShippedVocabulary.forms();
    var publisher =
        new Publisher(
            HOME,
            store.recordHeads(),
            sequencer,
            new ShaclPayloadChecker(THESAURUS),
            new SecureRandom(),
            store.care().stewards()::isDeputy,
            Admission.ALL);
    var stores = new DeskStores(store.cases(), store.care().stewards());
    var desk =
        new Desk(
            store.recordHeads(),
            stores,
            store.mailAccounts(),
            new Outbox(Clock.systemUTC()),
            new CaseLetterTexts(HOME, "Sydhavsøerne"),
            Clock.systemUTC());
    var transitions =
        new TransitionDesk(
            desk,
            store.recordHeads(),
            new Transitions(
                HOME, store.recordHeads(), publisher, stores.stewards(), Clock.systemUTC()),
            Policy.OPEN);
    var pages =
        new HtmlPages(
            new PagePorts(
                HOME,
                "Sydhavsøerne",
                List.of("http://data.europa.eu/nuts/code/DK022"),
                store.entryLog(),
                store.recordHeads(),
                store.ownRecords(),
                publisher,
                store.drafts(),
                address -> {
                  throw new RegistryException(
                      ProblemType.ADDRESS_REFUSED, "sister.plain", address.toString());
                },
                index.finder(HOME),
                THESAURUS,
                forms,
                ShippedVocabulary.reference(),
                FixedFederation.ALONE,
                signIn(store),
                new CarePorts(
                    Clock.systemUTC(),
                    new Confirmations(
                        store.recordHeads(),
                        publisher,
                        store.care(),
                        store.mailAccounts(),
                        Clock.systemUTC()),
                    store.care().stewards()),
                new CasePorts(
                    desk,
                    new Rulings(
                        desk,
                        store.recordHeads(),
                        publisher,
                        stores,
                        transitions,
                        Clock.systemUTC()),
                    store.cases(),
                    successions(store, publisher),
                    transitions,
                    new AlikeDesk(
                        HOME,
                        store.recordHeads(),
                        FixedFederation.ALONE,
                        THESAURUS,
                        store.cases(),
                        publisher,
                        Clock.systemUTC())),
                new SuggestPorts(
                    new Suggesting(
                        store.suggestions(),
                        new SuggestionLetterTexts(HOME, "Sydhavsøerne"),
                        new Outbox(Clock.systemUTC()),
                        Clock.systemUTC(),
                        () -> {}),
                    true,
                    true),
                new DashboardPorts(
                    new ViewCounter(store.pageViews(), Clock.systemUTC()),
                    store.pageViews(),
                    List::of),
                new ContactPorts(
                    new Relay(
                        store.recordHeads(),
                        store.contact(),
                        store.mailAccounts(),
                        new Outbox(Clock.systemUTC()),
                        new ContactLetterTexts(HOME, "Sydhavsøerne"),
                        Clock.systemUTC()),
                    true,
                    true),
                new ResearchPorts(SeedQueries.all(), Optional.empty(), Clock.systemUTC()),
                ClaimFinder.NONE,
                EventFinder.NONE));
    var ports =
        new ApiPorts(
            HOME,
            "Sydhavsøerne",
            "test",
            store.entryLog(),
            store.recordHeads(),
            publisher,
            sequencer::waiting,
            store.accounts(),
            index.finder(HOME),
            search,
            List.of(search),
            THESAURUS,
            forms,
            turtle,
            new JenaRdfWriter(),
            json,
            pages.problemPage(),
            FixedFederation.ALONE,
            new SisterKeeper(HOME, store.sisters(), new NoIntroductions()),
            ClaimFinder.NONE,
            List.of());
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("localhost");
    connector.setPort(wantedPort);
    server.addConnector(connector);
    var context = new ServletContextHandler("/");
    context.addServlet(
        new ServletHolder(new ServletContainer(new ApiApplication(ports, pages.components()))),
        "/*");
    server.setHandler(context);
    server.start();
    open.push(server::stop);
    port = connector.getLocalPort();
  }

  private static Successions successions(SqliteStore store, Publisher publisher) {
    Clock clock = Clock.systemUTC();
    var ports =
        new SuccessionPorts(store.recordHeads(), store.care(), store.cases(), store.mailAccounts());
    var confirmations =
        new Confirmations(
            store.recordHeads(), publisher, store.care(), store.mailAccounts(), clock);
    var round =
        new TakeOverRound(
            ports,
            Successions.DEFAULT_WAIT,
            confirmations,
            new Outbox(clock),
            new TakeOverLetterTexts(HOME, "Sydhavsøerne"),
            clock);
    return new Successions(
        ports, Successions.DEFAULT_WAIT, confirmations, round, clock, round::run);
  }

  private static SignInPorts signIn(SqliteStore store) {
    var outbox = new Outbox(Clock.systemUTC());
    var signIn =
        new SignIn(
            store.mailAccounts(),
            store.signInLinks(),
            store.sessions(),
            outbox,
            true,
            Clock.systemUTC());
    return new SignInPorts(
        signIn, false, () -> true, Optional.of(outbox), List.of(), Optional.empty());
  }

  /** The cookie of somebody who is signed in as the author of all that is published here. */
  String signedIn() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Secret secret = Secret.random(new SecureRandom());
    var author = new Author(AUTHOR, Role.COORDINATOR);
    store.mailAccounts().addIfNew(author, new MailAddress("author@mikronet.example"), now);
    store
        .sessions()
        .add(new Session(secret.digest(), author, now, now, Device.UNKNOWN), Instant.EPOCH);
    return "session=" + secret.value();
  }

  /** A registry without records, with its data in {@code data}. */
  static PageServer start(Path data) {
    return start(data, 0);
  }

  static PageServer start(Path data, int port) {
    try {
      return new PageServer(data, port);
    } catch (Exception e) {
      throw new IllegalStateException("the pages could not be started", e);
    }
  }

  /** Publishes the seeds of a home and waits until they can be found. */
  void publishSeeds(String home) {
    Position last = Position.START;
    for (SeedRecord seed : new SeedHomes().records(home, Map.of(home, HOME))) {
      last = submit(seed.kind(), seed.record(), seed.turtle()).head().position();
    }
    await(last);
  }

  /** Publishes what no shape would let in, and waits until it can be found. */
  RecordIri publish(Kind kind, String slug, String turtleText) {
    RecordIri record = HOME.record(kind, slug);
    await(submit(kind, record, turtleText).head().position());
    return record;
  }

  void withdraw(RecordIri record) {
    await(
        sequencer
            .submit(new Proposal(new Change.Withdrawn(record), new Precondition.Anything(), AUTHOR))
            .head()
            .position());
  }

  private Receipt submit(Kind kind, RecordIri record, String turtleText) {
    var graph =
        turtle.read(turtleText.getBytes(StandardCharsets.UTF_8), "text/turtle", record.value());
    var payload = canonicaliser.payload(canonicaliser.canonical(kind, record, graph), SALT);
    return sequencer.submit(
        new Proposal(new Change.Published(record, payload), new Precondition.Anything(), AUTHOR));
  }

  private void await(Position position) {
    if (!search.await(position, Duration.ofMinutes(2))) {
      throw new IllegalStateException("the search did not catch up with " + position);
    }
  }

  /** A page as a browser gets it, in {@code language}. */
  HttpResponse<String> page(String path, String language) {
    return get(
        path,
        "Accept",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "Accept-Language",
        language);
  }

  /** A GET with headers, given as names and values in turn. */
  HttpResponse<String> get(String path, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException("no answer for " + path, e);
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("the pages could not be closed", e);
      }
    }
  }
}
