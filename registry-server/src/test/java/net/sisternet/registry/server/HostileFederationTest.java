package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.Proposal;
import net.sisternet.registry.core.log.Sequencer;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.sisters.Acceptance;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.AcceptedSister.Standing;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.http.TestRecords;
import net.sisternet.registry.server.jena.JenaRdfReader;
import net.sisternet.registry.server.seeds.SeedRecord;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A registry with two sisters, one of them hostile or broken: three real servers. In each case what
 * is ours and what was good stays, the other sister goes on, and the operator sees what happened.
 * Each case has a hostile sister of its own; ours and the sound one live through them all.
 */
class HostileFederationTest {

  private static final String PAGE = "/log/pages/0";
  private static final String CHECKPOINT = "/log/checkpoint";

  @TempDir private static Path lasting;
  private static final Home SOUND = home();
  private static final Home HERE = home();
  private static RegistryServer ours;
  private static RegistryServer good;
  private static int written;

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final BentLine line = new BentLine();
  private final Home hostile = line.home();
  private RegistryServer bad;

  @BeforeAll
  static void aSoundSisterIsFollowed() {
    ours = TestRegistry.start(lasting.resolve("ours"), HERE);
    good = TestRegistry.start(lasting.resolve("good"), SOUND);
    publish(ours, HERE, "ours");
    publish(good, SOUND, "good");
    TestRegistry.accept(ours, SOUND);
  }

  @AfterAll
  static void stopTheSound() {
    List.of(ours, good).forEach(RegistryServer::close);
  }

  @BeforeEach
  void aHostileSisterIsFollowedToo() {
    bad = startBad("bad");
    publish(bad, hostile, "kept");
    publish(bad, hostile, "kepttoo");
    TestRegistry.accept(ours, hostile);
    eventuallyFinds("good", SOUND);
    eventuallyFinds("kepttoo", hostile);
  }

  @AfterEach
  void forgetTheHostile() {
    line.close();
    bad.close();
    ours.storage().sisters().remove(hostile);
  }

