package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.drafts.DraftDesk;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.html.Html;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registering a network where a moderator looks first, in a browser without script. */
class ModeratedPagesTest {

  private static final Home HOME = new Home("http://localhost:8080");

  @TempDir private static Path folder;
  private static RegistryServer server;

  @BeforeAll
  static void start() {
    server =
        RegistryServer.start(
            TestRegistry.config(folder, HOME)
                .with(new SignInSettings(Optional.empty(), Policy.MODERATED)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Thank you., waits to be decided, Mend it and send it again",
    "da, Tak., venter på at blive afgjort, 'Ret det, og send det igen'",
    "de, Vielen Dank., wartet auf eine Entscheidung, Verbessern und noch einmal senden"
  })
  void whatIsSentWaitsIsDeclinedMendedAndPublished(
      String language, String thanks, String waits, String again) {
    Author author = account("author-" + language, Role.COORDINATOR);
    TestBrowser browser = signedIn(language, author);
    TestBrowser moderator = signedIn(language, account("moderator", Role.MODERATOR));
    String draft = draft(author, "Nyt " + language);

    String place = post(browser, draft + "/check", draft + "/check", Map.of());

    assertThat(place).startsWith("/cases/");
    HttpResponse<String> page = browser.get(place);
    whole(page);
    assertThat(page.body()).contains(thanks, "Nyt " + language).doesNotContain("decision");
    HttpResponse<String> own = browser.get("/account");
    whole(own);
    assertThat(own.body()).contains(waits, place).doesNotContain("href=\"" + draft);
    assertThat(browser.get(draft + "/check").headers().firstValue("Location")).contains(place);
    assertThat(browser.get("/networks/nyt-" + language).statusCode()).isEqualTo(404);

    String reason = "Skriv hvem det er for.";
    post(moderator, place, place, Map.of("decision", "decline", "reason", reason));
    HttpResponse<String> declined = browser.get(place);
    whole(declined);
    assertThat(declined.body()).contains(reason, again).doesNotContain(thanks);
    String number = place.substring("/cases/".length());
    String mended = post(browser, place, "/networks/new", Map.of("do", "again", "case", number));
    assertThat(mended).startsWith("/drafts/");
    assertThat(browser.get(mended).body()).contains("Nyt " + language);
    String second =
        post(
            browser,
            mended.substring(0, mended.lastIndexOf('/')) + "/check",
            mended.substring(0, mended.lastIndexOf('/')) + "/check",
            Map.of());
    assertThat(second).startsWith("/cases/").isNotEqualTo(place);
    post(moderator, second, second, Map.of("decision", "accept", "reason", ""));
    assertThat(browser.get("/networks/nyt-" + language).statusCode()).isEqualTo(200);
    assertThat(
            browser
                .get(mended.substring(0, mended.lastIndexOf('/')) + "/check")
                .headers()
                .firstValue("Location"))
        .contains("/networks/nyt-" + language);
    assertThat(browser.get("/account").body()).doesNotContain(waits);
  }

  @ParameterizedTest
  @CsvSource({"999999999", "x"})
  void nobodyTakesUpWhatAnotherHasSent(String number) {
    TestBrowser browser = signedIn("en", account("nobody", Role.COORDINATOR));
    HttpResponse<String> page = browser.get("/networks/new");
    var form = Map.of("token", TestBrowser.token(page), "do", "again", "case", number);
    assertThat(browser.post("/networks/new", form).statusCode()).isEqualTo(404);
  }

  private static String draft(Author author, String name) {
    Answers answers =
        Answers.NONE
            .with("name.da", name)
            .with("classification", List.of("https://w3id.org/sisternet/concept/type-peer"))
            .with("areaServed", List.of("https://w3id.org/sisternet/area/lolland"))
            .with(
                "language",
                List.of("http://publications.europa.eu/resource/authority/language/DAN"));
    var desk = new DraftDesk(server.storage().drafts(), Clock.systemUTC());
    return "/drafts/" + desk.begin(author.account(), "network", answers).id();
  }

  /** Sends the form on {@code page} and says where that leads. */
  private static String post(
      TestBrowser browser, String page, String action, Map<String, String> fields) {
    HttpResponse<String> before = browser.get(page);
    whole(before);
    var form = new LinkedHashMap<>(fields);
    form.put("token", TestBrowser.token(before));
    HttpResponse<String> answer = browser.post(action, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
  }

  private static Author account(String name, Role role) {
    return server
        .storage()
        .mailAccounts()
        .addIfNew(
            new Author(new AccountId(name), role),
            new MailAddress(name + "@mikronet.example"),
            Instant.EPOCH);
  }

  private static TestBrowser signedIn(String language, Author author) {
    var browser = new TestBrowser(server.port(), language, "");
    browser.signIn(server, author, new MailAddress(author.account().value() + "@mikronet.example"));
    return browser;
  }
}
