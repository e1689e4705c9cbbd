package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.html.Html;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking about records and deciding it, in a browser without script; and who attacks that. */
class CasePagesTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final String SCRIPT = "<script>alert(1)</script>\"'&";
  private static final Pattern KEY = Pattern.compile("name=\"(it\\|[^\"]*description\\|da)\"");

  @TempDir private static Path folder;
  private static RegistryServer server;

  @BeforeAll
  static void start() {
    server = TestRegistry.start(folder, HOME);
    server
        .storage()
        .mailAccounts()
        .addIfNew(
            new Author(new AccountId("moderator"), Role.MODERATOR),
            new MailAddress("moderator@registry.example"),
            Instant.EPOCH);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Suggest a change, Suggested, accepted",
    "da, Foreslå en ændring, Foreslået, godtaget",
    "de, Eine Änderung vorschlagen, Vorgeschlagen, angenommen"
  })
  void aSuggestionIsSeenSideBySideAndTaken(
      String language, String title, String suggested, String accepted) {
    TestBrowser owner = signedIn(language, "owner-" + language + "@mikronet.example");
    RecordIri record = publish(account("owner-" + language + "@mikronet.example"), language, "");
    String address = "/suggest?record=" + record.value();
    var stranger = new TestBrowser(server.port(), language, "");
    assertThat(stranger.get("/networks/" + language).body()).contains(title);
    HttpResponse<String> first = stranger.get(address);
    whole(first);
    assertThat(first.body()).contains("name=\"mail\"", "/sign-in?next=/suggest%3Frecord");
    signIn(stranger, "stranger-" + language + "@elsewhere.example");
    HttpResponse<String> form = stranger.get(address);
    whole(form);
    assertThat(form.body()).contains("<h1>" + title + "</h1>", "Et netværk.");

    HttpResponse<String> sent =
        stranger.post(
            "/suggest",
            Map.of(
                "token",
                TestBrowser.token(form),
                "record",
                record.value(),
                key(form),
                SCRIPT,
                "note",
                SCRIPT));
    assertThat(sent.statusCode()).isEqualTo(303);
    String place = sent.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> receipt = stranger.get(place);
    whole(receipt);
    assertThat(receipt.body()).doesNotContain(SCRIPT, "name=\"decision\"");

    HttpResponse<String> queue = owner.get("/moderation");
    whole(queue);
    assertThat(queue.body()).contains("href=\"" + place + "\"");
    HttpResponse<String> page = owner.get(place);
    whole(page);
    assertThat(page.body()).contains(suggested, "Et netværk.").doesNotContain(SCRIPT);
    Map<String, String> silent =
        Map.of("token", TestBrowser.token(page), "decision", "decline", "reason", "");
    HttpResponse<String> refused = owner.post(place, silent);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("aria-describedby=\"page-reason-help page-wrong\" aria-invalid=\"true\"");
    Map<String, String> decision =
        Map.of("token", TestBrowser.token(page), "decision", "accept", "reason", "");
    assertThat(owner.post(place, decision).statusCode()).isEqualTo(303);
    assertThat(stranger.get(place).body()).contains("<p class=\"state good\">" + accepted + "<");
    HttpResponse<String> changed = owner.get("/networks/" + language);
    whole(changed);
    assertThat(changed.body()).contains("&lt;script&gt;").doesNotContain(SCRIPT);
  }

  @Test
  void casesAreThereForThoseWhomTheyConcern() {
    RecordIri record = publish(new AccountId("nobody"), "theirs", "");
    TestBrowser asker = signedIn("en", "asker@elsewhere.example");
    HttpResponse<String> form = asker.get("/suggest?record=" + record.value());
    String place =
        asker
            .post(
                "/suggest",
                Map.of("token", TestBrowser.token(form), "record", record.value(), "note", "Hello"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    TestBrowser other = signedIn("en", "other@elsewhere.example");
    assertThat(other.get(place).statusCode()).isEqualTo(404);
    assertThat(other.get("/moderation").body()).doesNotContain(place);
    String token = TestBrowser.token(other.get("/account"));
    for (TestBrowser browser : List.of(other, asker)) {
      String own = TestBrowser.token(browser.get("/account"));
      assertThat(
              browser
                  .post(place, Map.of("token", own, "decision", "decline", "reason", "No"))
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(other.get("/cases/999999").statusCode()).isEqualTo(404);
    assertThat(other.post(place, Map.of("token", token, "decision", "x")).statusCode())
        .isEqualTo(400);
    var nobody = new TestBrowser(server.port(), "en", "");
    assertThat(nobody.get(place).statusCode()).isEqualTo(303);
    assertThat(version(record)).isEqualTo(1);
  }

  @Test
  void anybodyReportsAPageAndModeratorsSeeIt() {
    RecordIri record = publish(new AccountId("nobody"), "reported", "");
    var reader = new TestBrowser(server.port(), "en", "198.51.100.7");
    HttpResponse<String> form = reader.get("/report?record=" + record.value());
    whole(form);
    Map<String, String> report = new LinkedHashMap<>();
    report.put("token", TestBrowser.token(form));
    report.put("record", record.value());
    report.put("reason", "gone");
    report.put("text", "");
    HttpResponse<String> empty = reader.post("/report", report);
    assertThat(empty.statusCode()).isEqualTo(422);
    report.put("text", SCRIPT);
    HttpResponse<String> thanks = reader.post("/report", report);
    whole(thanks);
    assertThat(thanks.body()).contains("Thank you for the report");
    assertThat(reader.post("/report", Map.of("record", record.value())).statusCode())
        .isEqualTo(403);

    TestBrowser moderator = signedIn("de", "moderator@registry.example");
    HttpResponse<String> queue = moderator.get("/moderation?area=nuts:DK02");
    whole(queue);
    String reported = lastCase(queue, "reported");
    assertThat(moderator.get("/moderation?area=nuts:DK05").body())
        .doesNotContain("\"" + reported + "\"");
    HttpResponse<String> page = moderator.get(reported);
    whole(page);
    assertThat(page.body()).contains("Das Netzwerk gibt es nicht mehr").doesNotContain(SCRIPT);
  }

  @Test
  void whoHasTheMailboxOfANetworkGetsItsPage() {
    RecordIri record =
        publish(
            new AccountId("seeds"),
            "claimed",
            """
            <> adms:status snc:record-unconfirmed .
            <#it> <http://xmlns.com/foaf/0.1/homepage> <https://claimed.example/> .
            """);
    TestBrowser claimant = signedIn("da", "info@claimed.example");
    assertThat(claimant.get("/networks/claimed").body()).contains("Er det jeres netværk?");
    HttpResponse<String> form = claimant.get("/claim?record=" + record.value());
    whole(form);
    assertThat(form.body()).contains("@claimed.example");
    Map<String, String> claim =
        Map.of("token", TestBrowser.token(form), "record", record.value(), "text", "Vi");
    assertThat(claimant.post("/claim", claim).headers().firstValue("Location"))
        .hasValue("/networks/claimed");
    assertThat(claimant.get("/networks/claimed").body())
        .contains("det hele passer stadig</button>")
        .doesNotContain("Er det jeres netværk?");
    assertThat(claimant.get("/networks/claimed").body())
        .contains("Du har ingen stedfortræder endnu", "/invitation?record=");
    TestBrowser second = signedIn("da", "second@claimed.example");
    assertThat(second.get("/claim?record=" + record.value()).body()).contains("tager sig allerede");
  }

  @Test
  void anInvitationIsAnsweredByWhoeverGotTheLetter() {
    TestBrowser owner = signedIn("en", "inviting@mikronet.example");
    RecordIri record = publish(account("inviting@mikronet.example"), "invited", "");
    assertThat(owner.get("/networks/invited").body()).contains("Ask a deputy</a>");
    HttpResponse<String> form = owner.get("/invitation?record=" + record.value());
    whole(form);
    Map<String, String> invitation = new LinkedHashMap<>();
    invitation.put("token", TestBrowser.token(form));
    invitation.put("record", record.value());
    invitation.put("mail", "friend@mikronet.example");
    invitation.put("part", "deputy");
    TestBrowser stranger = signedIn("en", "uninvited@mikronet.example");
    Map<String, String> forged = new LinkedHashMap<>(invitation);
    forged.put("token", TestBrowser.token(stranger.get("/account")));
    assertThat(stranger.post("/invitation", forged).statusCode()).isEqualTo(403);
    whole(owner.post("/invitation", invitation));

    TestBrowser friend = new TestBrowser(server.port(), "en", "");
    String outbox = friend.get("/outbox").body();
    Matcher link = Pattern.compile("/invitation/[A-Za-z0-9_-]{43}").matcher(outbox);
    assertThat(link.find()).isTrue();
    assertThat(friend.get(link.group()).statusCode()).isEqualTo(303);
    signIn(friend, "friend@mikronet.example");
    HttpResponse<String> asked = friend.get(link.group());
    whole(asked);
    assertThat(friend.get("/networks/invited").body()).doesNotContain("still true</button>");
    friend.post(link.group(), Map.of("token", TestBrowser.token(asked)));
    HttpResponse<String> page = friend.get("/networks/invited");
    assertThat(page.body()).contains("still true</button>", "action=\"/networks/invited/change\"");
    HttpResponse<String> begun =
        friend.post("/networks/invited/change", Map.of("token", TestBrowser.token(page)));
    assertThat(begun.headers().firstValue("Location").orElseThrow()).startsWith("/drafts/");
    assertThat(
            stranger
                .post(
                    "/networks/invited/change",
                    Map.of("token", TestBrowser.token(stranger.get("/account"))))
                .statusCode())
        .isEqualTo(403);
    assertThat(friend.get(link.group()).statusCode()).isEqualTo(410);
    assertThat(owner.get("/networks/invited").body()).doesNotContain("Ask a deputy</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "victim@mikronet.example\r\nBcc: other@mikronet.example",
        "victim@mikronet.example,other@mikronet.example"
      })
  void nothingIsPutIntoTheHeadersOfALetter(String address) {
    String slug = "headers-" + Math.floorMod(address.hashCode(), 1_000_000);
    TestBrowser owner = signedIn("en", slug + "@mikronet.example");
    RecordIri record = publish(account(slug + "@mikronet.example"), slug, "");
    String token = TestBrowser.token(owner.get("/invitation?record=" + record.value()));
    HttpResponse<String> answer =
        owner.post(
            "/invitation",
            Map.of("token", token, "record", record.value(), "mail", address, "part", "deputy"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(owner.get("/outbox").body()).doesNotContain("victim@");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/suggest", "/claim", "/report", "/invitation"})
  void whatIsNotARecordOfThisHomeIsNotThere(String page) {
    TestBrowser browser = signedIn("en", "curious@elsewhere.example");
    for (String record :
        List.of("", "x", "https://luebeck.example/networks/a", HOME.base() + "/networks/none")) {
      assertThat(browser.get(page + "?record=" + record).statusCode()).isEqualTo(404);
    }
  }

  /** Before it in the queue is that the network is new. */
  private static String lastCase(HttpResponse<String> queue, String name) {
    Matcher link =
        Pattern.compile("href=\"(/cases/\\d+)\"[^>]*>(<span lang=\"da\">)?" + name + "<")
            .matcher(queue.body());
    return link.results().reduce((first, last) -> last).orElseThrow().group(1);
  }

  private static String key(HttpResponse<String> form) {
    Matcher key = KEY.matcher(form.body());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private static TestBrowser signedIn(String language, String mail) {
    var browser = new TestBrowser(server.port(), language, "");
    signIn(browser, mail);
    return browser;
  }

  private static void signIn(TestBrowser browser, String mail) {
    browser.ask(mail, "");
    String outbox = browser.get("/outbox").body();
    int at = outbox.indexOf("/sign-in/", outbox.indexOf(mail));
    String link = outbox.substring(at, at + "/sign-in/".length() + 43);
    browser.post(link, Map.of("token", TestBrowser.token(browser.get(link))));
  }

  private static AccountId account(String mail) {
    return server
        .storage()
        .mailAccounts()
        .findByMail(new MailAddress(mail))
        .orElseThrow()
        .account();
  }

  private static long version(RecordIri record) {
    return server.storage().heads().find(record).map(RecordHead::version).orElseThrow().value();
  }

  private static RecordIri publish(AccountId owner, String slug, String more) {
    RecordIri record = HOME.record(Kinds.NETWORK, slug);
    server
        .publisher()
        .publish(
            new Submission(
                new Author(owner, Role.COORDINATOR),
                Kinds.NETWORK,
                record,
                CareRegistry.network(record, slug, more),
                new Precondition.IsNew()));
    assertThat(server.awaitProjections(Duration.ofMinutes(2))).isTrue();
    return record;
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
  }
}
