package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.sisters.AcceptedSister.Contradiction;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.server.seeds.SeedHomes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with sisters over HTTP, at a registry that runs, with another one. */
class PeersOverHttpTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Home OURS = new Home("http://localhost:" + TestRegistry.freePort());
  private static final Home THEIRS = new Home("http://localhost:" + TestRegistry.freePort());
  private static final String PEER = "/peers/" + MirrorAddress.host(THEIRS);

  @TempDir private static Path folder;
  private static RegistryServer ours;
  private static RegistryServer theirs;
  private static Token operator;
  private static String fingerprint;

  @BeforeAll
  static void start() {
    ours = TestRegistry.start(folder.resolve("ours"), OURS);
    theirs = TestRegistry.start(folder.resolve("theirs"), THEIRS);
    TestRegistry.load(theirs, new SeedHomes().records("luebeck", Map.of("luebeck", THEIRS)));
    operator = TestRegistry.token(ours, "operator", Role.OPERATOR);
    fingerprint =
        LogKey.read(folder.resolve("theirs").resolve("log.key"), Checkpoint.origin(THEIRS))
            .verifierKey()
            .fingerprint();
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
  void aSisterIsLookedAtAcceptedPausedShownInPartAndRemoved() {
    Answer looked = send("POST", "/peers?validate=only", "{\"home\": \"" + THEIRS + "/\"}");
    assertThat(looked.status()).as(looked.text()).isEqualTo(200);
    assertThat(looked.json().path("peer").path("fingerprint").asText()).isEqualTo(fingerprint);
    assertThat(looked.json().path("preview").path("kinds").path("network").asInt()).isPositive();
    assertThat(looked.json().path("preview").path("looked").asInt())
        .isEqualTo(looked.json().path("says").path("size").asInt());
    assertThat(ours.storage().sisters().all()).isEmpty();

    Answer accepted = send("POST", "/peers", invitation(fingerprint));
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
    assertThat(accepted.header("Location")).isEqualTo(OURS.base() + PEER);
    Eventually.holds("its network is found", PeersOverHttpTest::isFound);

    Answer paused = send("PATCH", PEER, "{\"standing\": \"paused\"}");
    assertThat(paused.json().path("standing").asText()).isEqualTo("paused");
    Eventually.holds("it is seen as paused", () -> state().equals("paused"));
    String parts = "{\"standing\": \"followed\", \"selection\": {\"kinds\": [\"practice\"]}}";
    Answer part = send("PATCH", PEER, parts);
    assertThat(part.json().path("selection").path("kinds").path(0).asText()).isEqualTo("practice");
    Eventually.holds("no network is found", () -> !isFound());
    send("PATCH", PEER, "{\"selection\": {\"areas\": [\"nuts:DEF\"]}}");
    Eventually.holds("it is found again", PeersOverHttpTest::isFound);
    assertThat(peers().path("selection").path("areas").path(0).asText()).isEqualTo("nuts:DEF");

    assertThat(send("DELETE", PEER, "").status()).isEqualTo(204);
    Eventually.holds("nothing of it is found", () -> !isFound());
    assertThat(send("GET", PEER, "").status()).isEqualTo(404);
  }

  @Test
  void onlyAnOperatorMayAndTheKeyHasToBeNamedAndRight() {
    for (Role role : List.of(Role.COORDINATOR, Role.MODERATOR)) {
      Token token = TestRegistry.token(ours, "some-" + role, role);
      assertThat(send("POST", "/peers", invitation(fingerprint), token).status()).isEqualTo(403);
      assertThat(send("DELETE", PEER, "", token).status()).isEqualTo(403);
    }
    Answer unnamed = send("POST", "/peers", "{\"home\": \"" + THEIRS + "\"}");
    assertThat(unnamed.status()).isEqualTo(422);
    assertThat(unnamed.json().path("errors").path(0).path("field").asText())
        .isEqualTo("fingerprint");
    Answer other = send("POST", "/peers", invitation("00".repeat(32)));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text()).contains("sister-refused", fingerprint);
    assertThat(ours.storage().sisters().all()).isEmpty();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Answer wrong =
        send(
            "POST",
            "/peers",
            """
            {"home": "ftp://x", "key": "k", "via": 1, "name": "", "selected": true,
             "selection": {"kinds": ["ship"], "areas": ["x"], "languages": "da", "more": []}}
            """);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "home",
            "key",
            "via",
            "name",
            "selected",
            "selection.kinds",
            "selection.areas",
            "selection.languages",
            "selection.more");
    assertThat(send("PATCH", PEER, "{}").status()).as("an unknown sister").isEqualTo(404);
  }

  @Test
  void whoSaysWhatTheyHaveSeenDoesNotOverwriteAnother() {
    send("POST", "/peers", invitation(fingerprint));
    String seen = send("GET", PEER, "").header("ETag");
    send("PATCH", PEER, "{\"standing\": \"paused\"}");

    Answer stale = send("DELETE", PEER, "", operator, "If-Match", seen);
    assertThat(stale.status()).isEqualTo(412);
    String now = send("GET", PEER, "").header("ETag");
    assertThat(send("DELETE", PEER, "", operator, "If-Match", now).status()).isEqualTo(204);
  }

  @Test
  void aFrozenSisterIsNotPausedButCanBeFollowedAgain() {
    send("POST", "/peers", invitation(fingerprint));
    var sister = ours.storage().sisters().all().get(0);
    ours.storage().sisters().put(sister.frozen(new Contradiction("held", "seen")));
    assertThat(send("PATCH", PEER, "{\"standing\": \"paused\"}").status()).isEqualTo(409);
    assertThat(send("PATCH", PEER, "{\"standing\": \"followed\"}").status()).isEqualTo(200);
    assertThat(send("PATCH", PEER, "{\"standing\": \"frozen\"}").status()).isEqualTo(422);
  }

  private static String invitation(String print) {
    return "{\"home\": \"" + THEIRS + "\", \"fingerprint\": \"" + print + "\"}";
  }

  private static boolean isFound() {
    return send("GET", "/networks?q=cloudsters", "").text().contains(THEIRS + "/networks/");
  }

  private static JsonNode peers() {
    return send("GET", "/peers", "").json().path("peers").path(0);
  }

  private static String state() {
    return peers().path("state").asText();
  }

  private static Answer send(String method, String path, String body) {
    return send(method, path, body, operator);
  }

  private static Answer send(
      String method, String path, String body, Token token, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ours.port() + path))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token.secret())
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (java.io.IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String text() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElseThrow();
    }

    JsonNode json() {
      try {
        return JSON.readTree(text());
      } catch (java.io.IOException e) {
        throw new AssertionError(text(), e);
      }
    }
  }
}
