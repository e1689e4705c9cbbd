package net.sisternet.registry.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.sisternet.registry.client.ClientConfig;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.FollowConfig;
import net.sisternet.registry.client.FollowListener;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.client.RegistryClient;
import net.sisternet.registry.client.RegistryFollower;
import net.sisternet.registry.client.Versioned;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.log.LogReport;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.Selection;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.TestRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator erases is gone: at the home while it runs or not, and at who follows it. */
class EraseCommandTest {

  private static final String SECRET = "Hemmelighed4711";
  private static final Pattern ISSUED = Pattern.compile("\"issued\" : \"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Home home = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home sister = new Home("http://localhost:" + TestRegistry.freePort());
  private final List<RegistryServer> open = new ArrayList<>();
  private final StringWriter said = new StringWriter();
  @TempDir private Path folder;
  private RegistryServer server;

  @BeforeEach
  void start() {
    server = start("home", home);
  }

  @AfterEach
  void stop() {
    open.forEach(RegistryServer::close);
  }

  @Test
  void whoFollowsForgetsToo() {
    RegistryServer following = start("sister", sister);
    accept(following, home);
    accept(server, sister);
    Versioned<Network> network = publish();
    String record = network.iri().value();
    String copy = MirrorAddress.base(sister, home) + record.substring(home.base().length());
    Eventually.holds("the sister finds it", () -> finds(sister));
    Eventually.holds("the sister shows it", () -> status(copy) == 200);
    assertThat(get(MirrorAddress.log(sister, home) + "/pages/0?format=nq")).contains(SECRET);

    assertThat(erase(record)).isZero();

    assertThat(status(record)).isEqualTo(410);
    assertThat(status(record + "/history/1")).isEqualTo(410);
    assertThat(get(record + "/history?format=json")).contains("\"erased\" : true");
    Eventually.holds("the home finds nothing", () -> !finds(home));
    Eventually.holds("the sister finds nothing", () -> !finds(sister));
    Eventually.holds("the sister shows nothing", () -> status(copy) == 410);
    assertThat(get(MirrorAddress.log(sister, home) + "/pages/0?format=nq"))
        .doesNotContain(SECRET)
        .contains("ns#erases>");
    long end = server.storage().log().head().size();
    Eventually.holds("the sister says so", () -> applied(sister) == end && applied(home) == end);
    Eventually.holds("no byte is left", () -> !holdsSecret(folder));
    assertSound(1);
    assertThat(said.toString()).contains("Erased 1 version of " + record);
    assertThat(erase(record)).isZero();
    assertThat(said.toString()).contains("nothing left to erase");
    assertThat(server.storage().log().head().size()).isEqualTo(end);
  }

  @Test
  void aSisterThatHasNotCarriedItOutIsNamed() {
    RegistryServer following = start("sister", sister);
    accept(following, home);
    accept(server, sister);
    Versioned<Network> network = publish();
    Eventually.holds("the sister finds it", () -> finds(sister));
    AcceptedSister held = following.storage().sisters().all().get(0);
    following.storage().sisters().put(held.paused(true));
    Eventually.holds(
        "it is paused", () -> following.sisters().get(0).accepted().equals(held.paused(true)));

    erase(network.iri().value());
    AcceptedSister asked = server.storage().sisters().all().get(0);
    server
        .storage()
        .sisters()
        .put(asked.showing(new Selection(List.of("event"), List.of(), List.of())));

    Eventually.holds("it is named", () -> get(peers()).contains("\"erasuresPending\" : 1"));
    assertThat(get(home.base() + "/peers?format=html")).contains("Our erasures");
    assertThat(finds(sister)).isTrue();

    following.storage().sisters().put(held);
    long end = server.storage().log().head().size();
    Eventually.holds("it follows again", () -> applied(sister) == end);
    server.storage().sisters().put(asked);
    Eventually.holds("it is not named", () -> get(peers()).contains("\"erasuresPending\" : 0"));
  }

  @Test
  void whatIsErasedWhileNothingRunsIsGoneAfterTheNextStart() {
    Versioned<Network> network = publish();
    Eventually.holds("it is found", () -> finds(home));
    stop(server);
    assertThat(erase(network.iri().value())).isZero();
    assertThat(holdsSecret(folder.resolve("home/index"))).as("in the indexes").isTrue();

    server = start("home", home);

    Eventually.holds("nothing is found", () -> !finds(home));
    Eventually.holds("no byte is left", () -> !holdsSecret(folder));
  }

  @Test
  void whoBeginsLaterTakesTheLogWithoutIt() {
    Versioned<Network> network = publish();
    erase(network.iri().value());
    List<LogEntry> changed = new ArrayList<>();
    List<LogEntry> erased = new ArrayList<>();

    new RegistryFollower(FollowConfig.of(home.base()))
        .followOnce(
            new FollowListener() {
              @Override
              public void changed(LogEntry entry) {
                changed.add(entry);
              }

              @Override
              public void erased(LogEntry erasure) {
                erased.add(erasure);
              }
            });

    assertThat(changed).hasSize(2).allMatch(it -> it.payload().isEmpty());
    assertThat(erased).hasSize(1);
    assertThat(erased.get(0).entry().erased()).containsExactly(changed.get(0).entry().position());
  }

  @Test
  void anOldVersionAloneIsErasedAndTheRecordStays() {
    Versioned<Network> network = publish();
    client().change(network.with(network()));
    String record = network.iri().value();

    assertThat(erase(record, "--version", "2")).isEqualTo(1);
    assertThat(erase(record, "--version", "7")).isEqualTo(1);
    assertThat(erase(record, "--version", "1")).isZero();

    assertThat(status(record)).isEqualTo(200);
    assertThat(status(record + "/history/1")).isEqualTo(410);
    assertThat(get(record + "/history?format=html")).contains("The content of this version");
    assertSound(1);
  }

  @Test
  void indexesThatAreBuiltAnewFromAnErasedLogSayTheSame() {
    Versioned<Network> network = publish();
    client().change(network.with(network()));
    String record = network.iri().value();
    Versioned<Network> whole = publish();
    String issued = issued();
    stop(server);
    assertThat(erase(record, "--version", "1")).isZero();
    assertThat(erase(whole.iri().value())).isZero();

    assertThat(run("rebuild-index", "--data", folder.resolve("home").toString())).isZero();
    assertThat(holdsSecret(folder.resolve("home/index"))).as("in the indexes").isFalse();
    server = start("home", home);

    Eventually.holds("no byte is left", () -> !holdsSecret(folder));
    assertThat(status(record)).isEqualTo(200);
    assertThat(issued).isNotEmpty();
    assertThat(issued()).isEqualTo(issued);
    String ask =
        "ASK { <%s> <http://purl.org/dc/terms/issued> ?t FILTER(?t = '%s'^^<%sdateTime>) }"
            .formatted(record, issued, "http://www.w3.org/2001/XMLSchema#");
    assertThat(get(home.base() + "/sparql?query=" + encoded(ask)))
        .containsPattern("boolean\" *: *true");
    assertThat(status(whole.iri().value())).isEqualTo(410);
    assertThat(get(home.base() + "/search?format=json")).contains("\"total\" : 1");
    assertSound(2);
  }

  /** When the changed record was first published, as the search says. */
  private String issued() {
    String search = home.base() + "/search?format=json&q=" + encoded("Vævestuen");
    Eventually.holds("it is found", () -> get(search).contains("Vævestuen"));
    Matcher told = ISSUED.matcher(get(search));
    assertThat(told.find()).isTrue();
    return told.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNotOursOrNotThereIsRefused() {
    assertThat(erase("https://elsewhere.example/networks/a")).isEqualTo(1);
    assertThat(erase(home.base() + "/networks/nobody")).isEqualTo(1);
    assertThat(said.toString()).contains("only its home can erase it", "There is no record");
  }

  private Versioned<Network> publish() {
    return client()
        .publish(
            Network.called("da", "Væverne")
                .described("da", "Vævere på Lolland. " + SECRET)
                .ofType("snc:type-microbusiness")
                .in("nuts:DK014")
                .speaking("lang:DAN"))
        .stored();
  }

  private static Network network() {
    return Network.called("da", "Vævestuen")
        .described("da", "Vævere på Lolland.")
        .ofType("snc:type-microbusiness")
        .in("nuts:DK014")
        .speaking("lang:DAN");
  }

  private RegistryClient client() {
    return new RegistryClient(
        ClientConfig.of(home.base())
            .withToken(TestRegistry.token(server, "vaever", Role.COORDINATOR)));
  }

  private int erase(String record, String... more) {
    var arguments = new ArrayList<>(List.of("erase", record, "--yes"));
    arguments.addAll(List.of("--data", folder.resolve("home").toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    var out = new PrintWriter(said);
    return Main.commandLine(arguments).setOut(out).setErr(out).execute(arguments);
  }

  private void accept(RegistryServer follower, Home followed) {
    var descriptor = HttpSisterFeed.descriptor(followed.base(), FeedConfig.LOCAL);
    follower
        .storage()
        .sisters()
        .put(
            AcceptedSister.of(
                Sister.of(descriptor), descriptor.name(), Clock.systemUTC().instant()));
  }

  private long applied(Home asked) {
    return HttpSisterFeed.heads(asked.base(), FeedConfig.LOCAL)
        .find(home)
        .orElseThrow()
        .erasuresApplied();
  }

  private void assertSound(int erased) {
    LogReport report =
        new LogVerifier(
                server.storage().log(),
                server.storage().heads(),
                LogKey.read(folder.resolve("home/log.key"), Checkpoint.origin(home)).verifierKey())
            .verify(10);
    assertThat(report.faults()).isEmpty();
    assertThat(report.erased()).isEqualTo(erased);
  }

  private String peers() {
    return home.base() + "/peers?format=json";
  }

  private boolean finds(Home asked) {
    String query = "ASK { ?s ?p ?o FILTER(CONTAINS(STR(?o), \"" + SECRET + "\")) }";
    String sparql = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String search = get(asked.base() + "/search?format=json&q=" + SECRET);
    return search.contains(home.base() + "/networks/")
        || get(asked.base() + sparql).matches("(?s).*boolean\" *: *true.*");
  }

  private int status(String address) {
    return answer(address).statusCode();
  }

  private String get(String address) {
    return answer(address).body();
  }

  private HttpResponse<String> answer(String address) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address));
      if (!address.contains("format=")) {
        request.header("Accept", "application/json, application/sparql-results+json");
      }
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether any file holds it, unpacked if it is packed. */
  private static boolean holdsSecret(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).anyMatch(EraseCommandTest::hasSecret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException gone) {
      return true;
    }
  }

  private static boolean hasSecret(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (file.toString().endsWith(".gz")) {
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      return new String(bytes, StandardCharsets.ISO_8859_1).contains(SECRET);
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RegistryServer start(String name, Home base) {
    RegistryServer started = TestRegistry.start(folder.resolve(name), base);
    open.add(started);
    return started;
  }

  private void stop(RegistryServer running) {
    running.close();
    open.remove(running);
  }
}
