package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.wire.SuggestionJson;
import net.sisternet.registry.server.html.Html;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor of one registry suggests a change to the record of another; and who attacks that. */
class SuggestionsTravelTest {

  private static final String VISITOR = "visitor@elsewhere.example";
  private static final String SCRIPT = "<script>alert(1)</script>\"'&";
  private static final Pattern KEY = Pattern.compile("name=\"(it\\|[^\"]*description\\|da)\"");
  private static final Author OWNER = new Author(new AccountId("owner"), Role.COORDINATOR);

  @TempDir private Path folder;
  private final Home here = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home there = new Home("http://localhost:" + TestRegistry.freePort());
  private final RecordIri record = there.record(Kinds.NETWORK, "mikronet");
  private final HttpClient http = HttpClient.newHttpClient();
  private RegistryServer server;
  private RegistryServer sister;

  @BeforeEach
  void start() {
    sister = TestRegistry.start(folder.resolve("there"), there);
    server = TestRegistry.start(folder.resolve("here"), here);
    sister
        .storage()
        .mailAccounts()
        .addIfNew(OWNER, new MailAddress("post@mikronet.example"), Instant.EPOCH);
    sister
        .publisher()
        .publish(
            new Submission(
                OWNER,
                Kinds.NETWORK,
                record,
                CareRegistry.network(
                    record,
                    "mikronet",
                    "<#it> schema:contactPoint <#contact> . <#contact> a schema:ContactPoint ;"
                        + " schema:email \"info@role.example\" ."),
                new Precondition.IsNew()));
    TestRegistry.accept(server, there);
    Eventually.holds("the copy is here", () -> visitor("en").get(copy()).statusCode() == 200);
  }

  @AfterEach
  void stop() {
    server.close();
    sister.close();
  }

  @Test
  void itIsConfirmedSentReceivedTakenAndTold() throws Exception {
    TestRegistry.accept(sister, here);
    TestBrowser visitor = visitor("da");
    assertThat(visitor.get(copy()).body())
        .contains(
            "\"/suggest?record=" + record.value(),
            "\"" + there.base() + "/contact?record=" + record.value());
    HttpResponse<String> form = visitor.get("/suggest?record=" + record.value());
    whole(form);
    assertThat(form.body()).contains("hører hjemme i Test", "Et netværk.");
    assertThat(suggest(visitor, form, "nobody").statusCode()).isEqualTo(422);
    assertThat(suggest(visitor, form, VISITOR).headers().firstValue("Location"))
        .hasValue("/suggested");
    whole(visitor.get("/suggested"));

    String outbox = visitor.get("/outbox").body();
    assertThat(outbox).contains(VISITOR, "Bekræft dit forslag").doesNotContain("script", "Hej");
    Matcher link = Pattern.compile("/suggested/[A-Za-z0-9_-]{43}").matcher(outbox);
    assertThat(link.find()).isTrue();
    String status = link.group();
    TestBrowser prefetcher = visitor("da");
    for (int i = 0; i < 3; i++) {
      assertThat(prefetcher.get(status).body()).contains("Er det dit forslag?");
    }
    assertThat(prefetcher.post(status, Map.of()).statusCode()).isEqualTo(403);
    HttpResponse<String> asked = visitor.get(status);
    whole(asked);
    assertThat(asked.body()).doesNotContain(SCRIPT);
    Map<String, String> confirmed = Map.of("token", TestBrowser.token(asked));
    assertThat(visitor.post(status, confirmed).statusCode()).isEqualTo(303);
    assertThat(visitor.post(status, confirmed).statusCode()).isEqualTo(303);
    Eventually.holds(
        "it was received", () -> visitor.get(status).body().contains("modtaget, ikke afgjort"));
    whole(visitor.get(status));

    TestBrowser owner = new TestBrowser(sister.port(), "en", "");
    owner.ask("post@mikronet.example", "");
    String letters = owner.get("/outbox").body();
    assertThat(letters).contains("Nogen foreslår en ændring");
    int at = letters.indexOf("/sign-in/");
    String signIn = letters.substring(at, at + "/sign-in/".length() + 43);
    owner.post(signIn, Map.of("token", TestBrowser.token(owner.get(signIn))));
    Matcher cases = Pattern.compile("/cases/[0-9]+").matcher(letters);
    assertThat(cases.find()).isTrue();
    Eventually.holds(
        "the sister is known by her name",
        () -> owner.get(cases.group()).body().contains("<dd>Test <code>" + here.base()));
    HttpResponse<String> page = owner.get(cases.group());
    whole(page);
    assertThat(page.body()).contains("Et netværk.").doesNotContain(SCRIPT);
    owner.post(
        cases.group(),
        Map.of("token", TestBrowser.token(page), "decision", "accept", "reason", "Tak " + SCRIPT));
    Eventually.holds("it is told", () -> visitor.get(status).body().contains(">godtaget<"));
    HttpResponse<String> told = visitor.get(status);
    whole(told);
    assertThat(told.body()).contains("Tak &lt;script").doesNotContain(SCRIPT);
    assertThat(visitor.get("/outbox").body()).contains("Dit forslag: mikronet", "godtaget");
    Eventually.holds(
        "the copy has changed", () -> visitor.get(copy()).body().contains("&lt;script&gt;"));
    sister.close();
    nothingHolds(folder.resolve("there"), VISITOR);
    server.close();
    nothingHolds(folder.resolve("here"), VISITOR);
  }

