package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.html.Html;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What coordinators see of their pages: looks that were counted, and copies at sisters. */
class DashboardTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
  private static final Author OWNER = new Author(new AccountId("owner"), Role.COORDINATOR);
  private static final Author DEPUTY = new Author(new AccountId("deputy"), Role.COORDINATOR);
  private static final MailAddress MAIL = new MailAddress("post@mikronet.example");
  private static final MailAddress DEPUTYS = new MailAddress("deputy@mikronet.example");

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "en, 'Looked at this month: 3, in the month before: 0', as deputy",
    "da, 'Set i denne måned: 3, i måneden før: 0', som stedfortræder",
    "de, 'In diesem Monat angesehen: 3, im Monat davor: 0', als Stellvertretung"
  })
  void looksOfPeopleAreCountedAndNothingElse(String language, String number, String deputy) {
    RecordIri record;
    try (RegistryServer server = TestRegistry.start(folder, HOME)) {
      record = publish(server, HOME, "mikronet");
      server.storage().care().stewards().addDeputy(record, DEPUTY.account(), now());
      int port = server.port();
      for (String look : List.of("da", "de,en;q=0.5", "en")) {
        assertThat(look(port, "/networks/mikronet", FIREFOX, look)).isEqualTo(200);
      }
      for (String robot :
          List.of(
              "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
              "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0)",
              "Mozilla/5.0 HeadlessChrome/120.0",
              "curl/8.5.0",
              "Java-http-client/17")) {
        look(port, "/networks/mikronet", robot, "en");
      }
      look(port, "/networks/mikronet", FIREFOX, "");
      look(port, "/networks/mikronet?format=json", FIREFOX, "en");
      look(port, "/networks/mikronet/history", FIREFOX, "en");
      assertThat(look(port, "/networks/none", FIREFOX, "en")).isEqualTo(404);
      for (Author author : List.of(OWNER, DEPUTY)) {
        var own = new TestBrowser(port, "en", "");
        own.signIn(server, author, author.equals(OWNER) ? MAIL : DEPUTYS);
        look(port, "/networks/mikronet", FIREFOX, "en", "Cookie", cookie(own));
      }
    }
    try (RegistryServer server = TestRegistry.start(folder, HOME)) {
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      assertThat(server.storage().pageViews().count(List.of(record), today.minusDays(1), today))
          .isEqualTo(Map.of(record, 3L));
      HttpResponse<String> page = account(server, OWNER, MAIL, language);
      assertThat(page.body()).contains(number).doesNotContain(deputy);
      assertThat(account(server, DEPUTY, DEPUTYS, language).body()).contains(number, deputy);
    }
  }

  @Test
  void sistersThatSayThatTheyHaveACopyAreNamedWithItsAge() {
    Home here = home();
    Home there = home();
    try (RegistryServer ours = TestRegistry.start(folder.resolve("here"), here)) {
      publish(ours, here, "mikronet");
      assertThat(account(ours, OWNER, MAIL, "en").body()).doesNotContain("Copied by");
      try (RegistryServer theirs = TestRegistry.start(folder.resolve("there"), there)) {
        TestRegistry.accept(theirs, here);
        TestRegistry.accept(ours, there);
        Eventually.holds("the sister holds it", () -> theirs.sisters().size() == 1);
        Eventually.holds("all of it", () -> theirs.sisters().get(0).head().size() == 1);
      }
    }
    try (RegistryServer ours = TestRegistry.start(folder.resolve("here"), here);
        RegistryServer theirs = TestRegistry.start(folder.resolve("there"), there)) {
      assertThat(theirs.storage().sisters().all()).hasSize(1);
      Eventually.holds(
          "the copy is told of",
          () -> account(ours, OWNER, MAIL, "en").body().contains("(as it is here)"));
      String copy = there.base() + "/mirrors/" + here.base().substring(7).replace(':', '_');
      assertThat(account(ours, OWNER, MAIL, "en").body())
          .contains("href=\"" + copy + "/networks/mikronet\"", "say themselves; asked");
    }
    try (RegistryServer ours = TestRegistry.start(folder.resolve("here"), here)) {
      assertThat(account(ours, OWNER, MAIL, "de").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoHasManyNetworksSeesThemPageByPage() {
    try (RegistryServer server = TestRegistry.start(folder, HOME)) {
      for (int i = 0; i < 103; i++) {
        publish(server, HOME, "mange-" + i);
      }
      RecordIri others = HOME.record(Kinds.NETWORK, "en-andens");
      server
          .publisher()
          .publish(
              new Submission(
                  DEPUTY,
                  Kinds.NETWORK,
                  others,
                  CareRegistry.network(others, "en-andens", ""),
                  new Precondition.IsNew()));
      server.storage().care().stewards().addDeputy(others, OWNER.account(), now());
      String first = account(server, OWNER, MAIL, "da").body();
      assertThat(first)
          .contains("1 til 100 af 103", "?from=100#page-networks", ">mange-102<", ">en-andens<")
          .doesNotContain(">mange-2<");
      var browser = new TestBrowser(server.port(), "de", "");
      browser.signIn(server, OWNER, MAIL);
      HttpResponse<String> last = browser.get("/account?from=100");
      assertThat(new Html(last.body()).faults()).isEmpty();
      assertThat(last.body())
          .contains("101 bis 103 von 103", "\"/account#page-networks\"", ">mange-2<")
          .doesNotContain("rel=\"next\"", ">en-andens<");
      for (String nonsense : List.of("-1", "x", "99999999999", "1000")) {
        HttpResponse<String> page = browser.get("/account?from=" + nonsense);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new Html(page.body()).faults()).isEmpty();
      }
    }
  }

  private static RecordIri publish(RegistryServer server, Home home, String slug) {
    RecordIri record = home.record(Kinds.NETWORK, slug);
    server.storage().mailAccounts().addIfNew(OWNER, MAIL, now());
    server
        .publisher()
        .publish(
            new Submission(
                OWNER,
                Kinds.NETWORK,
                record,
                CareRegistry.network(record, slug, ""),
                new Precondition.IsNew()));
    return record;
  }

  private static HttpResponse<String> account(
      RegistryServer server, Author author, MailAddress mail, String language) {
    var browser = new TestBrowser(server.port(), language, "");
    browser.signIn(server, author, mail);
    String secret = browser.cookies().values().iterator().next();
    browser.cookies().clear();
    for (int port : List.of(8080, server.port())) {
      browser.cookies().put("session-" + port, secret);
    }
    HttpResponse<String> page = browser.get("/account");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
    return page;
  }

  private static String cookie(TestBrowser browser) {
    return "session-8080=" + browser.cookies().get("session-8080");
  }

  private int look(int port, String path, String agent, String language, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("User-Agent", agent);
    if (!language.isEmpty()) {
      request.header("Accept-Language", language);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (java.io.IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static java.time.Instant now() {
    return Clock.systemUTC().instant();
  }

  private static Home home() {
    return new Home("http://localhost:" + TestRegistry.freePort());
  }
}
