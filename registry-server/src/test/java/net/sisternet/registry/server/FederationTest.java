package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.sisternet.registry.client.ClientConfig;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.client.RegistryClient;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.AcceptedSister.Standing;
import net.sisternet.registry.core.sisters.Selection;
import net.sisternet.registry.core.sisters.SisterStatus;
import net.sisternet.registry.server.seeds.SeedHomes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registries that follow each other over HTTP: two or three real servers. */
class FederationTest {

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<RegistryServer> open = new ArrayList<>();
  private final Home here = home();
  private final Home luebeck = home();
  private final Home nordjylland = home();

  @AfterEach
  void closeAll() {
    open.forEach(RegistryServer::close);
  }

  @Test
  void whatChangesAtASisterIsFoundHere() {
    RegistryServer ours = start("here", here);
    RegistryServer theirs = start("luebeck", luebeck);
    TestRegistry.load(theirs, new SeedHomes().records("luebeck", Map.of("luebeck", luebeck)));
    accept(ours, luebeck);
    eventuallyFinds(here, "Cloudsters", luebeck);
    assertThat(only(ours).state(Clock.systemUTC().instant())).isEqualTo(CopyState.FRESH);

    var client =
        new RegistryClient(
            ClientConfig.of(luebeck.base())
                .withToken(TestRegistry.token(theirs, "wolle", Role.COORDINATOR)));
    var written =
        client.publish(
            Network.called("de", "Wollwerkstatt")
                .described("de", "Weberinnen und Spinner in Lübeck.")
                .ofType("snc:type-microbusiness")
                .in("nuts:DEF03")
                .speaking("lang:DEU"));
    eventuallyFinds(here, "Wollwerkstatt", luebeck);

    client.withdraw(written.stored());
    Eventually.holds("it is gone here too", () -> !finds(here, "Wollwerkstatt", luebeck));
    assertThat(only(ours).lag()).isZero();
  }

  @Test
  void whenAHomeStopsItsRecordsStayAndAreStale() {
    RegistryServer ours = start("here", here);
    RegistryServer theirs = start("luebeck", luebeck);
    TestRegistry.load(theirs, new SeedHomes().records("luebeck", Map.of("luebeck", luebeck)));
    accept(ours, luebeck);
    eventuallyFinds(here, "Cloudsters", luebeck);

    stop(theirs);

    Eventually.holds("it is stale", () -> state(ours) == CopyState.STALE);
    assertThat(only(ours).failure()).isPresent();
    assertThat(finds(here, "Cloudsters", luebeck)).isTrue();
    stop(ours);
    RegistryServer again = start("here", here);
    assertThat(finds(here, "Cloudsters", luebeck)).as("after a restart without its home").isTrue();
    Eventually.holds("it is stale again", () -> state(again) == CopyState.STALE);

    start("luebeck", luebeck);
    Eventually.holds("it is fresh again", () -> state(again) == CopyState.FRESH);
  }

  @Test
  void aHomeIsFollowedThroughTheMirrorOfAnother() {
    RegistryServer between = start("here", here);
    RegistryServer far = start("nordjylland", nordjylland);
    TestRegistry.load(
        far, new SeedHomes().records("nordjylland", Map.of("nordjylland", nordjylland)));
    accept(between, nordjylland);
    eventuallyFinds(here, "BrainsBusiness", nordjylland);
    AcceptedSister direct = accepted(nordjylland);
    stop(far);

    RegistryServer theirs = start("luebeck", luebeck);
    theirs.storage().sisters().put(direct.through(here));

    eventuallyFinds(luebeck, "BrainsBusiness", nordjylland);
    assertThat(only(theirs).head().checkpoint()).isEqualTo(only(between).head().checkpoint());
    assertThat(only(theirs).source().orElseThrow().toString())
        .startsWith(here.base() + "/mirrors/localhost_");
  }

  @Test
  void aHomeThatIsDownIsTakenFromASisterThatMirrorsItAndIsStillCalledStale() {
    RegistryServer between = start("here", here);
    RegistryServer far = start("nordjylland", nordjylland);
    TestRegistry.load(
        far, new SeedHomes().records("nordjylland", Map.of("nordjylland", nordjylland)));
    accept(between, nordjylland);
    eventuallyFinds(here, "BrainsBusiness", nordjylland);
    AcceptedSister direct = accepted(nordjylland);
    stop(far);

    RegistryServer theirs = start("luebeck", luebeck);
    accept(theirs, here);
    theirs.storage().sisters().put(direct);

    eventuallyFinds(luebeck, "BrainsBusiness", nordjylland);
    Supplier<SisterStatus> status =
        () ->
            theirs.sisters().stream()
                .filter(it -> it.home().equals(nordjylland))
                .findAny()
                .orElseThrow();
    Eventually.holds(
        "it is stale", () -> status.get().state(Clock.systemUTC().instant()) == CopyState.STALE);
    assertThat(status.get().source().orElseThrow().toString())
        .startsWith(here.base() + "/mirrors/");
  }

