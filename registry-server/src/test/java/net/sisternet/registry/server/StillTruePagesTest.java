package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.Html;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Still true?" in a browser without script, and who attacks it. */
class StillTruePagesTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final AccountId OWNER = new AccountId("owner");

  @TempDir private static Path folder;
  private static RegistryServer server;
  private static Confirmations confirmations;

  @BeforeAll
  static void start() {
    server = TestRegistry.start(folder, HOME);
    Storage storage = server.storage();
    storage
        .mailAccounts()
        .addIfNew(
            new Author(OWNER, Role.COORDINATOR),
            new MailAddress("post@mikronet.example"),
            Instant.EPOCH);
    confirmations =
        new Confirmations(
            storage.heads(),
            server.publisher(),
            storage.care(),
            storage.mailAccounts(),
            Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Is this still true: en?, Thank you: en is confirmed, this month",
    "da, Passer det stadig: da?, Tak: da er bekræftet, i denne måned",
    "de, Stimmt das noch: de?, Danke: de ist bestätigt, diesen Monat"
  })
  void oneClickConfirmsWithoutSigningIn(
      String language, String title, String thanks, String month) {
    RecordIri record = publish(language);
    String link = link(record);
    var browser = new TestBrowser(server.port(), language, "");

    HttpResponse<String> page = browser.get(link);
    whole(page);
    assertThat(page.body()).contains("<h1>" + title + "</h1>", "Et netværk.");
    HttpResponse<String> done = browser.post(link, Map.of("token", TestBrowser.token(page)));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.headers().firstValue("Location")).hasValue(link);
    HttpResponse<String> thanked = browser.get(link);
    whole(thanked);
    assertThat(thanked.body()).contains(thanks).doesNotContain("method=\"post\"");

    assertThat(version(record)).isEqualTo(2);
    String shown = browser.get("/networks/" + language).body();
    assertThat(shown).contains(month);
    String json = browser.get("/networks/" + language + "?format=json").body();
    assertThat(json).contains("\"lastReviewed\"", "\"expires\"", "snc:record-confirmed");
    String turtle = browser.get("/networks/" + language + "?format=ttl").body();
    assertThat(turtle).contains("schema:expires", "schema:lastReviewed");
  }

  @Test
  void openingALinkDoesNothingAndUsingItTwiceDoesNoMore() {
    RecordIri record = publish("twice");
    String link = link(record);
    for (int i = 0; i < 3; i++) {
      new TestBrowser(server.port(), "en", "").get(link);
    }
    assertThat(version(record)).isEqualTo(1);
    for (int i = 0; i < 3; i++) {
      var browser = new TestBrowser(server.port(), "en", "");
      use(browser, link);
    }
    assertThat(version(record)).isEqualTo(2);
  }

  @Test
  void noOtherSiteConfirmsAndNobodyGuesses() {
    RecordIri record = publish("attacked");
    String link = link(record);
    var browser = new TestBrowser(server.port(), "en", "");
    String token = TestBrowser.token(browser.get(link));
    for (HttpResponse<String> refused :
        List.of(
            browser.post(link, Map.of()),
            browser.post(link, Map.of("token", token), "Origin", "https://evil.example"),
            browser.post(link, Map.of("token", token), "Sec-Fetch-Site", "cross-site"))) {
      assertThat(refused.statusCode()).isEqualTo(403);
    }
    String guessed = "/still-true/" + "A".repeat(43);
    HttpResponse<String> page = browser.get(guessed);
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("does not work any more");
    assertThat(browser.post(guessed, Map.of("token", token)).statusCode()).isEqualTo(410);
    assertThat(version(record)).isEqualTo(1);
  }

  @Test
  void whoIsSignedInConfirmsTheirOwnRecordsAndNoOther() {
    RecordIri record = publish("own");
    var stranger = new TestBrowser(server.port(), "en", "");
    String strangers = signIn(stranger, "stranger@landliv.example");
    assertThat(stranger.get("/networks/own").body()).doesNotContain("still true</button>");
    HttpResponse<String> refused =
        stranger.post("/still-true", Map.of("token", strangers, "record", record.value()));
    assertThat(refused.statusCode()).isEqualTo(403);

    var owner = new TestBrowser(server.port(), "en", "");
    signIn(owner, "post@mikronet.example");
    HttpResponse<String> page = owner.get("/networks/own");
    whole(page);
    assertThat(page.body()).contains("Yes, all of it is still true</button>");
    String token = TestBrowser.token(page);
    HttpResponse<String> done =
        owner.post("/still-true", Map.of("token", token, "record", record.value()));
    assertThat(done.headers().firstValue("Location")).hasValue("/networks/own");
    assertThat(version(record)).isEqualTo(2);
    assertThat(owner.get("/networks/own").body())
        .contains("it was confirmed this month", "class=\"state good\"");
    HttpResponse<String> elsewhere =
        owner.post(
            "/still-true",
            Map.of("token", token, "record", "https://luebeck.example/networks/own"));
    assertThat(elsewhere.statusCode()).isEqualTo(404);
  }

  private static String link(RecordIri record) {
    Secret secret = confirmations.newLink(record, OWNER);
    return "/still-true/" + secret.value();
  }

  private static void use(TestBrowser browser, String link) {
    HttpResponse<String> page = browser.get(link);
    String token = page.body().contains("name=\"token\"") ? TestBrowser.token(page) : "none";
    browser.post(link, Map.of("token", token));
  }

  private static String signIn(TestBrowser browser, String mail) {
    browser.ask(mail, "");
    String outbox = browser.get("/outbox").body();
    int at = outbox.indexOf("/sign-in/", outbox.indexOf(mail));
    String link = outbox.substring(at, at + "/sign-in/".length() + 43);
    browser.post(link, Map.of("token", TestBrowser.token(browser.get(link))));
    return TestBrowser.token(browser.get("/account"));
  }

  private static long version(RecordIri record) {
    return server.storage().heads().find(record).map(RecordHead::version).orElseThrow().value();
  }

  private static RecordIri publish(String slug) {
    RecordIri record = HOME.record(Kinds.NETWORK, slug);
    server
        .publisher()
        .publish(
            new Submission(
                new Author(OWNER, Role.COORDINATOR),
                Kinds.NETWORK,
                record,
                CareRegistry.network(record, slug, ""),
                new Precondition.IsNew()));
    assertThat(server.awaitProjections(Duration.ofMinutes(2))).isTrue();
    return record;
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
  }
}