  /** What a sister may send in place of a page. */
  enum BadPage {
    CUT_IN_HALF {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page, 0, page.length / 2);
      }
    },
    CUT_AT_A_LINE {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        List<String> lines = text(page).lines().toList();
        whole(exchange, String.join("\n", lines.subList(0, lines.size() / 2)) + "\n");
      }
    },
    GZIP_BOMB {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        byte[] bomb = bomb();
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, bomb.length);
        exchange.getResponseBody().write(bomb);
      }

      /** 64 MiB in 64 KiB; 16 MiB are allowed. */
      private byte[] bomb() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bomb)) {
          for (int i = 0; i < 64; i++) {
            out.write(new byte[1 << 20]);
          }
        }
        return bomb.toByteArray();
      }
    },
    TWO_GIGABYTES {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        exchange.sendResponseHeaders(200, 2L << 30);
        for (int i = 0; i < 2048; i++) {
          exchange.getResponseBody().write(new byte[1 << 20]);
        }
      }
    },
    NOT_UTF8 {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        byte[] wrong = page.clone();
        wrong[wrong.length / 2] = (byte) 0xFF;
        exchange.sendResponseHeaders(200, wrong.length);
        exchange.getResponseBody().write(wrong);
      }
    },
    WITHOUT_A_POSITION {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        whole(exchange, without(page, "/log/entries/3>"));
      }
    },
    ANOTHER_PAYLOAD {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        whole(exchange, text(page).replace("Wolle", "Forged"));
      }
    },
    MOVED_TO_A_PRIVATE_ADDRESS {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest");
        exchange.sendResponseHeaders(302, -1);
      }
    },
    SERVER_ERROR {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        exchange.sendResponseHeaders(500, -1);
      }
    },
    NOTHING {
      @Override
      void send(HttpExchange exchange, byte[] page) throws IOException {
        whole(exchange, "");
      }
    };

    abstract void send(HttpExchange exchange, byte[] page) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void aBadPageIsNotTakenAndLaterASoundOneIs(BadPage page) {
    line.bend(PAGE, page::send);

    whileItIsBadTheOthersGoOn();

    assertThat(finds("Wolle", hostile)).isFalse();
    assertThat(finds("Forged", hostile)).isFalse();
    line.straighten();
    eventuallyFinds("Wolle", hostile);
    Eventually.holds("it is fresh", () -> state(hostile) == CopyState.FRESH);
    assertThat(status(hostile).head().size()).isEqualTo(3);
  }

  @Test
  void aWordAboutOtherPlacesIsNotFollowed() throws IOException {
    try (var third = new ServerSocket(0)) {
      third.setSoTimeout(1);
      String links =
          """
          <%1$s/log/pages/0> <https://w3id.org/tree#relation> <%1$s/log/pages/0#next> .
          <%1$s/log/pages/0#next> <https://w3id.org/tree#node> <http://localhost:%2$d/log/pages/1> .
          <%1$s/log/pages/0#next> <https://w3id.org/tree#node> <http://169.254.169.254/latest> .
          """
              .formatted(hostile, third.getLocalPort());
      line.bend(PAGE, (exchange, page) -> whole(exchange, text(page) + links));
      publish(bad, hostile, "Wolle");

      Eventually.holds("the page was asked for", () -> line.asked(PAGE) > 1);
      line.straighten();
      eventuallyFinds("Wolle", hostile);
      assertThat(catchThrowableOfType(java.net.SocketTimeoutException.class, third::accept))
          .isNotNull();
    }
  }

  @Test
  void whatIsSentTwiceIsTakenOnce() {
    line.bend(PAGE, (exchange, page) -> whole(exchange, text(page) + text(page)));
    publish(bad, hostile, "Wolle");

    Eventually.holds("the page was asked for", () -> line.asked(PAGE) > 1);
    line.straighten();
    eventuallyFinds("Wolle", hostile);
    assertThat(status(hostile).head().size()).isEqualTo(3);
    assertThat(status(hostile).head().checkpoint()).isEqualTo(storedHead("bad"));
  }

  @Test
  void aPageOfOneByteNowAndThenHoldsNobodyUp() {
    line.bend(
        PAGE,
        (exchange, page) -> {
          exchange.sendResponseHeaders(200, page.length);
          for (byte b : page) {
            exchange.getResponseBody().write(b);
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
          }
        });
    long before = line.asked(PAGE);
    publish(bad, hostile, "Wolle");
    Eventually.holds("the slow page is on its way", () -> line.asked(PAGE) > before);

    theOthersGoOn(Optional.empty());

    line.straighten();
    eventuallyFinds("Wolle", hostile);
  }

  /** The sister signs what is not hers, with her own key. */
  @Test
  void anEntryAboutAnotherHomesRecordIsNotTaken() {
    RecordIri foreign = SOUND.record(Kinds.NETWORK, "good");
    writeBehindItsBack(foreign, TestRecords.turtle("Stolen"), Clock.systemUTC());

    Eventually.holds("the foreign record is named", () -> peers().contains(foreign.value()));
    theOthersGoOn();

    assertThat(finds("Stolen", SOUND)).isFalse();
    assertThat(finds("Stolen", hostile)).isFalse();
    assertThat(finds("good", SOUND)).isTrue();
  }

  @Test
  void aNamespaceBelongsToOneHome() {
    var descriptor = HttpSisterFeed.descriptor(hostile.base(), FeedConfig.LOCAL);
    var greedy =
        new Sister(
            hostile,
            Sister.of(descriptor).key(),
            List.of(hostile.base() + "/", SOUND.base() + "/"));
    List<AcceptedSister> others =
        ours.storage().sisters().all().stream().filter(it -> it.home().equals(SOUND)).toList();

    RegistryException refusal =
        catchThrowableOfType(RegistryException.class, () -> Acceptance.check(HERE, others, greedy));

    assertThat(refusal.type()).isEqualTo(ProblemType.SISTER_REFUSED);
  }

  @Test
  void aRecordThatBreaksTheShapesIsPutAsideAndTheRestIsTaken() {
    RecordIri record = hostile.record(Kinds.NETWORK, "kept");
    writeBehindItsBack(
        record,
        TestRecords.turtle("Nameless").replace("dct:language lang:DAN", "dct:language 7"),
        Clock.systemUTC());
    publish(bad, hostile, "Wolle");

    eventuallyFinds("Wolle", hostile);
    assertThat(status(hostile).quarantined()).isEqualTo(1);
    assertThat(finds("Nameless", hostile)).isFalse();
    assertThat(finds("kept", hostile)).as("its last good version").isTrue();
    assertThat(peers()).contains("\"quarantined\"", record.value());
    publish(bad, hostile, "kept");
    Eventually.holds("a good version takes its place", () -> status(hostile).head().size() == 5);
    theOthersGoOn(Optional.empty());
  }

  @Test
  void aClockThatIsADayAheadIsNoFault() {
    Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
    RecordIri record = hostile.record(Kinds.NETWORK, "early");
    writeBehindItsBack(record, TestRecords.turtle("Wolle"), tomorrow);

    eventuallyFinds("Wolle", hostile);
    publish(bad, hostile, "Garn");
    eventuallyFinds("Garn", hostile);
    theOthersGoOn(Optional.empty());
  }

  @Test
  void anotherHistoryOfTheSameLengthFreezesIt() throws IOException {
    restoreFrom(List.of("another", "history"));

    itIsFrozen();
  }

  @Test
  void aShorterLogFreezesOrIsRefused() throws IOException {
    restoreFrom(List.of("kept"));

    theOthersGoOn();
    assertThat(finds("kepttoo", hostile)).isTrue();
    assertThat(status(hostile).head().size()).isEqualTo(2);
  }

  @Test
  void anEmptyLogDeletesNothing() throws IOException {
    restoreFrom(List.of());

    theOthersGoOn();
    assertThat(finds("kepttoo", hostile)).isTrue();
    assertThat(status(hostile).head().size()).isEqualTo(2);
  }

  @Test
  void aLostKeyStopsItUntilTheOperatorActs() {
    bad.close();
    bad = startBad("withanotherkey");
    publish(bad, hostile, "kept");
    publish(bad, hostile, "kepttoo");
    publish(bad, hostile, "Wolle");

    theOthersGoOn();
    assertThat(finds("Wolle", hostile)).isFalse();
    assertThat(finds("kepttoo", hostile)).isTrue();
  }

  private void itIsFrozen() {
    Eventually.holds(
        "it is frozen", () -> status(hostile).accepted().standing() == Standing.FROZEN);
    assertThat(status(hostile).accepted().contradiction()).isPresent();
    theOthersGoOn();
    assertThat(finds("kepttoo", hostile)).as("the last good copy").isTrue();
  }

  private void whileItIsBadTheOthersGoOn() {
    long before = line.asked(CHECKPOINT);
    publish(bad, hostile, "Wolle");
    theOthersGoOn();
    Eventually.holds("it is tried again", () -> failures() > 1);
    assertThat(line.asked(CHECKPOINT) - before)
        .as("one try a failure; what rings is no reason to hurry")
        .isLessThanOrEqualTo(failures() + 2L);
    assertThat(finds("kept", hostile)).isTrue();
  }

  private void theOthersGoOn() {
    Eventually.holds("the failure is seen", () -> failures() > 0);
    String what = status(hostile).failure().orElseThrow().what().en();
    theOthersGoOn(Optional.of(what));
  }

  private void theOthersGoOn(Optional<String> error) {
    String name = "more" + ++written;
    publish(good, SOUND, name);
    eventuallyFinds(name, SOUND);
    assertThat(status(SOUND).failure()).isEmpty();
    publish(ours, HERE, "mine" + written);
    eventuallyFinds("mine" + written, HERE);
    assertThat(finds("ours", HERE)).isTrue();
    error.ifPresent(it -> assertThat(peers()).contains("lastError"));
  }

  private int failures() {
    return status(hostile).failure().map(SisterStatus.Failure::times).orElse(0);
  }

  /** What an honest registry would never do, in the store of one that is not running. */
  private void writeBehindItsBack(RecordIri record, String turtle, Clock clock) {
    bad.close();
    ServerConfig config = config("bad");
    try (Storage storage = Storage.open(config)) {
      LogKey key = LogKey.read(config.logKey(), Checkpoint.origin(hostile));
      try (var sequencer =
          new Sequencer(hostile, storage.log(), storage.heads(), key, clock, () -> {})) {
        sequencer.start();
        var canonical = new Canonicaliser();
        Graph graph =
            new JenaRdfReader(List.of(hostile))
                .read(turtle.getBytes(StandardCharsets.UTF_8), "text/turtle", record.value());
        var payload =
            canonical.payload(
                canonical.canonical(Kinds.NETWORK, record, graph), "0123456789abcdef".repeat(2));
        sequencer.submit(
            new Proposal(
                new Change.Published(record, payload),
                new Precondition.Anything(),
                new AccountId("forger")));
      }
    }
    bad = startBad("bad");
  }

  private void restoreFrom(List<String> records) throws IOException {
    bad.close();
    Files.createDirectories(folder.resolve("restored"));
    Files.copy(folder.resolve("bad").resolve("log.key"), folder.resolve("restored/log.key"));
    bad = startBad("restored");
    records.forEach(it -> publish(bad, hostile, it));
  }

  private RegistryServer startBad(String name) {
    RegistryServer server = RegistryServer.start(config(name));
    line.leadTo(server.port());
    return server;
  }

  private String storedHead(String name) {
    bad.close();
    try (Storage storage = Storage.open(config(name))) {
      return storage.log().head().checkpoint();
    } finally {
      bad = startBad(name);
    }
  }

  private static void publish(RegistryServer server, Home home, String name) {
    RecordIri record = home.record(Kinds.NETWORK, name.toLowerCase(Locale.ROOT));
    TestRegistry.load(
        server, List.of(new SeedRecord(Kinds.NETWORK, record, TestRecords.turtle(name))));
  }

  private SisterStatus status(Home home) {
    Eventually.holds(home + " is followed", () -> findStatus(home).isPresent());
    return findStatus(home).orElseThrow();
  }

  private Optional<SisterStatus> findStatus(Home home) {
    return ours.sisters().stream().filter(it -> it.home().equals(home)).findFirst();
  }

  private CopyState state(Home home) {
    return status(home).state(Clock.systemUTC().instant());
  }

  private void eventuallyFinds(String words, Home home) {
    Eventually.holds(words + " is found", () -> finds(words, home));
  }

  private boolean finds(String words, Home home) {
    return get("/search?q=" + words + "&home=" + home.base())
        .contains("\"" + home.base() + "/networks/");
  }

  private String peers() {
    return get("/peers");
  }

  private String get(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(HERE.base() + path))
            .header("Accept", "application/json")
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Home home() {
    return new Home("http://localhost:" + TestRegistry.freePort());
  }

  /** Behind the line, on any port. */
  private ServerConfig config(String name) {
    return new ServerConfig(
        hostile,
        "Test " + name,
        folder.resolve(name),
        Optional.empty(),
        "127.0.0.1",
        0,
        ServerConfig.DEFAULT_QUERY_TIMEOUT);
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  private static String without(byte[] page, String part) {
    return text(page)
        .lines()
        .filter(it -> !it.contains(part))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void whole(HttpExchange exchange, String page) throws IOException {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
