package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.Selection;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedRecord;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sister's records as another registry shows them: found, read, kept, told to be old. */
class CopiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DENMARK = "http://data.europa.eu/nuts/code/DK";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Home home = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home sister = new Home("http://localhost:" + TestRegistry.freePort());
  private final List<SeedRecord> records =
      new SeedHomes().records("luebeck", Map.of("luebeck", sister, "sydhavsoerne", home));

  @TempDir private Path folder;

  @Test
  void copiesAreFoundShownKeptAndToldToBeOld() throws Exception {
    RegistryServer source = TestRegistry.start(folder.resolve("sister"), sister);
    try (RegistryServer server = TestRegistry.start(folder.resolve("home"), home)) {
      TestRegistry.load(source, records);
      AcceptedSister accepted = accept(server);
      Eventually.holds(
          "all is here",
          () ->
              found().path("total").asInt() == records.size()
                  && found().path("completeness").path("complete").asBoolean());
      SeedRecord network =
          records.stream()
              .filter(it -> it.kind().path().equals("networks"))
              .findFirst()
              .orElseThrow();
      itemsNameTheirHome();
      relationsTellBothSides(server);
      aCopyCanBeRead(network);
      aMirrorRingsAndIsCounted();
      assertThat(get("/sparql?query=ASK%7B%7D", "application/json").headers().map())
          .containsEntry("registry-completeness", List.of("complete"));
      String tag = tag();
      whatIsSelectedIsNoWhole(server, accepted);

      source.close();

      Eventually.holds(
          "the sister is missed", () -> !found().path("completeness").path("complete").asBoolean());
      JsonNode stale = found();
      assertThat(stale.path("total").asInt()).isGreaterThan(records.size());
      assertThat(stale.path("completeness").path("homes").path(1).path("state").asText())
          .isEqualTo("stale");
      assertThat(tag()).isNotEqualTo(tag);
      assertThat(get("/search", "application/json").headers().firstValue("Registry-Completeness"))
          .contains("incomplete; stale=\"" + sister.base() + "\"");
      thePeersTellTheError();
    }
  }

  private AcceptedSister accept(RegistryServer server) {
    LogKey key =
        LogKey.read(folder.resolve("sister").resolve("log.key"), Checkpoint.origin(sister));
    var accepted =
        AcceptedSister.of(
            new Sister(sister, key.verifierKey(), List.of(sister.base() + "/")),
            "Lübeck",
            Instant.now());
    server.storage().sisters().put(accepted);
    return accepted;
  }

  /** Where the operator shows networks alone, an answer says that it has not all. */
  private void whatIsSelectedIsNoWhole(RegistryServer server, AcceptedSister accepted) {
    var networks = new Selection(List.of("network"), List.of(DENMARK), List.of());
    server.storage().sisters().put(accepted.showing(networks));
    Eventually.holds("it is told", () -> found().findParent("selection") != null);
    JsonNode completeness = found().path("completeness");
    assertThat(completeness.path("complete").asBoolean()).isFalse();
    JsonNode part = completeness.path("homes").path(1);
    assertThat(part.path("state").asText()).isEqualTo("fresh");
    assertThat(part.path("selection").toString())
        .isEqualTo("{\"kinds\":[\"network\"],\"areas\":[\"nuts:DK\"]}");
    assertThat(get("/search", "application/json").headers().firstValue("Registry-Completeness"))
        .contains("incomplete; selected=\"" + sister.base() + "\"");
    assertThat(get("/search", "text/turtle").body()).contains("sn:selects", "sn:Network");
    assertThat(get("/search", "application/ld+json").body()).contains(Sn.SELECTS, Sn.NETWORK);
    assertThat(get("/search?lang=da", "text/html").body())
        .contains("Også fra Lübeck, kun nogle af posterne (");
    assertThat(get("/peers?lang=de", "text/html").body())
        .contains("Hier gezeigt werden nur</dt><dd>Netzwerke · Dänemark<");
    server.storage().sisters().put(accepted);
    Eventually.holds("all is shown", () -> found().findParent("selection") == null);
  }

  private void itemsNameTheirHome() {
    JsonNode item = found().path("items").path(0);
    assertThat(item.path("home").path("base").asText()).isEqualTo(sister.base());
    assertThat(item.path("home").path("name").asText()).isEqualTo("Lübeck");
    assertThat(item.path("copy").asText()).startsWith(MirrorAddress.base(home, sister) + "/");
    assertThat(get("/search?limit=100", "text/turtle").body())
        .contains(item.path("id").asText().replaceFirst("#it$", ""));
    assertThat(get("/search", "text/html").body())
        .contains("Also from Lübeck (less than a minute ago)")
        .contains("/mirrors/" + MirrorAddress.host(sister) + "/");
  }

  /** Mikronet is at home here and Cloudsters there; both say that they are linked. */
  private void relationsTellBothSides(RegistryServer server) {
    TestRegistry.load(
        server,
        new SeedHomes().records("sydhavsoerne", Map.of("sydhavsoerne", home, "luebeck", sister)));
    String copy = "/mirrors/" + MirrorAddress.host(sister) + "/networks/cloudsters";
    String here = get("/networks/mikronet?lang=en", "text/html").body();
    assertThat(here)
        .contains("href=\"" + copy + "\"", "href=\"" + sister.base() + "/networks/cloudsters\"")
        .containsPattern(
            "Cloudsters(</span>)?</a> <span class=\"remark\">Lübeck · both sides say so · <a")
        .containsPattern("Mikrovirk(</span>)?</a> <span class=\"remark\">only this side says so");
    assertThat(get(copy + "?lang=de", "text/html").body())
        .containsPattern("Mikronet(</span>)?</a> <span class=\"remark\">beide Seiten sagen es<");
    assertThat(get("/networks/mikrovirk?lang=da", "text/html").body())
        .contains("begge parter siger det");
    whoSaysWhatIsToldToPrograms(server);
    assertThat(get("/networks?q=cloudsters", "text/csv").body())
        .contains(",home,copy_state,copy_checked", "," + sister.base() + ",fresh,20");
    assertThat(get("/peers", "text/html").body()).doesNotContain("class=\"notice\"");
  }

  /** Mikronet calls Mikrovirk its sister, which only says that they work together. */
  private void whoSaysWhatIsToldToPrograms(RegistryServer server) {
    assertThat(server.awaitProjections(Duration.ofMinutes(1))).isTrue();
    String mikronet = home.base() + "/networks/mikronet#it";
    String cloudsters = sister.base() + "/networks/cloudsters#it";
    assertThat(relation("mikronet", "org:linkedTo", cloudsters))
        .containsEntry("statedBy", "both")
        .containsEntry("mutual", true);
    String mikrovirk = home.base() + "/networks/mikrovirk#it";
    assertThat(relation("mikronet", "sn:sisterNetwork", mikrovirk))
        .containsEntry("statedBy", "this")
        .containsEntry("mutual", false);
    assertThat(relation("mikrovirk", "org:linkedTo", mikronet)).containsEntry("statedBy", "both");
    assertThat(relation("mikrovirk", "sn:sisterNetwork", mikronet))
        .containsEntry("statedBy", "other")
        .containsEntry("mutual", false);
    assertThat(get("/networks/mikronet/relations", "text/turtle").body())
        .contains("rdf:Statement", cloudsters);
    assertThat(get("/networks/mikrovirk?lang=de", "text/html").body())
        .contains("Was andere sagen", "href=\"/networks/mikronet\"");
    assertThat(get("/networks/nobody/relations", "application/json").statusCode()).isEqualTo(404);
  }

  private Map<String, Object> relation(String slug, String property, String other) {
    try {
      JsonNode list =
          JSON.readTree(get("/networks/" + slug + "/relations", "application/json").body());
      for (JsonNode relation : list.path("relations")) {
        if (relation.path("property").asText().equals(property)
            && relation.path("with").asText().equals(other)) {
          return JSON.convertValue(relation, new TypeReference<Map<String, Object>>() {});
        }
      }
      return Map.of();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A mirror rings like the log that it is of, and what is sent is counted. */
  private void aMirrorRingsAndIsCounted() throws Exception {
    String mirror = "/mirrors/" + MirrorAddress.host(sister);
    assertThat(get(mirror + "/pages/0", "application/n-quads").statusCode()).isEqualTo(200);
    HttpResponse<java.io.InputStream> stream =
        client.send(
            request(mirror + "/stream", "text/event-stream").build(), BodyHandlers.ofInputStream());
    try (var lines =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("event: checkpoint");
      assertThat(lines.readLine()).matches("id: [1-9][0-9]*");
      assertThat(get("/metrics", "text/plain").body())
          .contains("sisternet_mirrors_listeners 1.0", "sisternet_mirrors_pages_sent_total 1.0")
          .contains("sisternet_log_pages_sent_total 0.0", "sisternet_log_listeners 0.0")
          .contains("sisternet_sister_lag{home=\"" + sister.base() + "\"} 0.0");
    }
  }

  private void aCopyCanBeRead(SeedRecord network) throws Exception {
    String path =
        "/mirrors/"
            + MirrorAddress.host(sister)
            + network.record().value().substring(sister.base().length());
    assertThat(get(path, "text/turtle").body()).contains(network.record().value());
    assertThat(get(path, "text/csv").body())
        .contains(",home,copy_state,copy_checked", "," + sister.base() + ",fresh,20");
    HttpResponse<String> page = get(path, "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Copy from Lübeck. Compared with its home")
        .contains("href=\"" + network.record().value() + "\"");
    HttpResponse<String> refused =
        client.send(
            request(path, "application/json").PUT(BodyPublishers.ofString("{}")).build(),
            BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains(network.record().value());
  }

  private void thePeersTellTheError() throws Exception {
    JsonNode peer = JSON.readTree(get("/peers", "application/json").body()).path("peers").path(0);
    assertThat(peer.path("state").asText()).isEqualTo("stale");
    assertThat(peer.path("lastError").path("times").asInt()).isPositive();
    assertThat(get("/peers", "text/html").body())
        .contains("Lübeck", "not reached", "class=\"notice\"");
  }

  private JsonNode found() {
    try {
      return JSON.readTree(get("/search", "application/json").body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String tag() {
    return get("/search", "application/json").headers().firstValue("ETag").orElseThrow();
  }

  private HttpResponse<String> get(String path, String accept) {
    try {
      return client.send(request(path, accept).build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException("no answer for " + path, e);
    }
  }

  private HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create(home.base().replace("localhost", "127.0.0.1") + path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept", accept);
  }
}
