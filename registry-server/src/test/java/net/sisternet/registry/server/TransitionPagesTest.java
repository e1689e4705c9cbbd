package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of networks, in a browser without script. */
class TransitionPagesTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final String SCRIPT = "<script>alert(1)</script>\"'&";

  private static final Pattern BASIS = Pattern.compile("name=\"basis\" value=\"([^\"]*)\"");

  @TempDir private static Path folder;
  private static RegistryServer server;

  @BeforeAll
  static void start() {
    server = TestRegistry.start(folder, HOME);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Formerly, Done., It gets another name",
    "da, Tidligere, Sket., Det får et andet navn",
    "de, Früher, Erledigt., Es bekommt einen anderen Namen"
  })
  void aNetworkGetsANewNameAndAddressAndTheOldOneLeadsThere(
      String language, String formerly, String done, String choice) {
    Author owner = author("renamer-" + language);
    RecordIri record = publish(owner, "old-" + language);
    RecordIri friend =
        publish(
            author("friend-" + language),
            "friend-" + language,
            "<#it> <http://www.w3.org/ns/org#linkedTo> <" + record + "#it> .");
    TestBrowser browser = signedIn(language, owner);
    String start = "/networks/old-" + language + "/transition";
    assertThat(browser.get("/networks/old-" + language).body()).contains("href=\"" + start + "\"");
    HttpResponse<String> first = browser.get(start);
    whole(first);
    assertThat(first.body()).contains(choice);
    assertThat(browser.post(start, Map.of("token", TestBrowser.token(first))).statusCode())
        .isEqualTo(422);

    String name = go(browser, start, "what", "RENAME");
    assertThat(post(browser, name, "name.da", "old-" + language).statusCode()).isEqualTo(422);
    String address = go(browser, name, "name.da", "Nyt Navn " + language);
    String when = go(browser, address, "address", "new");
    HttpResponse<String> silent = post(browser, when, "day", "i går");
    assertThat(silent.statusCode()).isEqualTo(422);
    whole(silent);
    assertThat(silent.body()).contains("href=\"#day\"", "href=\"#why\"");
    String check = go(browser, when, "day", "1.5.2026", "why", SCRIPT);
    HttpResponse<String> look = browser.get(check);
    whole(look);
    assertThat(look.body()).contains(HOME.base() + "/networks/nyt-navn-" + language);
    String page = go(browser, check, "basis", basis(look));

    assertThat(page).isEqualTo("/networks/nyt-navn-" + language + "?told=transition");
    HttpResponse<String> told = browser.get(page);
    whole(told);
    assertThat(told.body()).contains(formerly, done, "old-" + language).doesNotContain(SCRIPT);
    HttpResponse<String> old = browser.get(path(record));
    assertThat(old.statusCode()).isEqualTo(301);
    assertThat(old.headers().firstValue("Location")).contains("/networks/nyt-navn-" + language);
    HttpResponse<String> history = browser.get(path(record) + "/history/1");
    assertThat(history.statusCode()).isEqualTo(200);
    assertThat(browser.get(check).headers().firstValue("Location")).contains(path(record(page)));
    assertThat(browser.get(path(friend)).body())
        .containsPattern("href=\"/networks/old-" + language + "\">(<[^>]*>)?Nyt Navn " + language);
  }

  @Test
  void twoCoordinatorsJoinTheirNetworksAfterOneHasAskedTheOther() {
    Author owner = author("joiner");
    Author other = author("joined");
    publish(owner, "lille");
    publish(other, "stor");
    TestBrowser browser = signedIn("da", owner);
    String with = go(browser, "/networks/lille/transition", "what", "MERGE");
    assertThat(post(browser, with, "other", "findes ikke").statusCode()).isEqualTo(422);
    assertThat(post(browser, with, "other", HOME.base() + "/?/networks/stor#it").statusCode())
        .isEqualTo(422);
    assertThat(post(browser, with, "other", HOME.base() + "/networks/lille").statusCode())
        .isEqualTo(422);
    String remains = go(browser, with, "other", "/networks/stor");
    assertThat(post(browser, remains, "remains", "NEW").statusCode()).isEqualTo(422);
    String when = go(browser, remains, "remains", "OTHER");
    String check = go(browser, when, "day", "2026", "why", "Færre møder.");
    HttpResponse<String> look = browser.get(check);
    whole(look);
    assertThat(look.body()).contains("Den, der tager sig af stor, spørges først");
    String place = go(browser, check, "basis", basis(look));
    assertThat(place).startsWith("/cases/");
    HttpResponse<String> receipt = browser.get(place);
    whole(receipt);
    assertThat(receipt.body()).doesNotContain("name=\"decision\"");
    assertThat(browser.get("/networks/lille").body()).doesNotContain("Færre møder.");

    TestBrowser others = signedIn("de", other);
    assertThat(others.get("/account").body()).contains(place);
    HttpResponse<String> asked = others.get(place);
    whole(asked);
    assertThat(asked.body()).contains("Zustimmen", "Was geschehen würde", "Færre møder.");
    assertThat(go(others, place, "decision", "accept")).isEqualTo(place);

    HttpResponse<String> closed = browser.get("/networks/lille");
    whole(closed);
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(closed.body())
        .contains("Netværket er lukket: 2026", "Færre møder.", "href=\"/networks/stor\"");
    whole(others.get("/networks/stor"));
  }

  @Test
  void aNetworkSplitsAndItsPartsCanBeFilledIn() {
    Author owner = author("splitter");
    publish(owner, "helt");
    TestBrowser browser = signedIn("en", owner);
    String parts = go(browser, "/networks/helt/transition", "what", "SPLIT");
    assertThat(browser.get("/account").body()).contains("Changes to helt");
    assertThat(post(browser, parts, "parts", " \n ").statusCode()).isEqualTo(422);
    String remains = go(browser, parts, "parts", "Helt Øst\n\nHelt Vest");
    String when = go(browser, remains, "remains", "NEW");
    String check = go(browser, when, "day", "5.2026", "why", "Too far to drive.");
    HttpResponse<String> look = browser.get(check);
    whole(look);
    publish(owner, "helt", "<#it> skos:altLabel \"H\"@da .");
    HttpResponse<String> stale = post(browser, check, "basis", basis(look));
    assertThat(stale.statusCode()).isEqualTo(409);
    whole(stale);
    String page = go(browser, check, "basis", basis(stale));
    assertThat(page).isEqualTo("/networks/helt-oest?told=transition");
    HttpResponse<String> told = browser.get(page);
    whole(told);
    assertThat(told.body()).contains("/networks/helt-oest/change", "href=\"/networks/helt\"");
    HttpResponse<String> ended = browser.get("/networks/helt");
    assertThat(ended.body())
        .contains("has closed", "href=\"/networks/helt-oest\"", "href=\"/networks/helt-vest\"");
    String form = go(browser, "/networks/helt-oest/change", browser.get("/networks/helt-oest"));
    assertThat(form).startsWith("/drafts/");
  }

  @Test
  void nobodyAsksForANetworkThatIsNotTheirs() {
    publish(author("somebody"), "theirs");
    TestBrowser browser = signedIn("en", author("nobody"));
    assertThat(browser.get("/networks/theirs/transition").statusCode()).isEqualTo(403);
    var stranger = new TestBrowser(server.port(), "en", "");
    assertThat(stranger.get("/networks/theirs/transition").headers().firstValue("Location"))
        .contains("/sign-in?next=/networks/theirs/transition");
  }

  @Test
  void aModeratorSeesWhatANewNetworkLooksLikeAndLetsTheTwoJoin() {
    RecordIri first = publish(author("twin"), "tvilling");
    RecordIri second =
        publish(author("twin-2"), "tvillingen", "<#it> skos:altLabel \"tvilling\"@da .");
    Author moderator =
        server
            .storage()
            .mailAccounts()
            .addIfNew(
                new Author(new AccountId("moderator"), Role.MODERATOR),
                new MailAddress("moderator@mikronet.example"),
                java.time.Instant.EPOCH);
    TestBrowser browser = signedIn("en", moderator);
    String place = "/cases/" + server.storage().cases().about(second, 1).get(0).number();
    Eventually.holds(
        "the search has found the other",
        () -> browser.get(place).body().contains("Looks like it"));
    HttpResponse<String> page = browser.get(place);
    whole(page);
    assertThat(page.body()).contains("same name", "value=\"" + first.value() + "\"");
    var join = new LinkedHashMap<String, String>();
    join.put("token", TestBrowser.token(page));
    join.put("what", "MERGE");
    join.put("other", first.value());
    String with =
        browser
            .post(path(second) + "/transition", join)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(browser.get(with).body()).contains("value=\"" + first.value() + "\"");
    assertThat(go(browser, with, "other", first.value())).endsWith("/remains");
  }

  @Test
  void theEndLeadsToThePageForThat() {
    Author owner = author("ender");
    publish(owner, "ending");
    TestBrowser browser = signedIn("en", owner);
    assertThat(go(browser, "/networks/ending/transition", "what", "END"))
        .isEqualTo("/networks/ending/close");
    String other = go(browser, "/networks/ending/transition", "what", "MERGE");
    String delete = other.replace("/other", "/delete");
    HttpResponse<String> page = browser.get(other);
    assertThat(
            browser
                .post(delete, Map.of("token", TestBrowser.token(page)))
                .headers()
                .firstValue("Location"))
        .contains("/networks/ending");
    assertThat(browser.get(other).statusCode()).isEqualTo(404);
  }

  private static String go(TestBrowser browser, String path, HttpResponse<String> page) {
    return browser
        .post(path, Map.of("token", TestBrowser.token(page)))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  /** Sends the form of a page and says where that leads. */
  private static String go(TestBrowser browser, String path, String... fields) {
    HttpResponse<String> answer = post(browser, path, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> post(TestBrowser browser, String path, String... fields) {
    HttpResponse<String> page = browser.get(path);
    whole(page);
    var form = new LinkedHashMap<String, String>();
    form.put("token", TestBrowser.token(page));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return browser.post(path, form);
  }

  private static String basis(HttpResponse<String> page) {
    Matcher basis = BASIS.matcher(page.body());
    assertThat(basis.find()).isTrue();
    return basis.group(1);
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(new Html(page.body()).faults()).isEmpty();
  }

  private static String path(RecordIri record) {
    return record.value().substring(HOME.base().length());
  }

  private static RecordIri record(String page) {
    return new RecordIri(HOME.base() + page.substring(0, page.indexOf('?')));
  }

  private static Author author(String name) {
    return server
        .storage()
        .mailAccounts()
        .addIfNew(
            new Author(new AccountId(name), Role.COORDINATOR),
            new MailAddress(name + "@mikronet.example"),
            java.time.Instant.EPOCH);
  }

  private static TestBrowser signedIn(String language, Author author) {
    var browser = new TestBrowser(server.port(), language, "");
    browser.signIn(server, author, new MailAddress(author.account().value() + "@mikronet.example"));
    return browser;
  }

  private static RecordIri publish(Author author, String slug) {
    return publish(author, slug, "");
  }

  private static RecordIri publish(Author author, String slug, String more) {
    RecordIri record = HOME.record(Kinds.NETWORK, slug);
    server
        .publisher()
        .publish(
            new Submission(
                author,
                Kinds.NETWORK,
                record,
                CareRegistry.network(record, slug, more),
                new Precondition.Anything()));
    return record;
  }
}
