package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.html.Html;
import net.sisternet.registry.server.oidc.TestProvider;
import net.sisternet.registry.server.oidc.TestProvider.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in at a provider of OpenID Connect: a real registry, a real provider, real cookies. */
class SignInAtProviderTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final String SESSION = "session-8080";
  private static final String ATTEMPT = "provider-8080";
  private static final HttpClient ELSEWHERE = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static TestProvider provider;
  private static RegistryServer server;
  private static String with;
  private static int addresses;

  @BeforeAll
  static void start() {
    provider = new TestProvider(HOME.base());
    server = RegistryServer.start(TestRegistry.config(folder, HOME).with(settings(Policy.OPEN)));
    with = "/sign-in/with/" + provider.settings("any").id();
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Sign in with Kommune <login>, On to",
    "da, Log ind med Kommune <login>, Videre til",
    "de, Mit Kommune <login> anmelden, Weiter zu"
  })
  void aCoordinatorSignsInWithoutALetter(String language, String button, String on) {
    String address = language + "@mikronet.example";
    provider.isAsked(address);
    TestBrowser browser = browser(language);
    HttpResponse<String> form = browser.get("/sign-in");
    whole(form, 200);
    assertThat(form.body()).contains(button.replace("<", "&lt;").replace(">", "&gt;"));

    HttpResponse<String> gone = go(browser, "");
    whole(gone, 200);
    assertThat(gone.body()).contains("<h1>" + on);
    assertThat(gone.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("form-action 'self'");
    assertThat(cookie(gone, ATTEMPT)).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=900");
    assertThat(start(gone).toString())
        .startsWith(provider.issuer() + "/authorize?")
        .contains("code_challenge_method=S256", "ui_locales=" + language);

    HttpResponse<String> signedIn = comeBack(browser, gone);
    assertThat(signedIn.statusCode()).isEqualTo(303);
    assertThat(signedIn.headers().firstValue("Location")).hasValue("/account");
    assertThat(cookie(signedIn, SESSION)).contains("HttpOnly", "SameSite=Lax", "Path=/");
    assertThat(signedIn.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(browser.cookies()).doesNotContainKey(ATTEMPT);
    assertThat(browser.get("/account").body()).contains(address);
  }

  @Test
  void theAccountIsTheSameAsByMail() {
    var mail = new MailAddress("both@mikronet.example");
    var known = new Author(new AccountId("c-known"), Role.MODERATOR);
    server.storage().mailAccounts().addIfNew(known, mail, Instant.EPOCH);
    provider.isAsked("Both@mikronet.example");
    TestBrowser browser = browser("en");
    comeBack(browser, go(browser, ""));
    assertThat(browser.get("/account").body()).contains("c-known", "Moderator");
  }

  @Test
  void whoComesBackIsLedToThePageThatNeededIt() {
    provider.isAsked("back@mikronet.example");
    TestBrowser browser = browser("en");
    assertThat(comeBack(browser, go(browser, "/networks?q=web&sort=name")).headers())
        .returns(
            Optional.of("/networks?q=web&sort=name"), headers -> headers.firstValue("Location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "/a\r\nb"})
  void nobodyIsLedElsewhere(String next) {
    provider.isAsked("next@mikronet.example");
    TestBrowser browser = browser("en");
    assertThat(comeBack(browser, go(browser, next)).headers().firstValue("Location"))
        .hasValue("/account");
  }

  @Test
  void whatABrowserKeepsIsReadAsHostile() {
    provider.isAsked("cookie@mikronet.example");
    TestBrowser browser = browser("en");
    HttpResponse<String> gone = go(browser, "");
    String secret = browser.cookies().get(ATTEMPT).substring(0, 43);
    // base64url of https://evil.example/
    browser.cookies().put(ATTEMPT, secret + "aHR0cHM6Ly9ldmlsLmV4YW1wbGUv");
    assertThat(comeBack(browser, gone).headers().firstValue("Location")).hasValue("/account");
    for (String junk : List.of("", "x", "A".repeat(43) + "%%%", "A".repeat(3000))) {
      browser.cookies().put(ATTEMPT, junk);
      assertThat(browser.get(with + "?code=a&state=b").headers().firstValue("Location"))
          .hasValue(with + "/stranger");
    }
  }

  @Test
  void anotherBrowserCannotFinishWhatOneHasBegun() {
    provider.isAsked("victim@mikronet.example");
    TestBrowser victim = browser("en");
    String answer = answer(go(victim, ""));
    TestBrowser thief = browser("en");
    HttpResponse<String> stolen = end(thief, thief.get(answer));
    whole(stolen, 403);
    assertThat(stolen.body()).contains("did not begin here");
    assertThat(thief.cookies()).doesNotContainKey(SESSION);

    // Nor does the victim finish what the attacker has begun.
    TestBrowser attacker = browser("en");
    String attackers = answer(go(attacker, ""));
    whole(end(victim, victim.get(attackers)), 403);
    assertThat(victim.cookies()).doesNotContainKeys(SESSION, ATTEMPT);
  }

  @Test
  void anAnswerWorksOnce() {
    provider.isAsked("once@mikronet.example");
    TestBrowser browser = browser("en");
    HttpResponse<String> gone = go(browser, "");
    String kept = browser.cookies().get(ATTEMPT);
    String answer = answer(gone);
    assertThat(browser.get(answer).headers().firstValue("Location")).hasValue("/account");
    whole(end(browser, browser.get(answer)), 403);
    browser.cookies().put(ATTEMPT, kept);
    whole(end(browser, browser.get(answer)), 502);
  }

  @Test
  void aSessionThatWasThereBeforeEnds() {
    provider.isAsked("fixed@mikronet.example");
    TestBrowser browser = browser("en");
    HttpResponse<String> gone = go(browser, "");
    String planted = "A".repeat(43);
    browser.cookies().put(SESSION, planted);
    comeBack(browser, gone);
    String first = browser.cookies().get(SESSION);
    assertThat(first).isNotEqualTo(planted);

    TestBrowser again = browser("en");
    HttpResponse<String> second = go(again, "");
    again.cookies().put(SESSION, first);
    comeBack(again, second);
    assertThat(again.cookies().get(SESSION)).isNotEqualTo(first);
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void noOtherSiteSendsAnybodyToTheProvider() {
    TestBrowser browser = browser("en");
    String token = TestBrowser.token(browser.get("/sign-in"));
    assertThat(browser.post(with, Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            browser
                .post(with, Map.of("token", token), "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(browser.cookies()).doesNotContainKey(ATTEMPT);
    whole(end(browser, browser.get(with)), 403);
  }

  @ParameterizedTest
  @CsvSource({
    "UNVERIFIED, 403, does not vouch",
    "WRONG_NONCE, 502, could not be trusted",
    "UNSIGNED, 502, could not be trusted",
    "TOKENS_FAIL, 503, does not answer"
  })
  void whatGoesWrongIsSaidAndTheLetterIsStillThere(Fault fault, int status, String said) {
    provider.isAsked("wrong@mikronet.example", fault);
    for (String language : List.of("en", "da", "de")) {
      TestBrowser browser = browser(language);
      HttpResponse<String> page = end(browser, comeBack(browser, go(browser, "")));
      whole(page, status);
      assertThat(page.body()).contains("href=\"/sign-in\"", "Kommune &lt;login&gt;");
      if (language.equals("en")) {
        assertThat(page.body()).contains(said);
      }
      assertThat(browser.cookies()).doesNotContainKeys(SESSION, ATTEMPT);
      assertThat(browser.ask("wrong@mikronet.example", "").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void whatTheProviderSaysIsNotShown() {
    TestBrowser browser = browser("en");
    HttpResponse<String> gone = go(browser, "");
    String state = start(gone).getQuery().replaceAll(".*state=([^&]*).*", "$1");
    HttpResponse<String> page =
        end(
            browser,
            browser.get(
                with + "?error=access_denied&error_description=Call+12345&iss=x&state=" + state));
    assertThat(page.body()).doesNotContain("12345", "access_denied", state);
    whole(page, 502);
  }

  @Test
  void whoStopsThereIsNotSignedIn() {
    TestBrowser browser = browser("en");
    HttpResponse<String> gone = go(browser, "");
    String state = start(gone).getQuery().replaceAll(".*state=([^&]*).*", "$1");
    HttpResponse<String> page =
        end(
            browser,
            browser.get(
                with + "?error=access_denied&iss=" + provider.issuer() + "&state=" + state));
    whole(page, 403);
    assertThat(page.body()).contains("did not sign you in");
  }

  @Test
  void oneClientDoesNotSendTheRegistryToTheProviderForEver() {
    var client = new TestBrowser(server.port(), "en", "2001:db8:5::1");
    client.cookies().put(ATTEMPT, "A".repeat(43));
    List<Integer> answers =
        IntStream.range(0, 101)
            .mapToObj(
                i -> {
                  client.cookies().put(ATTEMPT, "A".repeat(43));
                  return client.get(with + "?code=a&state=b").statusCode();
                })
            .toList();
    assertThat(answers.subList(0, 100)).containsOnly(303);
    assertThat(answers.get(100)).isEqualTo(429);
  }

  @Test
  void whereTheOperatorAddsAccountsAProviderAddsNone(@TempDir Path other) {
    try (RegistryServer closed =
        RegistryServer.start(TestRegistry.config(other, HOME).with(settings(Policy.INVITATION)))) {
      var invited = new MailAddress("invited@mikronet.example");
      closed
          .storage()
          .mailAccounts()
          .addIfNew(new Author(new AccountId("c-1"), Role.COORDINATOR), invited, Instant.EPOCH);
      provider.isAsked("unknown@mikronet.example");
      TestBrowser browser = new TestBrowser(closed.port(), "en", "198.51.101.1");
      HttpResponse<String> page = end(browser, comeBack(browser, go(browser, "")));
      whole(page, 403);
      assertThat(page.body()).contains("has no account here");
      provider.isAsked(invited.value());
      assertThat(comeBack(browser, go(browser, "")).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void aProviderThatIsAwayIsSaidToBe(@TempDir Path other) {
    try (var away = new TestProvider(HOME.base());
        RegistryServer lonely =
            RegistryServer.start(
                TestRegistry.config(other, new Home("https://registry.example"))
                    .with(
                        new SignInSettings(
                            Optional.empty(), Policy.OPEN, List.of(away.settings("Away")))))) {
      away.isAsked("any@mikronet.example", Fault.DISCOVERY_FAILS);
      TestBrowser browser = new TestBrowser(lonely.port(), "en", "");
      HttpResponse<String> form = browser.get("/sign-in");
      whole(form, 200);
      assertThat(form.body()).contains("Where you sign in").doesNotContain("type=\"email\"");
      HttpResponse<String> page =
          end(
              browser,
              browser.post(
                  "/sign-in/with/" + away.settings("Away").id(),
                  Map.of("token", TestBrowser.token(form))));
      whole(page, 503);
      assertThat(page.body()).contains("Away does not answer", "Back to signing in");
      assertThat(browser.get("/sign-in/with/nobody").statusCode()).isEqualTo(404);
    }
  }

  private static SignInSettings settings(Policy policy) {
    return new SignInSettings(
        Optional.empty(), policy, List.of(provider.settings("Kommune <login>")));
  }

  /** Each from elsewhere, so that they do not use up each other's turns. */
  private static TestBrowser browser(String language) {
    addresses++;
    return new TestBrowser(server.port(), language, "198.51.100." + addresses);
  }

  private static HttpResponse<String> go(TestBrowser browser, String next) {
    String token = TestBrowser.token(browser.get("/sign-in"));
    return browser.post(with, Map.of("token", token, "next", next));
  }

  private static URI start(HttpResponse<String> gone) {
    return URI.create(
        gone.headers().firstValue("Refresh").orElseThrow().replaceFirst("^0;url=", ""));
  }

  /** What the provider answers, as a path of the registry. */
  private static String answer(HttpResponse<String> gone) {
    try {
      String to =
          ELSEWHERE
              .send(
                  HttpRequest.newBuilder(start(gone)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      assertThat(to).startsWith(HOME.base() + with + "?");
      return to.substring(HOME.base().length());
    } catch (Exception e) {
      throw new IllegalStateException("no answer of the provider", e);
    }
  }

  private static HttpResponse<String> comeBack(TestBrowser browser, HttpResponse<String> gone) {
    return browser.get(answer(gone));
  }

  /** The page to which somebody is led who is not signed in. */
  private static HttpResponse<String> end(TestBrowser browser, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return browser.get(answer.headers().firstValue("Location").orElseThrow());
  }

  private static void whole(HttpResponse<String> page, int status) {
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(new Html(page.body()).faults()).isEmpty();
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(it -> it.startsWith(name + "="))
        .findFirst()
        .orElse("");
  }
}
