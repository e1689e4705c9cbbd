package net.sisternet.registry.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.DailySigns;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.care.Reminders;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.DeskStores;
import net.sisternet.registry.core.cases.NewRecords;
import net.sisternet.registry.core.cases.Rulings;
import net.sisternet.registry.core.cases.TransitionDesk;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.projection.ProjectionRunner;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.publish.Published;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.SteppedClock;
import net.sisternet.registry.core.sisters.FixedFederation;
import net.sisternet.registry.core.succession.SuccessionPorts;
import net.sisternet.registry.core.succession.Successions;
import net.sisternet.registry.core.succession.TakeOverRound;
import net.sisternet.registry.core.transition.Transitions;
import net.sisternet.registry.server.html.care.CareLetterTexts;
import net.sisternet.registry.server.html.cases.CaseLetterTexts;
import net.sisternet.registry.server.html.cases.CasePorts;
import net.sisternet.registry.server.html.succession.TakeOverLetterTexts;
import net.sisternet.registry.server.jena.JenaRdfReader;
import net.sisternet.registry.server.jena.ShaclPayloadChecker;
import net.sisternet.registry.server.jena.ShippedVocabulary;
import net.sisternet.registry.server.lucene.SearchProjection;
import net.sisternet.vocab.Kinds;

/** Real stores, a real index and a real log, all by one clock that a test steps on. */
final class CareRegistry implements AutoCloseable {

  static final Home HOME = Samples.HOME;

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Path folder;
  private final Policy policy;
  private final Optional<String> database;
  private final SteppedClock clock = new SteppedClock();
  private static final JenaRdfReader READER = new JenaRdfReader(List.of(HOME));
  private Storage storage;
  private Publisher publisher;
  private SearchProjection index;
  private ProjectionRunner search;
  private RecordFinder finder;
  private final LogKey key;

  CareRegistry(Path folder) {
    this(folder, Policy.INVITATION);
  }

  CareRegistry(Path folder, Policy policy) {
    this(folder, policy, Optional.empty());
  }

  /** With its log and accounts in a database, if one is named. */
  CareRegistry(Path folder, Policy policy, Optional<String> database) {
    this.folder = folder;
    this.policy = policy;
    this.database = database;
    this.storage = Storage.open(config(folder, database));
    open.push(storage);
    var json = new RecordJson(HOME);
    index =
        new SearchProjection(
            folder.resolve("search"),
            ShippedVocabulary.thesaurus(),
            document -> json.toJson(document.kind(), document.record(), document.graph()));
    open.push(index);
    search = new ProjectionRunner(storage.log(), HOME, index);
    open.push(search);
    search.start();
    finder = index.finder(HOME, clock);
    key = LogKey.readOrCreate(folder.resolve("log.key"), Checkpoint.origin(HOME));
    var sequencer = new Sequencer(HOME, storage.log(), storage.heads(), key, clock, search::wake);
    sequencer.start();
    open.push(sequencer);
    publisher =
        new Publisher(
            HOME,
            storage.heads(),
            sequencer,
            new ShaclPayloadChecker(ShippedVocabulary.thesaurus()),
            new SecureRandom(),
            storage.care().stewards()::isDeputy,
            new NewRecords(policy, storage.cases(), clock),
            new DailySigns(storage.care().signs()),
            clock);
  }

  private static ServerConfig config(Path folder, Optional<String> database) {
    ServerConfig usual = TestRegistry.config(folder, HOME);
    return new ServerConfig(
        HOME, usual.name(), folder, database, usual.host(), usual.port(), usual.queryTimeout());
  }

  SteppedClock clock() {
    return clock;
  }

  Storage storage() {
    return storage;
  }

  VerifierKey key() {
    return key.verifierKey();
  }

  Publisher publisher() {
    return publisher;
  }

  /** What {@link #finder} asks; it follows the log of this home alone. */
  SearchProjection index() {
    return index;
  }

  RecordFinder finder() {
    return finder;
  }

  Confirmations confirmations() {
    return new Confirmations(
        storage.heads(), publisher, storage.care(), storage.mailAccounts(), clock);
  }

