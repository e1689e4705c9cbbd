package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import net.sisternet.registry.server.http.TestHttp.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a registry with one sister answers. */
class SistersTest {

  private static final String COPY = "/mirrors/mirrored.example/networks/cloudsters";

  private static TestRegistry registry;

  @BeforeAll
  static void start() {
    registry = TestRegistry.start();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "ATOM")
  void aCopySaysInEveryFormatWhoseItIs(Format format) {
    Reply copy = registry.http().get(COPY).accept(format.mediaType()).send();

    assertThat(copy.status()).as(copy.text()).isEqualTo(200);
    assertThat(copy.text()).contains(TestSister.NETWORK.value());
    assertThat(copy.header("Registry-Home")).contains(TestSister.HOME.base());
    assertThat(copy.header("Registry-Copy-Checked")).isPresent();
    assertThat(copy.response().headers().allValues("Link"))
        .contains('<' + TestSister.NETWORK.value() + ">; rel=\"canonical\"")
        .anyMatch(link -> link.contains(registry.home().base() + COPY + "?format="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "DELETE"})
  void aCopyIsNotChangedHereAndTheHomeIsNamed(String method) {
    Reply refused =
        registry
            .http()
            .to(method, COPY)
            .as(registry.moderator())
            .body(TestRecords.JSON, TestRecords.network("X"))
            .send();

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("foreign");
    assertThat(refused.json().path("detail").asText())
        .contains("Lübeck", TestSister.NETWORK.value());
  }

  @Test
  void whatIsNotHeldIsNotFoundAndWhatWasWithdrawnIsGone() {
    assertThat(registry.http().get(COPY + "x").send().status()).isEqualTo(404);
    assertThat(registry.http().get(COPY.replace("mirrored", "other")).send().status())
        .isEqualTo(404);
    Reply gone = registry.http().get(COPY.replace("cloudsters", "gone")).send();
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.json().path("tombstone").path("id").asText())
        .isEqualTo(TestSister.WITHDRAWN.value());
  }

  @Test
  void everyListSaysWhichHomesAreInIt() {
    Reply list = registry.http().get("/networks").send();

    assertThat(list.header("Registry-Completeness")).contains("complete");
    JsonNode completeness = list.json().path("completeness");
    assertThat(completeness.path("complete").asBoolean()).isTrue();
    assertThat(completeness.path("homes").findValuesAsText("state"))
        .containsExactly("own", "fresh");
    assertThat(completeness.path("homes").path(1).path("position").asInt()).isEqualTo(3);
    assertThat(registry.http().get("/networks").accept("text/turtle").send().text())
        .contains(registry.home().base() + "/mirrors/mirrored.example")
        .contains("wasDerivedFrom");
  }

  @Test
  void aListThatIsOfOneHomeNamesThatOne() {
    Reply list = registry.http().get("/search?home=" + TestSister.HOME.base()).send();

    assertThat(list.json().path("completeness").path("homes").findValuesAsText("home"))
        .containsExactly(TestSister.HOME.base());
  }

  @Test
  void thePeersAreTold() {
    Reply peers = registry.http().get("/peers").send();

    JsonNode peer = peers.json().path("peers").path(0);
    assertThat(peer.path("name").asText()).isEqualTo("Lübeck");
    assertThat(peer.path("state").asText()).isEqualTo("fresh");
    assertThat(peer.path("size").asInt()).isEqualTo(3);
    assertThat(peer.path("fingerprint").asText()).hasSize(64);
    assertThat(peer.path("perSecond").asInt()).isEqualTo(2);
    assertThat(peer.path("secondsLeft").asInt(-1)).isZero();
    assertThat(registry.http().get("/peers").header("If-None-Match", peers.etag()).send().status())
        .isEqualTo(304);
  }
}