  @Test
  void whatIsRemovedOrNotSelectedIsNotShown() {
    RegistryServer ours = start("here", here);
    RegistryServer theirs = start("luebeck", luebeck);
    TestRegistry.load(theirs, new SeedHomes().records("luebeck", Map.of("luebeck", luebeck)));
    AcceptedSister sister = accept(ours, luebeck);
    eventuallyFinds(here, "Cloudsters", luebeck);
    long size = only(ours).head().size();

    var noNetworks = new Selection(List.of("competence"), List.of(), List.of());
    ours.storage().sisters().put(sister.showing(noNetworks));
    Eventually.holds("no network is shown", () -> !finds(here, "Cloudsters", luebeck));
    assertThat(only(ours).head().size()).as("what is left out is counted").isEqualTo(size);
    ours.storage().sisters().put(sister);
    eventuallyFinds(here, "Cloudsters", luebeck);

    ours.storage().sisters().remove(luebeck);
    Eventually.holds("nothing is shown", () -> !finds(here, "Cloudsters", luebeck));
    Eventually.holds("it is not followed", () -> ours.sisters().isEmpty());
  }

  @Test
  void whoIsRemovedWhileWeAreDownIsForgottenAtTheNextStart() {
    RegistryServer ours = start("here", here);
    RegistryServer theirs = start("luebeck", luebeck);
    TestRegistry.load(theirs, new SeedHomes().records("luebeck", Map.of("luebeck", luebeck)));
    accept(ours, luebeck);
    eventuallyFinds(here, "Cloudsters", luebeck);
    stop(ours);
    try (Storage storage = Storage.open(config("here", here))) {
      storage.sisters().remove(luebeck);
    }

    start("here", here);

    assertThat(finds(here, "Cloudsters", luebeck)).isFalse();
    assertThat(folder.resolve("here").resolve("mirrors")).isEmptyDirectory();
  }

  @Test
  void aHomeThatRewritesItsLogIsFrozenWithTheProof() throws Exception {
    RegistryServer ours = start("here", here);
    RegistryServer theirs = start("luebeck", luebeck);
    var records = new SeedHomes().records("luebeck", Map.of("luebeck", luebeck));
    TestRegistry.load(theirs, records);
    accept(ours, luebeck);
    eventuallyFinds(here, "Cloudsters", luebeck);
    stop(theirs);

    Files.createDirectories(folder.resolve("rewritten"));
    Files.copy(folder.resolve("luebeck").resolve("log.key"), folder.resolve("rewritten/log.key"));
    RegistryServer rewritten = start("rewritten", luebeck);
    var other = new ArrayList<>(records);
    java.util.Collections.reverse(other);
    TestRegistry.load(rewritten, other);

    Eventually.holds("it is frozen", () -> only(ours).accepted().standing() == Standing.FROZEN);
    assertThat(only(ours).accepted().contradiction()).isPresent();
    assertThat(finds(here, "Cloudsters", luebeck)).as("the last good copy stays").isTrue();
    assertThat(ours.storage().sisters().all().get(0).standing()).isEqualTo(Standing.FROZEN);
  }

  private static AcceptedSister accept(RegistryServer follower, Home home) {
    return TestRegistry.accept(follower, home);
  }

  private static AcceptedSister accepted(Home home) {
    var descriptor = HttpSisterFeed.descriptor(home.base(), FeedConfig.LOCAL);
    return AcceptedSister.of(Sister.of(descriptor), descriptor.name(), Clock.systemUTC().instant());
  }

  private static SisterStatus only(RegistryServer server) {
    Eventually.holds("the sister is followed", () -> server.sisters().size() == 1);
    return server.sisters().get(0);
  }

  private static CopyState state(RegistryServer server) {
    return only(server).state(Clock.systemUTC().instant());
  }

  private void eventuallyFinds(Home asked, String words, Home home) {
    Eventually.holds(words + " is found at " + asked, () -> finds(asked, words, home));
  }

  private boolean finds(Home asked, String words, Home home) {
    var request =
        HttpRequest.newBuilder(
                URI.create(asked.base() + "/search?q=" + words + "&home=" + home.base()))
            .header("Accept", "application/json")
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body().contains("\"" + home.base() + "/networks/");
    } catch (java.io.IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private RegistryServer start(String name, Home home) {
    RegistryServer server = TestRegistry.start(folder.resolve(name), home);
    open.add(server);
    return server;
  }

  private void stop(RegistryServer server) {
    server.close();
    open.remove(server);
  }

  private ServerConfig config(String name, Home home) {
    return new ServerConfig(
        home,
        "Test",
        folder.resolve(name),
        java.util.Optional.empty(),
        "127.0.0.1",
        0,
        ServerConfig.DEFAULT_QUERY_TIMEOUT);
  }

  private static Home home() {
    return new Home("http://localhost:" + TestRegistry.freePort());
  }
}
