package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.sisternet.registry.server.http.TestHttp.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in that should not: a problem that names field, reason and remedy, no trace. */
class BadInputTest {

  private static TestRegistry registry;

  @BeforeAll
  static void start() {
    registry = TestRegistry.start();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  static Stream<Arguments> bodies() {
    String json = TestRecords.JSON;
    String good = TestRecords.network("Godt Netværk");
    return Stream.of(
        Arguments.of("JSON that ends too early", json, "{\"name\":", 400, "malformed", ""),
        Arguments.of("JSON that is no object", json, "[1]", 400, "malformed", ""),
        Arguments.of("nothing", json, " ", 400, "malformed", ""),
        Arguments.of("bytes that are not UTF-8", json, "{\"a\":\"\\uD800\"}", 422, "invalid", "a"),
        Arguments.of("Turtle with a mistake", "text/turtle", "<#it> a .", 400, "malformed", ""),
        Arguments.of("broken N-Triples", "application/n-triples", "<a", 400, "malformed", ""),
        Arguments.of("broken RDF/XML", "application/rdf+xml", "<rdf:RDF", 400, "malformed", ""),
        Arguments.of("broken JSON-LD", "application/ld+json", "{\"@id\": 7}", 400, "malformed", ""),
        Arguments.of("JSON 10,000 deep", json, nested(10_000), 400, "malformed", ""),
        Arguments.of(
            "JSON-LD 10,000 deep", "application/ld+json", nested(10_000), 400, "malformed", ""),
        Arguments.of(
            "a remote context",
            "application/ld+json",
            good.replaceFirst("\\{", "{\"@context\": \"https://evil.example/context.jsonld\","),
            400,
            "context",
            ""),
        Arguments.of(
            "a context that is not ours in JSON",
            json,
            good.replaceFirst("\\{", "{\"@context\": \"https://evil.example/context.jsonld\","),
            400,
            "context",
            ""),
        Arguments.of(
            "an address outside the home",
            json,
            good.replaceFirst("\\{", "{\"id\": \"https://luebeck.example/networks/x#it\","),
            422,
            "invalid",
            "id"),
        Arguments.of(
            "another record's fragment",
            "text/turtle",
            TestRecords.turtle("Net") + "<other#it> skos:prefLabel \"not mine to say\"@en .",
            422,
            "invalid",
            "id"),
        Arguments.of(
            "a slug of another form",
            "text/turtle",
            TestRecords.turtle("Net").replace("<#it>", "<Not_A_Slug#it>"),
            422,
            "invalid",
            "id"),
        Arguments.of("no name", json, without(good, "name"), 422, "invalid", "name"),
        Arguments.of("no area", json, without(good, "areaServed"), 422, "invalid", "areaServed"),
        Arguments.of("no language", json, without(good, "language"), 422, "invalid", "language"),
        Arguments.of(
            "a concept that there is not",
            json,
            good.replace("snc:type-microbusiness", "snc:type-imaginary"),
            422,
            "invalid",
            "classification"),
        Arguments.of(
            "a negative price",
            json,
            good.replace("250.50", "-1"),
            422,
            "invalid",
            "memberProgram.tiers.fee.price"),
        Arguments.of(
            "a currency that there is not",
            json,
            good.replace("DKK", "XXQ"),
            422,
            "invalid",
            "memberProgram.tiers.fee.priceCurrency"),
        Arguments.of(
            "a date with thirteen months",
            json,
            good.replaceFirst("\\{", "{\"foundingDate\": \"2005-13\","),
            422,
            "invalid",
            "foundingDate"),
        Arguments.of(
            "two names in one language",
            "text/turtle",
            TestRecords.turtle("Net") + "<#it> skos:prefLabel \"Et andet navn\"@da .",
            422,
            "invalid",
            "name"),
        Arguments.of(
            "a control character in a name",
            json,
            TestRecords.network("Ring\\u0007ende"),
            422,
            "invalid",
            "name"),
        Arguments.of(
            "a name that turns the direction of writing",
            json,
            TestRecords.network("abc\\u202Edef"),
            422,
            "invalid",
            "name"),
        Arguments.of(
            "terms that a log's reader would obey",
            "text/turtle",
            "@prefix tree: <https://w3id.org/tree#> .\n"
                + TestRecords.turtle("Net")
                + "<#it> tree:member <#coordinator> .",
            422,
            "invalid",
            "member"),
        Arguments.of(
            "more terms that a log's reader would obey",
            "text/turtle",
            "@prefix ldes: <https://w3id.org/ldes#> .\n"
                + TestRecords.turtle("Net")
                + "<#it> a ldes:EventStream .",
            422,
            "invalid",
            "type"),
        Arguments.of(
            "a member that the context does not have",
            json,
            good.replaceFirst("\\{", "{\"areasServed\": [\"sna:lolland\"],"),
            422,
            "invalid",
            "areasServed"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void isRefusedOnPostAndOnCheckAndLeavesNoTrace(
      String what, String mediaType, String body, int status, String type, String field) {
    Reply posted =
        unstored(
            registry
                .http()
                .to("POST", "/networks")
                .as(registry.coordinator())
                .body(mediaType, body));
    refusal(posted, status, type, field);
    Reply checked =
        unstored(
            registry
                .http()
                .to("POST", "/networks?validate=only")
                .as(registry.coordinator())
                .body(mediaType, body));
    refusal(checked, status, type, field);
  }

  @Test
  void malformedTextIsToldWithLineAndColumn() {
    for (String[] body :
        new String[][] {
          {TestRecords.JSON, "{\n  \"name\": {\"da\": nej}\n}"},
          {TestRecords.TURTLE, "@prefix a: <http://a/> .\n<#it> a:b ;;; ] .\n"}
        }) {
      Reply reply =
          unstored(
              registry
                  .http()
                  .to("POST", "/networks")
                  .as(registry.coordinator())
                  .body(body[0], body[1]));
      refusal(reply, 400, "malformed", "");
      assertThat(reply.json().path("detail").asText()).contains("2").containsPattern("column \\d+");
    }
  }

  @Test
  void jsonThatIsNotUtf8IsRefusedWithLineAndColumn() {
    Reply reply =
        unstored(
            registry
                .http()
                .to("POST", "/networks")
                .as(registry.coordinator())
                .body(
                    TestRecords.JSON,
                    "{\n\"name\": \"Møn\"}".getBytes(StandardCharsets.ISO_8859_1)));
    refusal(reply, 400, "malformed", "");
    assertThat(reply.json().path("detail").asText()).contains("UTF-8").contains("line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/yaml",
        "multipart/form-data; boundary=x",
        "application/json; charset=iso-8859-1",
        "text/turtle; charset=utf-16"
      })
  void aMediaTypeThatIsNotReadIsRefusedWithTheListOfThoseThatAre(String mediaType) {
    Reply reply =
        unstored(
            registry
                .http()
                .to("POST", "/networks")
                .as(registry.coordinator())
                .body(mediaType, TestRecords.network("Net")));
    refusal(reply, 415, "unsupported-type", "Content-Type");
    assertThat(reply.json().path("detail").asText())
        .contains("application/json", "application/ld+json", "text/turtle")
        .contains("application/n-triples", "application/rdf+xml");
  }

  @Test
  void aMediaTypeThatIsNoneIsRefused() {
    Reply reply =
        unstored(
            registry
                .http()
                .to("POST", "/networks")
                .as(registry.coordinator())
                .body("nonsense", TestRecords.network("Net")));
    refusal(reply, 400, "bad-request", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip"})
  void aCodedBodyIsRefused(String coding) {
    refusal(coded(coding), 415, "unsupported-type", "Content-Encoding");
  }

  private static Reply coded(String coding) {
    return unstored(
        registry
            .http()
            .to("POST", "/networks")
            .as(registry.coordinator())
            .header("Content-Encoding", coding)
            .body(TestRecords.JSON, TestRecords.network("Net")));
  }

  @Test
  void aBodyAboveTheLimitIsRefusedHoweverItIsSent() {
    String large = "# " + "x".repeat(RequestBody.LARGEST) + "\n" + TestRecords.turtle("Net");
    refusal(
        unstored(
            registry
                .http()
                .to("POST", "/networks")
                .as(registry.coordinator())
                .body(TestRecords.TURTLE, large)),
        413,
        "too-large",
        "");
    long before = registry.size();
    refusal(
        registry
            .http()
            .to("POST", "/networks")
            .as(registry.coordinator())
            .body(TestRecords.TURTLE, large)
            .sendChunked(),
        413,
        "too-large",
        "");
    assertThat(registry.size()).isEqualTo(before);
  }

  @Test
  void aBodyJustBelowTheLimitIsRead() {
    String record = TestRecords.turtle("Netop under");
    String comment =
        "#"
            + "x".repeat(RequestBody.LARGEST - record.getBytes(StandardCharsets.UTF_8).length - 2)
            + "\n";
    Reply reply =
        registry
            .http()
            .to("POST", "/networks")
            .as(registry.coordinator())
            .body(TestRecords.TURTLE, comment + record)
            .send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndInTheCallersLanguage() {
    String body =
        without(without(TestRecords.network("Net"), "areaServed"), "language")
            .replace("250.50", "-3");
    Reply danish =
        unstored(
            registry
                .http()
                .to("POST", "/networks")
                .as(registry.coordinator())
                .header("Accept-Language", "fr, da-DK;q=0.8, de;q=0.5")
                .body(TestRecords.JSON, body));
    assertThat(danish.header("Content-Language")).contains("da");
    assertThat(fields(danish)).contains("areaServed", "language", "memberProgram.tiers.fee.price");
    assertThat(danish.json().path("title").asText()).isEqualTo("Posten overholder ikke reglerne");
  }

  @Test
  void aPersonsAddressInAPublicFieldIsAWarningThatNamesTheField() {
    String body =
        TestRecords.network("Postnet")
            .replace("Små virksomheder", "Skriv til hanne@example.org; små virksomheder");
    Reply checked =
        unstored(
            registry
                .http()
                .to("POST", "/networks?validate=only")
                .as(registry.coordinator())
                .body(TestRecords.JSON, body));
    assertThat(checked.status()).as(checked.text()).isEqualTo(200);
    assertThat(checked.json().path("valid").asBoolean()).isTrue();
    JsonNode warning = checked.json().path("warnings").path(0);
    assertThat(warning.path("field").asText()).isEqualTo("description");
    assertThat(warning.path("remedy").asText()).isNotEmpty();
    Reply created =
        registry
            .http()
            .to("POST", "/networks")
            .as(registry.coordinator())
            .body(TestRecords.JSON, body)
            .send();
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Registry-Warnings")).contains("1");
    assertThat(created.json().path("warnings").path(0).path("field").asText())
        .isEqualTo("description");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/networks/x/y/z",
        "/unknown",
        "/unknown/x",
        "/networks/UPPER",
        "/networks/a--b",
        "/networks/a.b",
        "/networks/%C3%A6",
        "/networks/x/history/0",
        "/networks/x/history/abc",
        "/networks/..%3b/",
        "/vocab/nothing",
        "/vocab/nothing.ttl",
        "/vocab/concept/nothing",
        "/vocab/area/nothing",
        "/vocab/area/no%20thing",
        "/vocab/concept/%7B0%7D",
        "/vocab/frames/nothing.jsonld",
        "/problems/nothing",
        "/networks/no-such-network",
        "/networks/no-such-network/history"
      })
  void anAddressWithNothingBehindItIsToldSo(String path) {
    Reply reply = registry.http().get(path).send();
    refusal(reply, 404, "not-found", "");
    if (path.startsWith("/vocab/area/")) {
      assertThat(reply.json().path("detail").asText()).contains("/vocab/area/no");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "networks?area=atlantis",
        "networks?competence=flying",
        "networks?type=x",
        "networks?admission=maybe",
        "networks?purpose=none",
        "networks?coordination=none",
        "networks?status=unknown",
        "networks?language=xx",
        "networks?subject=x",
        "networks?maxFee=-1",
        "networks?maxFee=free",
        "networks?maxFee=1e9",
        "networks?limit=0",
        "networks?limit=101",
        "networks?limit=ten",
        "networks?sort=best",
        "networks?cursor=made-up",
        "networks?format=doc",
        "networks?lang=sv",
        "networks?aera=lolland",
        "networks?kind=network",
        "search?kind=planet",
        "networks?q=a&q=b",
        "networks?q=%00",
        "networks?q=a%0D%0ASet-Cookie:%20x=1",
        "search?validate=only",
        "networks/x?foo=1",
        "vocab?x=1",
        "problems/stale?x=1"
      })
  void aParameterThatIsNotUnderstoodIsNamedWithARemedy(String path) {
    Reply reply = registry.http().get("/" + path).send();
    assertThat(reply.status()).as(reply.text()).isIn(400, 404);
    if (reply.status() == 400 && !path.contains("cursor")) {
      String name = path.substring(path.indexOf('?') + 1).replaceFirst("=.*", "");
      refusal(reply, 400, "bad-request", name);
    }
  }

  @Test
  void aHugeQueryIsRefusedCleanly() {
    assertThat(registry.http().get("/networks?q=" + "a".repeat(1001)).send().problem())
        .isEqualTo("bad-request");
    Reply flood = registry.http().get("/networks?x=1" + "&area=lolland".repeat(101)).send();
    assertThat(flood.problem()).isEqualTo("bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "text/html;q=0",
        "application/json;q=0",
        "*/*;q=0",
        "a/b;c=d;e=\"f\"",
        "application/vnd.sisternet.v2+json"
      })
  void aFormatThatIsNotOfferedIsRefused(String accept) {
    Reply reply = registry.http().get("/networks").accept(accept).send();
    refusal(reply, 406, "not-acceptable", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "///",
        "text",
        "text/html;q=9",
        ";;;;",
        "\"",
        "text/html;q=",
        "a/b/c",
        "*/json",
        ",",
        "é/x"
      })
  void anAbsurdAcceptIsA4xx(String accept) {
    Reply reply;
    try {
      reply = registry.http().get("/networks").accept(accept).send();
    } catch (IllegalArgumentException notEvenSent) {
      return;
    }
    assertThat(reply.status()).as(reply.text()).isBetween(200, 499);
    assertThat(reply.mediaType()).isNotEmpty().isNotEqualTo("text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {";;;", "*", "da;q=x", "x-", "en-"})
  void anAbsurdAcceptLanguageIsEnglish(String language) {
    Reply reply = registry.http().get("/nothing").header("Accept-Language", language).send();
    refusal(reply, 404, "not-found", "");
    assertThat(reply.header("Content-Language")).contains("en");
  }

  @Test
  void aMethodThatAnAddressDoesNotTakeIsToldWithThoseThatItTakes() {
    Reply reply = registry.http().to("PATCH", "/networks/x").as(registry.coordinator()).send();
    refusal(reply, 405, "method", "");
    assertThat(reply.header("Allow").orElseThrow()).contains("GET", "PUT", "DELETE");
    Reply put = registry.http().to("PUT", "/networks").as(registry.coordinator()).send();
    refusal(put, 405, "method", "");
    assertThat(put.header("Allow").orElseThrow()).contains("GET", "POST");
  }

  @Test
  void aWriteWithoutATokenOfThisRegistryIsRefused() {
    for (String authorization :
        new String[] {
          "", "Basic YTpi", "Bearer", "Bearer a b", "Bearer sn_unknown", "Bearer \u00e6"
        }) {
      TestHttp.Request request =
          registry
              .http()
              .to("POST", "/networks")
              .body(TestRecords.JSON, TestRecords.network("Net"));
      Reply reply =
          unstored(
              authorization.isEmpty() ? request : request.header("Authorization", authorization));
      refusal(reply, 401, "unauthenticated", "");
      String challenge = reply.header("WWW-Authenticate").orElseThrow();
      assertThat(challenge).startsWith("Bearer realm=");
      assertThat(challenge.contains("invalid_token")).isEqualTo(!authorization.isEmpty());
    }
  }

  private static Reply unstored(TestHttp.Request request) {
    long before = registry.size();
    Reply reply = request.send();
    assertThat(registry.size()).as("nothing is stored").isEqualTo(before);
    return reply;
  }

  private static void refusal(Reply reply, int status, String type, String field) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.mediaType()).isEqualTo("application/problem+json");
    assertThat(reply.problem()).as(reply.text()).isEqualTo(type);
    assertThat(reply.json().path("type").asText())
        .isEqualTo(registry.home().base() + "/problems/" + type);
    assertThat(reply.json().path("status").asInt()).isEqualTo(status);
    assertThat(reply.json().path("title").asText()).isNotEmpty();
    assertThat(reply.json().path("detail").asText()).isNotEmpty();
    if (!field.isEmpty()) {
      assertThat(fields(reply)).as(reply.text()).contains(field);
    }
    for (JsonNode error : reply.json().path("errors")) {
      assertThat(error.path("reason").asText()).isNotEmpty();
      assertThat(error.path("remedy").asText()).isNotEmpty();
    }
  }

  private static java.util.List<String> fields(Reply reply) {
    return StreamSupport.stream(reply.json().path("errors").spliterator(), false)
        .map(error -> error.path("field").asText())
        .toList();
  }

  private static String without(String json, String member) {
    var tree = (com.fasterxml.jackson.databind.node.ObjectNode) Json.read(json);
    tree.remove(member);
    return tree.toString();
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }
}
