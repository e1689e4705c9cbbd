package net.sisternet.registry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.record.RegistryRecord;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of answers, good and bad. */
class RegistryClientTest {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String PAGE = "{\"total\":0,\"items\":[],\"facets\":{},\"asOf\":3}";

  private final ScriptedServer server = new ScriptedServer();
  private final RegistryClient client = client(Duration.ofSeconds(10), 1_000_000);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aReadIsRepeatedWhenTheRegistryIsNotReadyOrTheLineBreaks() {
    server
        .then(503, Map.of("Content-Type", PROBLEM, "Retry-After", "0"), problem("unavailable"))
        .then(429, "text/plain", "slower")
        .then(0, Map.of(), "")
        .then(200, JSON, PAGE);
    assertThat(client.find(FindQuery.everything()).asOf().value()).isEqualTo(3);
    assertThat(server.requests()).hasSize(4).allMatch("GET /search"::equals);
  }

  @Test
  void aReadIsRepeatedOnlySoOften() {
    for (int i = 0; i < 4; i++) {
      server.then(503, PROBLEM, problem("unavailable"));
    }
    var refused =
        catchThrowableOfType(RegistryException.class, () -> client.find(FindQuery.everything()));
    assertThat(refused.type()).isEqualTo(ProblemType.UNAVAILABLE);
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void aRegistryThatAsksForAnHourIsNotWaitedFor() {
    server.then(503, Map.of("Content-Type", PROBLEM, "Retry-After", "3600"), problem("timeout"));
    assertThatThrownBy(() -> client.find(FindQuery.everything()))
        .isInstanceOf(RegistryException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aNewRecordIsNeverSentTwice() {
    server.then(503, PROBLEM, problem("unavailable"));
    assertThatThrownBy(() -> client.publish(network())).isInstanceOf(RegistryException.class);
    server.then(0, Map.of(), "");
    assertThatThrownBy(() -> client.publish(network())).isInstanceOf(UnreachableException.class);
    assertThat(server.requests()).hasSize(2).allMatch("POST /networks with token"::equals);
  }

  @Test
  void aChangeIsRepeatedWhenItWasNotTakenButNotWhenThatIsUnknown() {
    var changed = new Versioned<>(iri(), network(), "\"1\"");
    server.then(503, PROBLEM, problem("unavailable")).then(412, PROBLEM, problem("stale"));
    var stale = catchThrowableOfType(RegistryException.class, () -> client.change(changed));
    assertThat(stale.type()).isEqualTo(ProblemType.STALE);
    server.then(0, Map.of(), "");
    assertThatThrownBy(() -> client.change(changed)).isInstanceOf(UnreachableException.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aRefusalIsThrownAsTheServerThrewIt() {
    server.then(
        422,
        PROBLEM,
        """
        {"type": "%s/problems/invalid", "title": "t", "status": 422, "detail": "Two things.",
         "errors": [
           {"field": "name", "severity": "violation", "reason": "missing", "remedy": "add it"},
           {"field": "description", "severity": "warning", "reason": "mail", "remedy": "move it",
            "value": "x@example.org"}]}
        """
            .formatted(server.base()));
    var refused = catchThrowableOfType(RegistryException.class, () -> client.publish(network()));
    assertThat(refused.type()).isEqualTo(ProblemType.INVALID);
    assertThat(refused.getMessage()).isEqualTo("Two things.");
    assertThat(refused.fields()).hasSize(2);
    assertThat(refused.fields().get(0).remedy().in(Locale.GERMAN)).isEqualTo("add it");
    assertThat(refused.fields().get(1).severity()).isEqualTo(FieldProblem.Severity.WARNING);
    assertThat(refused.fields().get(1).value()).isEqualTo("x@example.org");
  }

  @Test
  void aPageOfSomethingElseIsNotMistakenForAnAnswer() {
    server.then(200, "text/html", "<html>Please log in to the hotel</html>");
    assertThatThrownBy(() -> client.find(FindQuery.everything()))
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessageContaining("text/html")
        .hasMessageContaining("hotel");
    server.then(502, "text/html", "<h1>Bad Gateway</h1>");
    var gateway =
        catchThrowableOfType(
            UnexpectedAnswerException.class, () -> client.find(FindQuery.everything()));
    assertThat(gateway.status()).isEqualTo(502);
    server.then(301, Map.of("Location", "https://elsewhere.example/"), "");
    assertThatThrownBy(() -> client.find(FindQuery.everything()))
        .isInstanceOf(UnexpectedAnswerException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"items\":[{\"id\":7}]}",
        "{\"items\":[{\"id\":\"https://x/unknown/y#it\"}]}",
        "{\"asOf\":-1}",
        "{\"items\":[],\"next\":\"https://elsewhere.example/?cursor=1\"}"
      })
  void anAnswerOfAnotherFormIsUnexpected(String body) {
    server.then(200, JSON, body);
    assertThatThrownBy(() -> client.find(FindQuery.everything()))
        .isInstanceOf(UnexpectedAnswerException.class);
  }

  @Test
  void anUnknownProblemIsUnexpected() {
    server.then(418, PROBLEM, "{\"type\":\"https://x/problems/teapot\",\"status\":418}");
    assertThatThrownBy(() -> client.find(FindQuery.everything()))
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessageContaining("418");
  }

  @Test
  void anAnswerThatIsTooLargeIsBrokenOff() {
    server.then(200, JSON, "{\"total\":0,\"x\":\"" + "y".repeat(5_000) + "\"}");
    assertThatThrownBy(() -> client(Duration.ofSeconds(10), 1_000).find(FindQuery.everything()))
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessageContaining("1000 bytes");
  }

  @Test
  void aRegistryThatIsNotThereIsUnreachable() {
    server.close();
    assertThatThrownBy(() -> client.find(FindQuery.everything()))
        .isInstanceOf(UnreachableException.class);
  }

  @Test
  void aRecordOfAnotherRegistryIsNotAskedForHere() {
    assertThatThrownBy(
            () ->
                client.read(
                    new RecordIri("https://luebeck.example/networks/x"), RegistryRecord.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not at home");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aRecordIsReadWithItsTag() {
    server.then(
        200,
        Map.of("Content-Type", JSON, "ETag", "\"7-a\""),
        "{\"id\":\"%s#it\",\"type\":[\"Network\"],\"name\":{\"da\":\"Net\"},\"price\":1.50}"
            .formatted(iri()));
    Versioned<Network> read = client.read(iri(), Network.class);
    assertThat(read.etag()).isEqualTo("\"7-a\"");
    assertThat(read.content().names().texts()).containsEntry("da", "Net");
    assertThat(server.requests()).containsExactly("GET /networks/net");
  }

  @Test
  void aRecordOfAnotherTypeIsUnexpected() {
    server.then(
        200,
        Map.of("Content-Type", JSON, "ETag", "\"7\""),
        "{\"id\":\"%s/events/e#it\",\"name\":{\"da\":\"Fest\"}}".formatted(server.base()));
    assertThatThrownBy(() -> client.read(new RecordIri(server.base() + "/events/e"), Network.class))
        .isInstanceOf(UnexpectedAnswerException.class);
  }

  private RegistryClient client(Duration patience, int largest) {
    return new RegistryClient(
        new ClientConfig(
            new Home(server.base()),
            Optional.of(new Token("sn_test")),
            Duration.ofSeconds(2),
            patience,
            4,
            Duration.ofMillis(50),
            Locale.ENGLISH,
            "test",
            largest));
  }

  private RecordIri iri() {
    return new Home(server.base()).record(Kinds.NETWORK, "net");
  }

  private String problem(String slug) {
    ProblemType type = ProblemType.findBySlug(slug).orElseThrow();
    return "{\"type\":\"%s/problems/%s\",\"title\":\"t\",\"status\":%d,\"detail\":\"d\"}"
        .formatted(server.base(), slug, type.status());
  }

  private static Network network() {
    return Network.called("da", "Net");
  }
}