  @Test
  void whatCannotBeSentWaitsAlsoOverARestart() {
    TestRegistry.accept(sister, here);
    sister.close();
    TestBrowser visitor = visitor("en");
    String status = confirmed(visitor);
    Eventually.holds(
        "it says so", () -> visitor.get(status).body().contains("does not answer now"));
    server.close();
    server = TestRegistry.start(folder.resolve("here"), here);
    sister = TestRegistry.start(folder.resolve("there"), there);
    Eventually.holds(
        "it was received", () -> visitor.get(status).body().contains("received, not decided"));
    assertThat(sister.storage().cases().waiting(9)).hasSize(2);
  }

  @Test
  void aHomeThatDoesNotKnowUsIsNamedWithTheWayToIt() {
    TestBrowser visitor = visitor("de");
    String status = confirmed(visitor);
    Eventually.holds("it says so", () -> visitor.get(status).body().contains(">nicht angekommen<"));
    HttpResponse<String> page = visitor.get(status);
    whole(page);
    assertThat(page.body())
        .contains(
            "die es als Schwestern angenommen hat",
            "href=\"" + there.base() + "/suggest?record=" + record.value() + "\"");
    assertThat(sister.storage().cases().waiting(9)).hasSize(1);
  }

  @Test
  void whoSendsASuggestionIsASisterWithItsOwnKey() throws Exception {
    TestRegistry.accept(sister, here);
    LogKey key = LogKey.read(folder.resolve("here").resolve("log.key"), Checkpoint.origin(here));
    LogKey forged = LogKey.generate(Checkpoint.origin(here));
    String good = suggestion("B", here, there, "Bedre");
    assertThat(send(good, key)).isEqualTo(201);
    assertThat(send(good, key)).isEqualTo(200);
    assertThat(send(good, forged)).isEqualTo(403);
    assertThat(send(suggestion("C", here, there, "Bedre"), forged)).isEqualTo(403);
    assertThat(send(good.replace("Bedre", "other"), key)).isEqualTo(200);
    Home unknown = new Home("http://localhost:1");
    assertThat(send(suggestion("D", unknown, there, "Bedre"), key)).isEqualTo(403);
    assertThat(send(suggestion("E", here, there, ""), key)).isEqualTo(201);
    assertThat(send(suggestion("F", here, there, "Et netværk.").replace("Hej", ""), key))
        .isEqualTo(422);
    String elsewhere =
        suggestion("G", here, there, "Bedre").replace(there.base(), "http://localhost:2");
    assertThat(send(elsewhere, key)).isEqualTo(403);
    assertThat(send(good.replace("\"made\"", "\"made\":1,\"made\""), key)).isEqualTo(400);
    assertThat(send(good.replace("Bedre", "\\u0000"), key)).isEqualTo(400);
    assertThat(send(suggestion("H", here, there, "x".repeat(10_000)), key)).isEqualTo(201);
    assertThat(send(good.replace("Bedre", "x".repeat(10_001)), key)).isEqualTo(400);
    assertThat(get("/suggestions/" + "B".repeat(43)).body()).contains("\"state\":\"received\"");
    assertThat(get("/suggestions/" + "C".repeat(43)).statusCode()).isEqualTo(404);
    assertThat(get("/invitation/" + "B".repeat(43)).statusCode()).isNotEqualTo(200);
    assertThat(sister.storage().cases().waiting(9)).hasSize(4);
  }

  private String suggestion(String id, Home from, Home to, String after) {
    return SuggestionJson.write(
        new CarriedSuggestion(
            id.repeat(43),
            from,
            to,
            record,
            Instant.EPOCH,
            "da",
            List.of(
                new CarriedSuggestion.Change(
                    "it", SchemaOrg.DESCRIPTION, "da", "Et netværk.", after)),
            "Hej"));
  }

  private int send(String body, LogKey key) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return http.send(
            HttpRequest.newBuilder(URI.create(there.base() + "/suggestions"))
                .header("Content-Type", "application/json")
                .header(
                    CarriedSuggestion.SIGNATURE, key.signMessage(CarriedSuggestion.PURPOSE, bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(there.base() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String confirmed(TestBrowser visitor) {
    suggest(visitor, visitor.get("/suggest?record=" + record.value()), VISITOR);
    Matcher link =
        Pattern.compile("/suggested/[A-Za-z0-9_-]{43}").matcher(visitor.get("/outbox").body());
    assertThat(link.find()).isTrue();
    String token = TestBrowser.token(visitor.get(link.group()));
    visitor.post(link.group(), Map.of("token", token));
    return link.group();
  }

  private HttpResponse<String> suggest(
      TestBrowser visitor, HttpResponse<String> form, String mail) {
    Matcher key = KEY.matcher(form.body());
    assertThat(key.find()).isTrue();
    return visitor.post(
        "/suggest",
        Map.of(
            "token",
            TestBrowser.token(form),
            "record",
            record.value(),
            key.group(1),
            SCRIPT,
            "note",
            "Hej " + SCRIPT,
            "mail",
            mail));
  }

  private TestBrowser visitor(String language) {
    return new TestBrowser(server.port(), language, "");
  }

  private String copy() {
    return MirrorAddress.base(here, there).substring(here.base().length()) + "/networks/mikronet";
  }

  private static void nothingHolds(Path data, String text) throws Exception {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(text);
      }
    }
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
  }
}
