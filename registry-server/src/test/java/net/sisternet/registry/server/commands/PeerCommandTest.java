package net.sisternet.registry.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.AcceptedSister.Contradiction;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.wire.DescriptorJson;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.TestRegistry;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedRecord;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with sisters, at a registry that runs, with another that runs. */
class PeerCommandTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Home OURS = new Home("http://localhost:" + TestRegistry.freePort());
  private static final Home THEIRS = new Home("http://localhost:" + TestRegistry.freePort());

  @TempDir private static Path folder;
  private static Path data;
  private static RegistryServer ours;
  private static RegistryServer theirs;

  @BeforeAll
  static void start() {
    data = folder.resolve("ours");
    ours = TestRegistry.start(data, OURS);
    theirs = TestRegistry.start(folder.resolve("theirs"), THEIRS);
    List<SeedRecord> seeds = new SeedHomes().records("luebeck", Map.of("luebeck", THEIRS));
    TestRegistry.load(theirs, seeds);
    TestRegistry.load(
        ours,
        new SeedHomes()
            .records("luebeck", Map.of("luebeck", OURS)).stream()
                .filter(it -> it.record().slug().equals("cloudsters"))
                .toList());
  }

  @AfterAll
  static void stop() {
    ours.close();
    theirs.close();
  }

  @AfterEach
  void removeAll() {
    ours.storage().sisters().all().forEach(it -> ours.storage().sisters().remove(it.home()));
    Eventually.holds("the sister is gone", () -> ours.sisters().isEmpty());
  }

  @Test
  void anAcceptedSisterIsFoundUntilItIsRemoved() {
    Outcome added =
        run("peer", "add", THEIRS.base() + "/", "--fingerprint", theirKey().fingerprint());

    assertThat(added.exit()).as(added.toString()).isZero();
    assertThat(added.out())
        .contains("Test, " + THEIRS, theirKey().fingerprint(), "verified against its signed tree")
        .contains("2 like records of ours")
        .contains(THEIRS + "/networks/cloudsters  " + OURS + "/networks/cloudsters");
    Eventually.holds("its network is found", () -> found().contains(THEIRS + "/networks/"));
    assertThat(run("peer", "list").out()).contains("Test  " + THEIRS + "  followed", "everything");
    assertThat(run("peer", "show", THEIRS.base()).out()).contains(theirKey().toString());

    assertThat(run("peer", "pause", THEIRS.base()).exit()).isZero();
    Eventually.holds(
        "it is paused",
        () -> ours.sisters().get(0).accepted().standing() == AcceptedSister.Standing.PAUSED);
    assertThat(run("peer", "resume", THEIRS.base()).exit()).isZero();
    assertThat(run("peer", "list").out()).contains("followed");

    assertThat(run("peer", "remove", THEIRS.base()).err()).contains("--yes");
    assertThat(run("peer", "remove", THEIRS.base(), "--yes").exit()).isZero();
    Eventually.holds("nothing of it is found", () -> !found().contains(THEIRS + "/networks/"));
    Eventually.holds("its copy is deleted", () -> !Files.exists(copy(data)));
  }

  @Test
  void onlyWhatWasSelectedIsShown() {
    Outcome added = run("peer", "add", THEIRS.base(), "--yes", "--kind", "practice");
    assertThat(added.out()).doesNotContain("network ").contains("practice ");
    assertThat(run("peer", "list").out()).contains("kind practice");
  }

  @Test
  void anotherFingerprintIsRefused() {
    Outcome added = run("peer", "add", THEIRS.base(), "--fingerprint", "00".repeat(32));
    assertThat(added.exit()).isEqualTo(1);
    assertThat(added.err()).contains("another one than you gave");
    assertThat(ours.storage().sisters().all()).isEmpty();
  }

  @Test
  void withoutATerminalTheOperatorHasToSayTheFingerprint() {
    Outcome added = run("peer", "add", THEIRS.base());
    assertThat(added.exit()).isEqualTo(1);
    assertThat(added.err()).contains("--fingerprint");
    assertThat(ours.storage().sisters().all()).isEmpty();
  }

  @Test
  void weAndUnknownOnesAreNoSisters() {
    assertThat(run("peer", "add", OURS.base(), "--yes").err()).contains("is this registry");
    Outcome paused = run("peer", "pause", THEIRS.base());
    assertThat(paused.exit()).isEqualTo(1);
    assertThat(paused.err()).contains("is not a sister", "has none yet");
    run("peer", "add", THEIRS.base(), "--yes");
    assertThat(run("peer", "show", "http://localhost:1").err()).contains("Its sisters: " + THEIRS);
    assertThat(run("peer", "add", THEIRS.base(), "--yes").err()).contains("is a sister already");
  }

  @Test
  void aRegistryThatClaimsOurNamespaceIsRefused() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var home = new Home("http://127.0.0.1:" + server.getAddress().getPort());
    byte[] claim = DescriptorJson.write(claim(home)).getBytes(StandardCharsets.UTF_8);
    server.createContext(
        Descriptor.PATH,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, claim.length);
          exchange.getResponseBody().write(claim);
          exchange.close();
        });
    server.start();
    try {
      Outcome added = run("peer", "add", home.base(), "--yes");
      assertThat(added.exit()).isEqualTo(1);
      assertThat(added.err()).contains(OURS.base() + "/", "outside its own address");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aHomeThatIsNotReachedIsTakenFromAMirrorWithItsKey() {
    assertThat(run("peer", "add", THEIRS.base(), "--via", THEIRS.base(), "--yes").err())
        .contains("--key");
    Outcome nowhere =
        run("peer", "add", "http://x.example", "--via", THEIRS.base(), "--key", "x.example+0+0");
    assertThat(nowhere.err()).contains("Not a key of the form", "x.example+0+0");
    String key = theirKey().toString();
    nowhere = run("peer", "add", "http://x.example", "--via", THEIRS.base(), "--key", key);
    assertThat(nowhere.err()).contains("has no mirror of http://x.example", THEIRS.base());
  }

  @Test
  void aHomeIsFollowedThroughAMirrorAlone() {
    run("peer", "add", THEIRS.base(), "--yes");
    Eventually.holds("we have its mirror", () -> found().contains(THEIRS + "/networks/"));
    Path elsewhere = folder.resolve("behind");
    var home = new Home("http://localhost:" + TestRegistry.freePort());
    try (RegistryServer server = TestRegistry.start(elsewhere, home)) {
      String key = theirKey().toString();
      Outcome added =
          runIn(elsewhere, "peer", "add", THEIRS.base(), "--via", OURS.base(), "--key", key);

      assertThat(added.exit()).as(added.toString()).isZero();
      assertThat(added.out()).contains("Test, " + THEIRS, OURS.base(), "verified against");
      Eventually.holds("it is found", () -> found(server).contains(THEIRS + "/networks/"));
      assertThat(server.sisters().get(0).source().orElseThrow().toString())
          .isEqualTo(MirrorAddress.log(OURS, THEIRS).toString());
      assertThat(runIn(elsewhere, "peer", "list").out()).contains(OURS.base());
    }
  }

  @Test
  void whatIsSelectedLaterIsShownFromTheMirrorAndTheRestIsNot() {
    run("peer", "add", THEIRS.base(), "--yes", "--kind", "practice");
    Eventually.holds("all is here", () -> !ours.sisters().isEmpty() && isWhole());
    assertThat(found()).doesNotContain(THEIRS + "/networks/");

    Outcome selected = run("peer", "select", THEIRS.base(), "--kind", "network");
    assertThat(selected.err()).contains("kind network");
    Eventually.holds("networks are shown", () -> found().contains(THEIRS + "/networks/"));
    assertThat(run("peer", "select", THEIRS.base(), "--area", "nuts:DK02").err())
        .contains("area nuts:DK02.");
    Eventually.holds("what is elsewhere is not", () -> !found().contains(THEIRS + "/networks/"));
    run("peer", "select", THEIRS.base());
    Eventually.holds("all is shown", () -> found().contains(THEIRS + "/networks/"));

    assertThat(run("peer", "select", THEIRS.base(), "--kind", "ship", "--area", "x").err())
        .contains("selection.kinds", "network", "selection.areas", "nuts:DEF");
  }

  private static boolean isWhole() {
    return ours.sisters().get(0).head().size() > 0 && ours.sisters().get(0).lag() == 0;
  }

  @Test
  void aFrozenSisterShowsItsProofAndKeepsIt() {
    run("peer", "add", THEIRS.base(), "--yes");
    AcceptedSister sister = ours.storage().sisters().all().get(0);
    ours.storage().sisters().put(sister.frozen(new Contradiction("held note\n", "seen note\n")));
    assertThat(run("peer", "show", THEIRS.base()).out()).contains("held note", "seen note");
    assertThat(run("peer", "pause", THEIRS.base()).err()).contains("frozen");
    assertThat(run("peer", "resume", THEIRS.base()).out()).contains("held note", "seen note");
    assertThat(run("peer", "list").out()).contains("followed");
  }

  @Test
  void whatWasRemovedWhileNoServerRanIsForgottenAtTheNextStart() {
    Path elsewhere = folder.resolve("elsewhere");
    var home = new Home("http://localhost:" + TestRegistry.freePort());
    try (RegistryServer server = TestRegistry.start(elsewhere, home)) {
      runIn(elsewhere, "peer", "add", THEIRS.base(), "--yes");
      Eventually.holds("it is found", () -> found(server).contains(THEIRS + "/networks/"));
    }
    runIn(elsewhere, "peer", "remove", THEIRS.base(), "--yes");
    try (RegistryServer server = TestRegistry.start(elsewhere, home)) {
      Eventually.holds("it is gone", () -> !found(server).contains(THEIRS + "/networks/"));
      assertThat(copy(elsewhere)).doesNotExist();
    }
  }

  @Test
  void theLastDigitsOrYesAccept() {
    VerifierKey key = theirKey();
    String fingerprint = key.fingerprint();
    assertThat(Confirmation.accepts("yes", key)).isTrue();
    assertThat(Confirmation.accepts(fingerprint.substring(56), key)).isTrue();
    assertThat(Confirmation.accepts(fingerprint.substring(57), key)).isFalse();
    assertThat(Confirmation.accepts("", key)).isFalse();
    assertThat(key.hasFingerprint(fingerprint.toUpperCase(Locale.ROOT).replaceAll("(.{4})", "$1 ")))
        .isTrue();
  }

  @Test
  void anOperatorReadsTheirOwnFingerprint() {
    assertThat(runIn(folder.resolve("theirs"), "peer", "key").out())
        .contains(theirKey().toString(), theirKey().fingerprint());
  }

  @Test
  void textOfOthersDoesNotMoveTheCursor() {
    assertThat(TerminalText.of("Lübeck \u001b[2J\u202e")).isEqualTo("Lübeck ?[2J?");
  }

  private static Descriptor claim(Home home) {
    return new Descriptor(
        List.of(Sn.PROTOCOL_1),
        "Evil",
        home,
        LogKey.generate(Checkpoint.origin(home)).verifierKey(),
        List.of(OURS.base() + "/"),
        Descriptor.Profile.UNKNOWN,
        Map.of(),
        Descriptor.Limits.VERSION_1,
        1,
        1);
  }

  private static Path copy(Path folder) {
    return folder.resolve("mirrors").resolve(MirrorAddress.host(THEIRS));
  }

  private static VerifierKey theirKey() {
    return LogKey.read(folder.resolve("theirs").resolve("log.key"), Checkpoint.origin(THEIRS))
        .verifierKey();
  }

  private static String found() {
    return found(ours);
  }

  private static String found(RegistryServer server) {
    try {
      URI address = URI.create("http://127.0.0.1:" + server.port() + "/networks?q=cloudsters");
      return HTTP.send(
              HttpRequest.newBuilder(address).header("Accept", "application/json").build(),
              BodyHandlers.ofString())
          .body();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private record Outcome(int exit, String out, String err) {}

  private static Outcome run(String... words) {
    return runIn(data, words);
  }

  private static Outcome runIn(Path folder, String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", folder.toString()));
    String[] args = all.toArray(String[]::new);
    int exit =
        Main.commandLine(args)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    return new Outcome(exit, out.toString(), err.toString());
  }
}
