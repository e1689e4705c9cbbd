package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.log.FlakyEntryLog;
import net.sisternet.registry.core.problem.Languages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.sisters.AcceptedSister.Contradiction;
import net.sisternet.registry.server.http.TestHttp.Reply;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks the description against the running server: what it says occurs, and what occurs it says.
 */
class OpenApiTest {

  private static final String PROBLEM = OpenApi.PROBLEM;

  private static TestRegistry registry;
  private static JsonNode description;

  private final Set<String> seen = new TreeSet<>();

  @BeforeAll
  static void start() {
    registry = TestRegistry.start();
    description = registry.http().get("/openapi.json").send().json();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void everyOperationAnswersAsItsOwn() {
    Map<String, String> values =
        Map.of(
            "{slug}", "nothing-here",
            "{version}", "1",
            "{name}", "nothing-here",
            "{id}", "nothing-here",
            "{host}", "nothing.example",
            "{kinds}", "networks",
            "{number}", "0",
            "{position}", "1",
            "{level}", "0",
            "{tile}", "000");
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          String address = path.getKey();
                          for (var value : values.entrySet()) {
                            address = address.replace(value.getKey(), value.getValue());
                          }
                          if (address.equals("/log/stream")) {
                            return;
                          }
                          Reply reply =
                              registry
                                  .http()
                                  .to(method.toUpperCase(java.util.Locale.ROOT), address)
                                  .send();
                          assertThat(reply.status())
                              .as(method + " " + address)
                              .isNotIn(405, 500, 501);
                        }));
  }

  @Test
  void everyKindHasTheSameOperations() {
    for (Kind kind : Kinds.all()) {
      assertThat(description.path("paths").has('/' + kind.path())).isTrue();
      assertThat(description.path("paths").path('/' + kind.path() + "/{slug}").fieldNames())
          .toIterable()
          .containsExactly("get", "put", "delete");
      assertThat(registry.http().get('/' + kind.path()).send().status()).isEqualTo(200);
    }
  }

  @Test
  void parametersAreThoseThatAreTaken() {
    Set<String> described =
        description
            .path("paths")
            .path("/search")
            .path("get")
            .path("parameters")
            .findValuesAsText("name")
            .stream()
            .collect(Collectors.toSet());
    for (Parameter parameter : Parameter.OF_SEARCH) {
      assertThat(described).contains(parameter.text());
      Reply reply = registry.http().get("/search?" + parameter.text() + "=").send();
      assertThat(reply.text()).doesNotContain("There is no such parameter");
    }
  }

  @Test
  void everyTypeOfProblemIsExplained() {
    for (ProblemType type : ProblemType.values()) {
      Reply reply = registry.http().get("/problems/" + type.slug()).send();
      assertThat(reply.status()).isEqualTo(200);
      for (String language : Languages.TAGS) {
        assertThat(reply.json().path("description").path(language).asText()).isNotEmpty();
      }
    }
  }

  @Test
  void whatIsDescribedOccursAndNothingElse() throws IOException {
    reading();
    writing();
    waiting();
    changing();
    withdrawing();
    vocabulary();
    federation();
    peers();
    suggestions();
    operation();
    Set<String> described = new TreeSet<>();
    for (Operation operation : Operations.all()) {
      boolean ofAnotherKind =
          Kinds.all().stream()
              .anyMatch(kind -> !kind.equals(Kinds.NETWORK) && operation.tag().equals(kind.path()));
      if (!ofAnotherKind) {
        describe(operation, described);
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(described);
  }

  private static void describe(Operation operation, Set<String> described) {
    String name = operation.method() + ' ' + operation.path() + ' ';
    operation
        .answers()
        .forEach(
            (status, types) ->
                (types.isEmpty() ? List.of("") : types)
                    .forEach(type -> described.add(name + status + ' ' + type)));
    operation
        .problems()
        .forEach(type -> described.add(name + type.status() + ' ' + PROBLEM + ' ' + type.slug()));
  }

  private void reading() {
    String path = created("Beskrevet");
    for (String template : List.of("/networks", "/search")) {
      formats(template, template, Format.OF_LIST);
      unchanged(template, template);
      see(template, registry.http().get(template + "?x=1").send());
      see(template, registry.http().get(template).accept("image/png").send());
      try (var sleeping = TestRegistry.startWithoutSearch()) {
        String position = post(sleeping, "Sover").header("Registry-Position").orElseThrow();
        see(
            template,
            sleeping.http().get(template).header("Registry-Min-Position", position).send());
      }
    }
    for (String template : List.of("/regions", "/regions/{slug}")) {
      String region = template.replace("{slug}", "femern-baelt");
      see(template, registry.http().get(region).send());
      see(template, registry.http().get(region + "?x=1").send());
      see(template, registry.http().get(region).accept("image/png").send());
    }
    see("/regions/{slug}", registry.http().get("/regions/atlantis").send());
    for (String end : List.of("", "/history", "/history/1")) {
      String template = "/networks/{slug}" + end.replace("1", "{version}");
      formats(template, path + end, end.equals("/history") ? Format.WITHOUT_TABLE : Format.ALL);
      unchanged(template, path + end);
      see(template, registry.http().get(path + end + "?x=1").send());
      see(template, registry.http().get(path + end).accept("image/png").send());
      see(template, registry.http().get("/networks/nothing-here" + end).send());
    }
    relations("/networks/{slug}", path);
    String gone = withdrawn("Væk");
    see("/networks/{slug}/relations", registry.http().get(gone + "/relations").send());
    see("/networks/{slug}", registry.http().get(gone).send());
    see("/networks/{slug}/history/{version}", registry.http().get(gone + "/history/2").send());
  }

  private void writing() {
    String path = "/networks";
    for (Format format : Format.WITHOUT_TABLE) {
      see(
          path,
          write("POST", path, registry.coordinator())
              .accept(format.mediaType())
              .body(TestRecords.JSON, TestRecords.network("Nyt " + format.suffix()))
              .send());
    }
    see(
        path,
        write("POST", path + "?validate=only", registry.coordinator())
            .body(TestRecords.JSON, TestRecords.network("Prøve"))
            .send());
    see(path, write("POST", path + "?x=1", registry.coordinator()).send());
    refusedBodies("POST", path, path, "", "");
    see(path, registry.http().to("POST", path).body(TestRecords.JSON, "{}").send());
    String mine = created("Kun min");
    see(
        path,
        write("POST", path, registry.otherCoordinator()).body(TestRecords.JSON, own(mine)).send());
    see(path, write("POST", path, registry.coordinator()).body(TestRecords.JSON, own(mine)).send());
    see(
        path,
        write("POST", path, registry.coordinator())
            .body(TestRecords.JSON, own(withdrawn("Borte")))
            .send());
    registry.log().failNext(FlakyEntryLog.Failure.BEFORE_STORING);
    see(
        path,
        write("POST", path, registry.coordinator())
            .body(TestRecords.JSON, TestRecords.network("Ikke nu"))
            .send());
  }

  /** Where a moderator looks at new records first. */
  private void waiting() {
    String path = "/networks/venter";
    try (TestRegistry moderated = TestRegistry.start(Policy.MODERATED)) {
      see("/networks", post(moderated, "Venter også"));
      for (Token token : List.of(moderated.coordinator(), moderated.otherCoordinator())) {
        see(
            "/networks/{slug}",
            moderated
                .http()
                .to("PUT", path)
                .as(token)
                .header("If-None-Match", "*")
                .body(TestRecords.JSON, TestRecords.network("Venter"))
                .send());
      }
    }
  }

  private void changing() {
    String template = "/networks/{slug}";
    String path = created("Skiftende");
    for (Format format : Format.WITHOUT_TABLE) {
      see(
          template,
          write("PUT", path, registry.coordinator())
              .header("If-Match", "*")
              .accept(format.mediaType())
              .body(TestRecords.JSON, TestRecords.network("Skiftet " + format.suffix()))
              .send());
      see(
          template,
          write("PUT", "/networks/lavet-" + format.suffix(), registry.coordinator())
              .header("If-None-Match", "*")
              .accept(format.mediaType())
              .body(TestRecords.JSON, TestRecords.network("Lavet"))
              .send());
    }
    refusedBodies("PUT", template, path, "If-Match", "*");
    refusedChanges("PUT", path);
  }

  private void withdrawing() {
    String path = created("Sidste dag");
    refusedChanges("DELETE", path);
    see(
        "/networks/{slug}",
        write("DELETE", path, registry.coordinator()).header("If-Match", "*").send());
  }

  private void refusedChanges(String method, String path) {
    String template = "/networks/{slug}";
    String body = method.equals("PUT") ? TestRecords.network("Ændret") : "";
    see(template, registry.http().to(method, path).body(TestRecords.JSON, body).send());
    see(
        template,
        write(method, path + "?x=1", registry.coordinator()).body(TestRecords.JSON, body).send());
    see(template, write(method, path, registry.coordinator()).body(TestRecords.JSON, body).send());
    for (String ifMatch : List.of("\"x\"", "*")) {
      Token token = ifMatch.equals("*") ? registry.otherCoordinator() : registry.coordinator();
      see(
          template,
          write(method, path, token)
              .header("If-Match", ifMatch)
              .body(TestRecords.JSON, body)
              .send());
    }
    for (String other : List.of("/networks/nothing-here", withdrawn("Helt væk " + method))) {
      see(
          template,
          write(method, other, registry.coordinator())
              .header("If-Match", "*")
              .body(TestRecords.JSON, body)
              .send());
    }
    registry.log().failNext(FlakyEntryLog.Failure.BEFORE_STORING);
    see(
        template,
        write(method, path, registry.coordinator())
            .header("If-Match", "*")
            .body(TestRecords.JSON, body)
            .send());
  }

  private void refusedBodies(
      String method, String template, String path, String header, String value) {
    List<List<String>> bodies =
        List.of(
            List.of(TestRecords.JSON, "{"),
            List.of(TestRecords.JSON, "{\"@context\": \"https://example.org/\"}"),
            List.of(TestRecords.JSON, TestRecords.network("X").replace("sna:lolland", "sna:x")),
            List.of("text/plain", "x"),
            List.of(TestRecords.TURTLE, "#".repeat(RequestBody.LARGEST + 1)));
    for (List<String> body : bodies) {
      TestHttp.Request request = write(method, path, registry.coordinator());
      if (!header.isEmpty()) {
        request.header(header, value);
      }
      see(template, request.body(body.get(0), body.get(1)).send());
    }
    see(
        template,
        write(method, path, registry.coordinator())
            .accept("image/png")
            .body(TestRecords.JSON, TestRecords.network("X"))
            .send());
  }

  private void vocabulary() {
    Map<String, String> paths =
        Map.of(
            "/vocab", "/vocab",
            "/vocab/context.jsonld", "/vocab/context.jsonld",
            "/vocab/frames/{name}.jsonld", "/vocab/frames/network.jsonld",
            "/vocab/{name}", "/vocab/shapes",
            "/vocab/concept/{name}", "/vocab/concept/admission",
            "/vocab/area/{name}", "/vocab/area/lolland");
    paths.forEach(
        (template, path) -> {
          Operations.all().stream()
              .filter(operation -> operation.path().equals(template))
              .flatMap(operation -> operation.answers().get(200).stream())
              .forEach(type -> see(template, registry.http().get(path).accept(type).send()));
          unchanged(template, path);
          see(template, registry.http().get(path + "?x=1").send());
          see(template, registry.http().get(path).accept("image/png").send());
          if (template.contains("{")) {
            see(template, registry.http().get(template.replace("{name}", "x")).send());
          }
        });
  }

  private void federation() {
    for (String path : List.of("/.well-known/sisternet", "/peers", "/heads", "/.well-known/void")) {
      described(path, path);
      see(path, registry.http().get(path + "?x=1").send());
      see(path, registry.http().get(path).accept("image/png").send());
    }
    Map<String, String> parts =
        Map.of(
            "/log", "/log",
            "/log/index/{number}", "/log/index/0",
            "/log/pages/{number}", "/log/pages/0",
            "/log/entries/{position}", "/log/entries/1",
            "/mirrors/{host}", "/mirrors/mirrored.example");
    parts.forEach(
        (template, path) -> {
          described(template, path);
          see(template, registry.http().get(path).accept("image/png").send());
          if (template.contains("{")) {
            see(template, registry.http().get(path.replaceAll("[^/]+$", "999")).send());
          }
        });
    described("/log/checkpoint", "/log/checkpoint");
    copies();
    for (String level : List.of("{level}", "entries")) {
      String template = "/log/tile/" + level + "/{tile}";
      String path = "/log/tile/" + level.replace("{level}", "0");
      described(template, path + "/000.p/1");
      see(template, registry.http().get(path + "/999").send());
    }
    listening();
    snapshots();
  }

  private void peers() throws IOException {
    String list = "/peers";
    String one = "/peers/{host}";
    try (var other = TestRegistry.start()) {
      String fingerprint =
          other.http().get("/.well-known/sisternet").send().json().path("logKey").asText();
      String good = invitation(other.home().base(), fingerprint);
      String path = "/peers/localhost_" + java.net.URI.create(other.home().base()).getPort();
      see(list, peer("POST", list + "?validate=only", good).send());
      see(list, peer("POST", list, good.replace("+", "-")).send());
      see(list, peer("POST", list, good).send());
      see(list, peer("POST", list, good).send());
      see(list, peer("POST", list, invitation("http://localhost:1", fingerprint)).send());
      refusedPeers("POST", list, list, good);
      onlyOneRegistryIsLookedAtAtATime(list);
      see(one, registry.http().get(path).send());
      unchanged(one, path);
      see(one, registry.http().get(path + "?x=1").send());
      see(one, registry.http().get(path).accept("image/png").send());
      see(one, registry.http().get("/peers/nothing.example").send());
      String pause = "{\"standing\": \"paused\"}";
      see(one, peer("PATCH", path, pause).send());
      refusedPeers("PATCH", one, path, pause);
      var sisters = registry.store().sisters();
      sisters.put(sisters.all().get(0).frozen(new Contradiction("held", "seen")));
      see(one, peer("PATCH", path, pause).send());
      for (String method : List.of("PATCH", "DELETE")) {
        see(one, peer(method, path, pause).header("If-Match", "\"x\"").send());
        see(one, peer(method, "/peers/nothing.example", pause).send());
      }
      see(one, registry.http().to("DELETE", path).send());
      see(one, write("DELETE", path, registry.moderator()).send());
      see(one, write("DELETE", path + "?x=1", registry.operator()).send());
      see(one, write("DELETE", path, registry.operator()).send());
    }
  }

  private void suggestions() {
    String list = "/suggestions";
    String one = list + "/{id}";
    var sister = new SuggestingSister(registry);
    String record = registry.home().base() + created("Forbedret");
    String good = sister.body(1, record, "Hej");
    Reply made = sister.send(registry, good);
    see(list, made);
    see(list, sister.send(registry, good));
    see(list, sister.send(registry, "{"));
    see(list, sister.request(registry, list + "?x=1", good).send());
    see(list, registry.http().to("POST", list).body(TestRecords.JSON, good).send());
    String none = registry.home().base() + "/networks/nothing-here";
    see(list, sister.send(registry, sister.body(2, none, "Hej")));
    see(list, sister.request(registry, list, good).accept("image/png").send());
    String gone = registry.home().base() + withdrawn("Ikke mere");
    see(list, sister.send(registry, sister.body(3, gone, "Hej")));
    see(list, sister.send(registry, " ".repeat(300_000)));
    see(list, registry.http().to("POST", list).body("text/plain", good).send());
    see(list, sister.send(registry, sister.changing(4, record, "http://schema.org/price")));
    Reply last = made;
    for (int i = 5; last.status() != 429; i++) {
      last = sister.send(registry, sister.body(i, record, "Hej"));
    }
    see(list, last);
    String path = list + '/' + SuggestingSister.id(1);
    see(one, registry.http().get(path).send());
    see(one, registry.http().get(path + "?x=1").send());
    see(one, registry.http().get(path).accept("image/png").send());
    see(one, registry.http().get(list + '/' + SuggestingSister.id(0)).send());
    sister.leave(registry);
  }

  private void onlyOneRegistryIsLookedAtAtATime(String list) throws IOException {
    try (var slow = new SlowRegistry()) {
      String invitation = invitation(slow.home().base(), slow.key());
      String look = list + "?validate=only";
      var first = CompletableFuture.supplyAsync(() -> peer("POST", look, invitation).send());
      slow.awaitQuestion();
      Reply second = peer("POST", look, invitation).send();
      see(list, second);
      assertThat(second.status()).isEqualTo(503);
      assertThat(second.header("Retry-After")).isPresent();
      slow.answer();
      assertThat(first.join().status()).as(first.join().text()).isNotEqualTo(503);
    }
  }

  private void relations(String record, String path) {
    String template = record + "/relations";
    formats(template, path + "/relations", RelationAnswers.FORMATS);
    unchanged(template, path + "/relations");
    see(template, registry.http().get(path + "/relations?x=1").send());
    see(template, registry.http().get(path + "/relations").accept("image/png").send());
    see(template, registry.http().get(path + "-nothing/relations").send());
    registry.setRewriting(true);
    see(template, registry.http().get(path + "/relations").send());
    registry.setRewriting(false);
  }

  private static String invitation(String home, String key) {
    return "{\"home\": \"" + home + "\", \"key\": \"" + key + "\"}";
  }

  private static TestHttp.Request peer(String method, String path, String body) {
    return write(method, path, registry.operator()).body(TestRecords.JSON, body);
  }

  private void refusedPeers(String method, String template, String path, String good) {
    see(template, peer(method, path + "?x=1", good).send());
    see(template, registry.http().to(method, path).body(TestRecords.JSON, good).send());
    see(template, write(method, path, registry.moderator()).body(TestRecords.JSON, good).send());
    see(template, peer(method, path, good).accept("image/png").send());
    for (String body : List.of("{", "{}", " ".repeat(RequestBody.LARGEST + 1))) {
      see(template, peer(method, path, body).send());
    }
    see(template, write(method, path, registry.operator()).body("text/plain", good).send());
  }

  private void copies() {
    String template = "/mirrors/{host}/{kinds}/{slug}";
    String path = "/mirrors/mirrored.example/networks/cloudsters";
    described(template, path);
    see(template, registry.http().get(path + "?x=1").send());
    see(template, registry.http().get(path).accept("image/png").send());
    see(template, registry.http().get(path + "-not").send());
    see(template, registry.http().get(path.replace("cloudsters", "gone")).send());
    relations(template, path);
    String gone = path.replace("cloudsters", "gone") + "/relations";
    see(template + "/relations", registry.http().get(gone).send());
    for (String method : List.of("PUT", "POST", "DELETE")) {
      see(template, registry.http().to(method, path).send());
      see(template, registry.http().to(method, path.replace("mirrored", "other")).send());
    }
  }

  private void snapshots() {
    String latest = "/snapshots/latest";
    see(latest, registry.http().get(latest).send());
    Eventually.holds(
        "there is a snapshot", () -> registry.http().get(latest).send().status() == 303);
    Reply found = registry.http().get(latest).send();
    see(latest, found);
    String manifest =
        found.header("Location").orElseThrow().substring(registry.home().base().length());
    String template = "/snapshots/{number}/{name}";
    String file = manifest.replace("manifest.json", "entries-0000.nq.gz");
    see(template, registry.http().get(manifest).send());
    see(template, registry.http().get(file).send());
    see(template, registry.http().get(file).header("Range", "bytes=0-9").send());
    see(template, registry.http().get(file).header("Range", "bytes=99999999-").send());
    see(template, registry.http().get("/snapshots/1/nothing").send());
    unchanged(template, file);
  }

  /** The stream ends with its doorbell, and then nobody may listen any more. */
  private void listening() {
    try (var other = TestRegistry.start()) {
      var stream = CompletableFuture.supplyAsync(() -> other.http().get("/log/stream").send());
      Eventually.holds("somebody listens", () -> other.doorbell().listening() == 1);
      other.doorbell().close();
      see("/log/stream", stream.join());
      see("/log/stream", other.http().get("/log/stream").send());
    }
  }

  private void described(String template, String path) {
    Operations.all().stream()
        .filter(operation -> operation.path().equals(template) && operation.method().equals("GET"))
        .flatMap(operation -> operation.answers().get(200).stream())
        .forEach(type -> see(template, registry.http().get(path).accept(type).send()));
    unchanged(template, path);
  }

  private void operation() {
    for (String path : List.of("/health/live", "/health/ready", "/metrics", "/openapi.json")) {
      see(path, registry.http().get(path).send());
      see(path, registry.http().get(path).accept("image/png").send());
    }
    try (var broken = TestRegistry.start()) {
      broken.store().close();
      see("/health/ready", broken.http().get("/health/ready").send());
    }
    String template = "/problems/{slug}";
    see(template, registry.http().get("/problems/gone").send());
    see(template, registry.http().get("/problems/gone?x=1").send());
    see(template, registry.http().get("/problems/nothing").send());
    see(template, registry.http().get("/problems/gone").accept("image/png").send());
  }

  private void formats(String template, String path, List<Format> formats) {
    for (Format format : formats) {
      see(template, registry.http().get(path).accept(format.mediaType()).send());
    }
  }

  /** The indexes may still be on their way to the last write, so a tag may be outdated at once. */
  private void unchanged(String template, String path) {
    Eventually.holds(
        path + " is unchanged",
        () -> {
          String tag = registry.http().get(path).send().etag();
          Reply again = registry.http().get(path).header("If-None-Match", tag).send();
          see(template, again);
          return again.status() == 304;
        });
  }

  private void see(String template, Reply reply) {
    String problem = reply.mediaType().equals(PROBLEM) ? ' ' + reply.problem() : "";
    seen.add(
        reply.response().request().method()
            + ' '
            + template
            + ' '
            + reply.status()
            + ' '
            + reply.mediaType()
            + problem);
  }

  private static TestHttp.Request write(String method, String path, Token token) {
    return registry.http().to(method, path).as(token);
  }

  private static String own(String path) {
    return TestRecords.network("Eget")
        .replaceFirst("\\{", "{\"id\": \"" + registry.home().base() + path + "#it\",");
  }

  private static String created(String name) {
    return post(registry, name)
        .header("Location")
        .orElseThrow()
        .substring(registry.home().base().length());
  }

  private static String withdrawn(String name) {
    String path = created(name);
    Reply reply = write("DELETE", path, registry.coordinator()).header("If-Match", "*").send();
    assertThat(reply.status()).isEqualTo(204);
    return path;
  }

  private static Reply post(TestRegistry at, String name) {
    return at.http()
        .to("POST", "/networks")
        .as(at.coordinator())
        .body(TestRecords.JSON, TestRecords.network(name))
        .send();
  }
}
