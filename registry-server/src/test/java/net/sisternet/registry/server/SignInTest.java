package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.html.Html;
import net.sisternet.registry.server.mail.SmtpSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by mail: a real registry, a real mail server, and who attacks both. */
class SignInTest {

  private static final Pattern LINK =
      Pattern.compile("^http://localhost:8080(/sign-in/[A-Za-z0-9_-]{43})\\r?$", Pattern.MULTILINE);
  private static final String SESSION = "session-8080";

  @TempDir private static Path folder;
  private static GreenMail mail;
  private static RegistryServer server;
  private static int addresses;

  @BeforeAll
  static void start() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.setUser("registry@example.org", "registry", "pass word");
    mail.start();
    server =
        RegistryServer.start(
            TestRegistry.config(folder, new Home("http://localhost:8080")).with(settings(true)));
  }

  @AfterAll
  static void stop() {
    server.close();
    mail.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Sign in to Test, Sign in, My page",
    "da, Log ind på Test, Log ind, Min side",
    "de, Bei Test anmelden, Anmelden, Meine Seite"
  })
  void aCoordinatorSignsInWithoutAPassword(
      String language, String subject, String signIn, String mine) throws Exception {
    TestBrowser browser = browser(language);
    String address = language + "@mikronet.example";
    assertThat(browser.get("/about").body()).contains(">" + signIn + "</a>");

    HttpResponse<String> asked = browser.ask(address, "");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(asked.headers().firstValue("Location")).hasValue("/sign-in/asked");
    whole(browser.get("/sign-in/asked"));
    MimeMessage letter = letter(address);
    assertThat(letter.getSubject()).isEqualTo(subject);
    assertThat(letter.getContentType()).startsWith("text/plain");
    assertThat(letter.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
    assertThat(letter.getAllRecipients()).hasSize(1);
    assertThat(letter.getContent().toString().lines())
        .endsWith("-- ", "Test", "http://localhost:8080/about");

    String link = link(letter);
    HttpResponse<String> page = browser.get(link);
    whole(page);
    assertThat(page.body()).contains(subject, "method=\"post\"");
    HttpResponse<String> used = browser.post(link, Map.of("token", TestBrowser.token(page)));
    assertThat(used.statusCode()).isEqualTo(303);
    assertThat(used.headers().firstValue("Location")).hasValue("/account");
    assertThat(cookie(used, SESSION)).contains("HttpOnly", "SameSite=Lax", "Path=/");

    HttpResponse<String> account = browser.get("/account");
    whole(account);
    assertThat(account.body()).contains(address, "<h1>" + mine + "</h1>");
    assertThat(account.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(account.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(browser.get("/about").body()).contains(">" + mine + "</a>");
    browser.post("/account/sign-out", Map.of("token", TestBrowser.token(account)));
    assertThat(browser.cookies()).doesNotContainKey(SESSION);
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/networks/nobody", "/no/page", "/log/pages/999"})
  void aRefusalKnowsWhoIsSignedIn(String path) {
    TestBrowser browser = browser("en");
    assertThat(browser.get(path).body())
        .contains("<a class=\"person\" href=\"/sign-in\">Sign in</a>");
    browser.signIn(
        server,
        new Author(new AccountId("refused"), Role.COORDINATOR),
        MailAddress.find("refused@mikronet.example").orElseThrow());
    HttpResponse<String> refused = browser.get(path);
    assertThat(refused.statusCode()).isBetween(400, 499);
    assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(refused.body()).contains("<a class=\"person\" href=\"/account\">My page</a>");
    assertThat(browser.post("/sparql", Map.of("update", "DROP ALL")).body())
        .contains("href=\"/account\">My page</a>");
    browser.cookies().replaceAll((name, value) -> value.substring(1) + "A");
    assertThat(browser.get(path).body()).contains("href=\"/sign-in\">Sign in</a>");
  }

  @Test
  void programsThatOpenTheLinkDoNotUseItUp() throws Exception {
    TestBrowser browser = browser("en");
    browser.ask("prefetched@mikronet.example", "");
    String link = link(letter("prefetched@mikronet.example"));
    TestBrowser prefetcher = browser("en");
    for (int i = 0; i < 3; i++) {
      assertThat(prefetcher.get(link).statusCode()).isEqualTo(403);
      assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }
    assertThat(prefetcher.cookies()).doesNotContainKey(SESSION);
    assertThat(use(browser, link).statusCode()).isEqualTo(303);
  }

  @Test
  void aLinkWorksOnceAndOnlyInTheBrowserThatAsked() throws Exception {
    TestBrowser browser = browser("en");
    browser.ask("once@mikronet.example", "");
    String link = link(letter("once@mikronet.example"));
    TestBrowser thief = browser("en");
    String thiefs = TestBrowser.token(thief.get("/sign-in"));
    HttpResponse<String> stolen = thief.post(link, Map.of("token", thiefs));
    assertThat(stolen.statusCode()).isEqualTo(403);
    assertThat(stolen.body()).contains("another browser");
    assertThat(thief.cookies()).doesNotContainKey(SESSION);

    assertThat(use(browser, link).statusCode()).isEqualTo(303);
    HttpResponse<String> again = browser.get(link);
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("does not work any more");
    String own = TestBrowser.token(browser.get("/account"));
    assertThat(browser.post(link, Map.of("token", own)).statusCode()).isEqualTo(410);
  }

  @Test
  void aSessionThatWasThereBeforeIsNotTheSessionAfterwards() throws Exception {
    TestBrowser browser = browser("en");
    String planted = "A".repeat(43);
    browser.cookies().put(SESSION, planted);
    signIn(browser, "fixed@mikronet.example");
    String first = browser.cookies().get(SESSION);
    assertThat(first).isNotEqualTo(planted);
    TestBrowser attacker = browser("en");
    attacker.cookies().put(SESSION, planted);
    assertThat(attacker.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void signingOutEverywhereEndsAllSessionsOfTheAccount() throws Exception {
    TestBrowser lost = browser("en");
    TestBrowser kept = browser("en");
    TestBrowser others = browser("en");
    signIn(lost, "lost@mikronet.example");
    signIn(others, "others@mikronet.example");
    signIn(kept, "lost@mikronet.example");
    String token = TestBrowser.token(kept.get("/account"));
    assertThat(lost.get("/account").statusCode()).isEqualTo(200);

    kept.post("/account/sign-out-everywhere", Map.of("token", token));

    assertThat(lost.get("/account").statusCode()).isEqualTo(303);
    assertThat(others.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void oneOfSeveralDevicesIsSignedOut() throws Exception {
    TestBrowser phone = browser("en");
    TestBrowser desk = browser("en");
    TestBrowser others = browser("en");
    signIn(phone, "devices@mikronet.example");
    signIn(desk, "devices@mikronet.example");
    signIn(others, "thief@mikronet.example");
    HttpResponse<String> account = desk.get("/account");
    whole(account);
    assertThat(account.body()).contains("Where you are signed in", "last seen");
    List<String> devices =
        Pattern.compile("name=\"device\" value=\"([0-9a-f]{64})\"")
            .matcher(account.body())
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(devices).hasSize(1);

    String thiefs = TestBrowser.token(others.get("/account"));
    for (String device : List.of(devices.get(0), "x", "")) {
      others.post("/account/sign-out-there", Map.of("token", thiefs, "device", device));
    }
    assertThat(phone.get("/account").statusCode()).isEqualTo(200);
    assertThat(others.get("/account").statusCode()).isEqualTo(200);

    Map<String, String> form =
        Map.of("token", TestBrowser.token(account), "device", devices.get(0));
    assertThat(desk.post("/account/sign-out-there", form).statusCode()).isEqualTo(303);
    assertThat(phone.get("/account").statusCode()).isEqualTo(303);
    assertThat(desk.get("/account").body()).doesNotContain("name=\"device\"");
  }

  @Test
  void noOtherSiteSendsAForm() throws Exception {
    TestBrowser browser = browser("en");
    signIn(browser, "csrf@mikronet.example");
    String token = TestBrowser.token(browser.get("/account"));
    String foreign = TestBrowser.token(browser("en").get("/sign-in"));
    String out = "/account/sign-out-everywhere";
    HttpResponse<String> refused = browser.post(out, Map.of());
    assertThat(refused.body()).contains("This form was not accepted", "Nothing was done");
    for (HttpResponse<String> answer :
        List.of(
            refused,
            browser.post(out, Map.of("token", "")),
            browser.post(out, Map.of("token", foreign)),
            browser.post(out, Map.of("token", token), "Origin", "https://evil.example"),
            browser.post(out, Map.of("token", token), "Origin", "null"),
            browser.post(out, Map.of("token", token), "Origin", "http://localhost:1"),
            browser.post(out, Map.of("token", token), "Sec-Fetch-Site", "cross-site"),
            browser.post(out, Map.of("token", token), "Sec-Fetch-Site", "same-site"),
            browser("en").post("/sign-in", Map.of("mail", "csrf@mikronet.example")))) {
      assertThat(answer.statusCode()).isEqualTo(403);
    }
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    HttpResponse<String> own =
        browser.post(
            out,
            Map.of("token", token),
            "Origin",
            "http://localhost:" + server.port(),
            "Sec-Fetch-Site",
            "same-origin");
    assertThat(own.statusCode()).isEqualTo(303);
  }

  @Test
  void aCookieIsNobodyToTheApi() throws Exception {
    TestBrowser browser = browser("en");
    signIn(browser, "api@mikronet.example");
    String token = TestBrowser.token(browser.get("/account"));
    HttpResponse<String> answer = browser.post("/networks", Map.of("token", token));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/networks\r\nSet-Cookie: a=b",
        "/\t/evil.example"
      })
  void aLinkLeadsNowhereElse(String next) throws Exception {
    TestBrowser browser = browser("en");
    String address = "next" + Integer.toHexString(next.hashCode()) + "@mikronet.example";
    browser.ask(address, next);
    HttpResponse<String> used = use(browser, link(letter(address)));
    assertThat(used.headers().firstValue("Location")).hasValue("/account");
    HttpResponse<String> signedIn =
        browser.get("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    assertThat(signedIn.headers().firstValue("Location")).hasValue("/account");
  }

  @Test
  void aLinkLeadsBackToThePageThatNeededIt() throws Exception {
    TestBrowser browser = browser("en");
    browser.ask("back@mikronet.example", "/networks?q=web&sort=name");
    HttpResponse<String> used = use(browser, link(letter("back@mikronet.example")));
    assertThat(used.headers().firstValue("Location")).hasValue("/networks?q=web&sort=name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "victim@mikronet.example\r\nBcc: other@mikronet.example",
        "victim@mikronet.example,other@mikronet.example",
        "victim@mikronet.example\nSubject: x",
        "<victim@mikronet.example>"
      })
  void nothingIsPutIntoTheHeadersOfALetter(String address) {
    TestBrowser browser = browser("en");
    HttpResponse<String> answer = browser.ask(address, "");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(new Html(answer.body()).faults()).isEmpty();
    assertThat(answer.body()).contains("not a mail address");
    awaitAllSent();
    assertThat(letters("victim@mikronet.example")).isEmpty();
    assertThat(letters("other@mikronet.example")).isEmpty();
  }

  @Test
  void oneClientReachesFewMailboxes() {
    var spammer = new TestBrowser(server.port(), "en", "2001:db8::1");
    List<Integer> answers =
        IntStream.range(0, 24)
            .mapToObj(i -> spammer.ask("spam" + i + "@mikronet.example", "").statusCode())
            .toList();
    assertThat(answers.subList(0, 20)).containsOnly(303);
    assertThat(answers.subList(20, 24)).containsOnly(429);
    var neighbour = new TestBrowser(server.port(), "en", "2001:db8::2");
    HttpResponse<String> same = neighbour.ask("spam@mikronet.example", "");
    assertThat(same.statusCode()).isEqualTo(429);
    assertThat(same.headers().firstValue("Retry-After")).hasValue("3600");
    assertThat(same.body()).contains("Asked too often");
    awaitAllSent();
    assertThat(letters("spam23@mikronet.example")).isEmpty();
  }

  @Test
  void oneMailboxIsNotFlooded() {
    TestBrowser browser = browser("en");
    for (int i = 0; i < 8; i++) {
      assertThat(browser.ask("flooded@mikronet.example", "").statusCode()).isEqualTo(303);
    }
    awaitAllSent();
    assertThat(letters("flooded@mikronet.example")).hasSize(4);
  }

  @Test
  void nobodyLearnsWhoHasAnAccount(@TempDir Path other) {
    var known = new MailAddress("known@mikronet.example");
    ServerConfig config =
        TestRegistry.config(other, new Home("http://localhost:8080")).with(settings(false));
    try (RegistryServer closed = RegistryServer.start(config)) {
      closed
          .storage()
          .mailAccounts()
          .addIfNew(new Author(new AccountId("known"), Role.MODERATOR), known, Instant.EPOCH);
      TestBrowser browser = new TestBrowser(closed.port(), "en", "198.51.100.1");
      assertThat(shown(browser.ask("unknown@mikronet.example", "")))
          .isEqualTo(shown(browser.ask(known.value(), "")));
      letter(known.value());
      assertThat(letters("unknown@mikronet.example")).isEmpty();
    }
  }

  @Test
  void behindTlsTheCookiesBelongToTheHostAloneAndWithoutMailThePageSaysSo(@TempDir Path other)
      throws Exception {
    var home = new Home("https://registry.example");
    ServerConfig base = TestRegistry.config(other, home);
    try (RegistryServer tls = RegistryServer.start(base.with(settings(true)))) {
      HttpResponse<String> page = new TestBrowser(tls.port(), "en", "").get("/sign-in");
      assertThat(cookie(page, "__Host-browser"))
          .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
          .doesNotContain("Domain");
      TestBrowser browser = new TestBrowser(tls.port(), "en", "");
      browser.ask("tls@mikronet.example", "");
      String letter = letter("tls@mikronet.example").getContent().toString();
      Matcher link = Pattern.compile("https://registry.example(/sign-in/\\S{43})").matcher(letter);
      assertThat(link.find()).isTrue();
      assertThat(cookie(use(browser, link.group(1)), "__Host-session"))
          .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
          .doesNotContain("Domain");
    }
    try (RegistryServer silent = RegistryServer.start(base)) {
      TestBrowser browser = new TestBrowser(silent.port(), "en", "");
      assertThat(browser.get("/sign-in").body())
          .contains("sends no mail")
          .doesNotContain("method=\"post\"");
      assertThat(browser.get("/outbox").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aMailServerThatIsAwayIsToldOfToEverybodyAlike(@TempDir Path other) {
    var smtp =
        SmtpSettings.of(
            "smtp://127.0.0.1:" + TestRegistry.freePort(),
            Optional.empty(),
            new MailAddress("registry@example.org"));
    ServerConfig config =
        TestRegistry.config(other, new Home("http://localhost:8080"))
            .with(new SignInSettings(Optional.of(smtp), true));
    try (RegistryServer mute = RegistryServer.start(config)) {
      TestBrowser browser = new TestBrowser(mute.port(), "en", "");
      Eventually.holds(
          "the page says it",
          () -> browser.get("/sign-in").body().contains("cannot send mail at the moment"));
      browser.ask("any@mikronet.example", "");
      HttpResponse<String> asked = browser.get("/sign-in/asked");
      whole(asked);
      assertThat(asked.body()).contains("cannot send mail at the moment");
    }
  }

  @Test
  void onOnesOwnMachineTheLinkIsOnAPage(@TempDir Path other) {
    try (RegistryServer local = TestRegistry.start(other, new Home("http://localhost:8080"))) {
      TestBrowser browser = new TestBrowser(local.port(), "en", "");
      browser.ask("local@mikronet.example", "");
      HttpResponse<String> outbox = browser.get("/outbox");
      whole(outbox);
      assertThat(outbox.body())
          .contains("sends no mail", "local@mikronet.example", ">Open the link</a>");
      assertThat(outbox.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      Matcher link = Pattern.compile("href=\"(/sign-in/[^\"]{43})\"").matcher(outbox.body());
      assertThat(link.find()).isTrue();
      assertThat(use(browser, link.group(1)).statusCode()).isEqualTo(303);
      assertThat(new TestBrowser(local.port(), "en", "198.51.100.9").get("/outbox").statusCode())
          .isEqualTo(404);
    }
  }

  /** Each from elsewhere, so that they do not use up each other's turns. */
  private static TestBrowser browser(String language) {
    addresses++;
    return new TestBrowser(server.port(), language, "198.51.100." + addresses);
  }

  private static SignInSettings settings(boolean open) {
    return new SignInSettings(
        Optional.of(
            SmtpSettings.of(
                "smtp://registry:pass%20word@127.0.0.1:" + mail.getSmtp().getPort(),
                Optional.empty(),
                new MailAddress("registry@example.org"))),
        open);
  }

  private static void signIn(TestBrowser browser, String address) throws Exception {
    int before = letters(address).size();
    browser.ask(address, "");
    Eventually.holds("a letter to " + address, () -> letters(address).size() > before);
    List<MimeMessage> all = letters(address);
    assertThat(use(browser, link(all.get(all.size() - 1))).statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> use(TestBrowser browser, String link) {
    return browser.post(link, Map.of("token", TestBrowser.token(browser.get(link))));
  }

  private static MimeMessage letter(String address) {
    Eventually.holds("a letter to " + address, () -> !letters(address).isEmpty());
    return letters(address).get(0);
  }

  private static List<MimeMessage> letters(String address) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(it -> GreenMailUtil.getHeaders(it).contains("To: " + address))
        .toList();
  }

  /** Letters go one after the other: when the last one is there, all are. */
  private static void awaitAllSent() {
    String last = "last" + addresses + "@mikronet.example";
    browser("en").ask(last, "");
    letter(last);
  }

  private static String link(MimeMessage letter) throws Exception {
    Matcher link = LINK.matcher(letter.getContent().toString());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(it -> it.startsWith(name + "="))
        .findFirst()
        .orElse("");
  }

  private static String shown(HttpResponse<String> answer) {
    return answer.statusCode() + answer.headers().firstValue("Location").orElse("") + answer.body();
  }
}