  /** The desk and what is decided there; letters go to {@code mail}. */
  CasePorts cases(Mail mail) {
    var stores = new DeskStores(storage.cases(), storage.care().stewards());
    var desk =
        new Desk(
            storage.heads(),
            stores,
            storage.mailAccounts(),
            mail,
            new CaseLetterTexts(HOME, "Test"),
            clock);
    var transitions =
        new TransitionDesk(
            desk,
            storage.heads(),
            new Transitions(HOME, storage.heads(), publisher, stores.stewards(), clock),
            policy);
    return new CasePorts(
        desk,
        new Rulings(desk, storage.heads(), publisher, stores, transitions, clock),
        storage.cases(),
        successions(mail),
        transitions,
        new AlikeDesk(
            HOME,
            storage.heads(),
            FixedFederation.ALONE,
            ShippedVocabulary.thesaurus(),
            storage.cases(),
            publisher,
            clock));
  }

  /** Taking over; what time does to it is done by {@link #takeOvers} alone. */
  Successions successions(Mail mail) {
    return new Successions(
        succession(), Successions.DEFAULT_WAIT, confirmations(), takeOvers(mail), clock, () -> {});
  }

  TakeOverRound takeOvers(Mail mail) {
    return new TakeOverRound(
        succession(),
        Successions.DEFAULT_WAIT,
        confirmations(),
        mail,
        new TakeOverLetterTexts(HOME, "Test"),
        clock);
  }

  private SuccessionPorts succession() {
    return new SuccessionPorts(
        storage.heads(), storage.care(), storage.cases(), storage.mailAccounts());
  }

  Reminders reminders(Mail mail) {
    return new Reminders(
        HOME,
        storage.heads(),
        finder,
        storage.care(),
        storage.mailAccounts(),
        mail,
        confirmations(),
        new CareLetterTexts(HOME, "Test"),
        clock);
  }

  /** How it stands with a record that is here. */
  RecordHead head(RecordIri record) {
    return storage().heads().find(record).orElseThrow();
  }

  /** What its newest version says. */
  Graph graph(RecordIri record) {
    return storage()
        .heads()
        .findVersion(record, head(record).version())
        .flatMap(it -> it.payload().map(Payload::graph))
        .orElseThrow();
  }

  /** An account that signs in with {@code mail}. */
  Author account(String name, String mail) {
    return storage
        .mailAccounts()
        .addIfNew(
            new Author(new AccountId(name), Role.COORDINATOR),
            new MailAddress(mail),
            clock.instant());
  }

  /** Publishes a network with these further statements about {@code <#it>}, in Turtle. */
  RecordIri publish(Author author, String slug, String more) {
    RecordIri record = HOME.record(Kinds.NETWORK, slug);
    Published published =
        publisher.publish(
            new Submission(
                author,
                Kinds.NETWORK,
                record,
                network(record, slug, more),
                new Precondition.Anything()));
    await(published);
    return record;
  }

  /** What such a network says. */
  static Graph network(RecordIri record, String slug, String more) {
    String turtle =
        """
        @prefix adms: <http://www.w3.org/ns/adms#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix lang: <http://publications.europa.eu/resource/authority/language/> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix schema: <http://schema.org/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix sn: <https://w3id.org/sisternet/ns#> .
        @prefix sna: <https://w3id.org/sisternet/area/> .
        @prefix snc: <https://w3id.org/sisternet/concept/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <#it> a sn:Network ; skos:prefLabel "%s"@da ; org:classification snc:type-peer ;
          schema:areaServed sna:lolland ; dct:language lang:DAN ;
          schema:description "Et netværk."@da .
        %s
        """
            .formatted(slug, more);
    return READER.read(turtle.getBytes(StandardCharsets.UTF_8), "text/turtle", record.value());
  }

  /** Waits until {@code published} can be found. */
  void await(Published published) {
    if (!search.await(published.receipt().head().position(), Duration.ofMinutes(2))) {
      throw new IllegalStateException("the search did not catch up");
    }
  }

  /** Everything closed and opened again; the clock goes on. */
  CareRegistry reopened() {
    close();
    var again = new CareRegistry(folder, policy, database);
    again.clock.pass(Duration.between(again.clock.instant(), clock.instant()));
    return again;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
