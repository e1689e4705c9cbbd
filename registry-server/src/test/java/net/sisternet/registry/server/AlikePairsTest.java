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
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.alike.AlikeDesk;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.server.html.Html;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that look alike, here and at a sister, and what moderators say of them. */
class AlikePairsTest {

  private static final Home HOME = new Home("http://localhost:" + TestRegistry.freePort());
  private static final Home SISTER = new Home("http://localhost:" + TestRegistry.freePort());
  private static final Author OWNER = new Author(new AccountId("owner"), Role.COORDINATOR);
  private static final Pattern LINK =
      Pattern.compile("href=\"(/cases/\\d+)\"[^>]*>([^\n]*)</a></h3>");

  @TempDir private static Path folder;
  private static RegistryServer server;
  private static RegistryServer sister;
  private static int names;

  @BeforeAll
  static void start() {
    sister = TestRegistry.start(folder.resolve("sister"), SISTER);
    server = TestRegistry.start(folder.resolve("home"), HOME);
    TestRegistry.accept(server, SISTER);
  }

  @AfterAll
  static void stop() {
    server.close();
    sister.close();
  }

  /** What a test leaves waits for nobody. */
  @BeforeEach
  void decideAll() {
    look();
    waiting()
        .forEach(
            it -> {
              var decision = new Decision(false, new AccountId("tests"), Instant.EPOCH, "");
              server.storage().cases().decide(it.number(), decision);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "en, Look alike, the same website, Different: do not ask again, Say how you know, different",
    "da, Ligner hinanden, samme hjemmeside, To forskellige: spørg ikke igen, Skriv, to forskellige",
    "de, Sehen sich ähnlich, dieselbe Website, Verschiedene: nicht wieder fragen, woher, verschied"
  })
  void whatIsDifferentIsSaidOnceWithAReasonAndNeverAskedAgain(
      String language, String topic, String why, String different, String needed, String state) {
    String site = newName();
    RecordIri first = publish(site + "-one", homepage(site));
    RecordIri second = publish(site + "-two", homepage(site));
    assertThat(look()).isEqualTo(1);
    assertThat(look()).isZero();

    TestBrowser moderator = moderator(language);
    HttpResponse<String> queue = moderator.get("/moderation?area=nuts:DK02");
    whole(queue);
    assertThat(moderator.get("/moderation?area=nuts:DK05").body()).doesNotContain(site + "-one");
    String link = link(queue, site);
    HttpResponse<String> page = moderator.get(link);
    whole(page);
    assertThat(page.body())
        .contains(topic, why, different, site + "-one", site + "-two", "/compare?network=");
    assertThat(moderator.get(compare(page)).body()).contains(site + "-one", site + "-two");
    HttpResponse<String> unsaid = post(moderator, page, link, "decline", "");
    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains(needed);
    assertThat(post(moderator, page, link, "decline", "To foreninger i to byer").statusCode())
        .isEqualTo(303);
    assertThat(moderator.get(link).body())
        .contains("To foreninger i to byer", state, "@registry.example")
        .doesNotContain("name=\"decision\"");

    publish(site + "-one", homepage(site) + " <#it> skos:altLabel \"Et " + site + "\"@da .");
    publish(site + "-two", homepage(site) + " <#it> skos:altLabel \"To " + site + "\"@da .");
    assertThat(look()).isZero();
    assertThat(head(first).withdrawn() || head(second).withdrawn()).isFalse();
  }

  @Test
  void twoThatAreOneAreJoinedAndThePairIsOver() {
    String site = newName();
    publish(site + "-one", homepage(site));
    publish(site + "-two", homepage(site));
    look();
    TestBrowser moderator = moderator("en");
    String link = link(moderator.get("/moderation"), site);
    HttpResponse<String> page = moderator.get(link);
    Matcher join = Pattern.compile("action=\"(/networks/[^\"]*/transition)\"").matcher(page.body());
    assertThat(join.find()).isTrue();
    String other = join.group(1).contains("-one/") ? site + "-two" : site + "-one";
    assertThat(page.body())
        .contains(
            "name=\"what\" value=\"MERGE\"",
            "name=\"other\" value=\"" + HOME.base() + "/networks/" + other + "\"");
    HttpResponse<String> begun =
        moderator.post(
            join.group(1),
            Map.of(
                "token",
                TestBrowser.token(page),
                "what",
                "MERGE",
                "other",
                HOME.base() + "/networks/" + other));
    String next = begun.headers().firstValue("Location").orElseThrow();
    assertThat(moderator.get(next).body()).contains(other);
    HttpResponse<String> byHand = post(moderator, page, link, "accept", "");
    assertThat(byHand.statusCode()).isEqualTo(400);
    assertThat(byHand.body()).contains("let them join");
    assertThat(waiting()).hasSize(1);

    String remains = step(moderator, next, "other", HOME.base() + "/networks/" + other);
    String when = step(moderator, remains, "remains", "OTHER");
    String check = step(moderator, when, "day", "2026", "why", "Entered twice.");
    Matcher basis =
        Pattern.compile("name=\"basis\" value=\"([^\"]*)\"").matcher(moderator.get(check).body());
    assertThat(basis.find()).isTrue();
    String joined = step(moderator, check, "basis", basis.group(1));
    whole(moderator.get(joined));
    String ended = join.group(1).replace("/transition", "");
    assertThat(moderator.get(ended).body())
        .contains("Entered twice.", "href=\"/networks/" + other + "\"");

    assertThat(look()).isZero();
    Case over = server.storage().cases().find(number(link)).orElseThrow();
    assertThat(AlikeDesk.isOver(over)).isTrue();
    HttpResponse<String> after = moderator.get(link);
    whole(after);
    assertThat(after.body()).contains("nothing to decide").doesNotContain("name=\"decision\"");
    assertThat(moderator.get("/moderation").body()).doesNotContain(link + "\"");
    publish(other, homepage(site) + " <#it> skos:altLabel \"Samlet\"@da .");
    assertThat(look()).isZero();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatWasWithdrawnMeanwhileIsNotDecided() {
    String site = newName();
    publish(site + "-one", homepage(site));
    RecordIri second = publish(site + "-two", homepage(site));
    look();
    TestBrowser moderator = moderator("da");
    String link = link(moderator.get("/moderation"), site);
    server.publisher().withdraw(OWNER, second, new Precondition.Anything());
    HttpResponse<String> page = moderator.get(link);
    whole(page);
    assertThat(page.body())
        .contains("Der er ikke mere at afgøre")
        .doesNotContain("name=\"decision\"");
    look();
    Case ended = server.storage().cases().find(number(link)).orElseThrow();
    assertThat(AlikeDesk.isOver(ended)).isTrue();
    assertThat(moderator.get(link).body()).contains("der er ikke mere at afgøre");

    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatDoesNotLookAlikeAnyMoreIsOverAndIsAskedAgainWhenItDoes() {
    String site = newName();
    publish(site + "-one", homepage(site));
    publish(site + "-two", homepage(site));
    assertThat(look()).isEqualTo(1);
    long before = waiting().get(0).number();
    publish(site + "-two", homepage(newName()));
    assertThat(look()).isZero();
    assertThat(waiting()).isEmpty();
    publish(site + "-two", homepage(site));
    assertThat(look()).isEqualTo(1);
    assertThat(waiting().get(0).number()).isGreaterThan(before);
  }

  @Test
  void onlyModeratorsSeeAndDecideThem() {
    String site = newName();
    TestBrowser owner = signedIn("en", site + "@mikronet.example");
    AccountId account =
        server
            .storage()
            .mailAccounts()
            .findByMail(new MailAddress(site + "@mikronet.example"))
            .orElseThrow()
            .account();
    publish(new Author(account, Role.COORDINATOR), site + "-one", homepage(site));
    publish(new Author(account, Role.COORDINATOR), site + "-two", homepage(site));
    look();
    Case asked = waiting().get(0);
    String link = "/cases/" + asked.number();
    assertThat(owner.get("/moderation").body()).doesNotContain(link + "\"");
    assertThat(owner.get(link).statusCode()).isEqualTo(404);
    HttpResponse<String> forged = post(owner, owner.get("/account"), link, "decline", "Nej");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(server.storage().cases().find(asked.number()).orElseThrow().isOpen()).isTrue();
  }

  @Test
  void ofASistersCopyOurRecordSaysThatItIsTheSameOnceAndNotOfOneThatIsGone() {
    String site = newName();
    RecordIri copied = publish(sister, SISTER, OWNER, site + "-there", homepage(site));
    RecordIri ours = publish(site + "-here", homepage(site));
    String gone = newName();
    RecordIri leaving = publish(sister, SISTER, OWNER, gone + "-there", homepage(gone));
    publish(gone + "-here", homepage(gone));
    Eventually.holds(
        "both pairs are asked about",
        () -> {
          look();
          return waiting().size() == 2;
        });
    TestBrowser moderator = moderator("en");
    HttpResponse<String> queue = moderator.get("/moderation");
    String link = link(queue, site);
    HttpResponse<String> page = moderator.get(link);
    whole(page);
    assertThat(page.body())
        .contains("The same: say so on our page", SISTER.base(), site + "-there")
        .doesNotContain("/transition");
    assertThat(post(moderator, page, link, "accept", "").statusCode()).isEqualTo(303);
    assertThat(graph(ours).objects(ours.thing(), SchemaOrg.SAME_AS))
        .containsExactly(copied.thing());
    long version = head(ours).version().value();
    assertThat(post(moderator, page, link, "accept", "").statusCode()).isEqualTo(303);
    assertThat(head(ours).version().value()).isEqualTo(version);
    assertThat(moderator.get("/networks/" + site + "-here").body()).contains(site + "-there");
    assertThat(look()).isZero();

    String other = link(queue, gone);
    HttpResponse<String> before = moderator.get(other);
    sister.publisher().withdraw(OWNER, leaving, new Precondition.Anything());
    Eventually.holds(
        "the copy is gone", () -> moderator.get(other).body().contains("nothing to decide"));
    HttpResponse<String> late = post(moderator, before, other, "accept", "");
    assertThat(late.statusCode()).isIn(303, 412);
    assertThat(graph(HOME.record(Kinds.NETWORK, gone + "-here")).triples())
        .noneMatch(it -> it.predicate().value().equals(SchemaOrg.SAME_AS));
  }

  @Test
  void aHomepageOfManyFillsNoQueue() {
    String site = newName();
    for (int i = 0; i < 12; i++) {
      publish(site + "-" + i, homepage(site));
    }
    look();
    assertThat(waiting().size()).isBetween(11, 60);
    assertThat(waiting().stream().filter(it -> it.record().slug().endsWith("-11")).count())
        .isLessThanOrEqualTo(5);
  }

  private static String homepage(String site) {
    return "<#it> <http://xmlns.com/foaf/0.1/homepage> <https://" + site + ".example/> .";
  }

  private static String newName() {
    names++;
    return "ligner" + names;
  }

  private static int look() {
    assertThat(server.awaitProjections(Duration.ofMinutes(2))).isTrue();
    return server.lookForAlikes();
  }

  private static List<Case> waiting() {
    return server.storage().cases().waiting(Topic.ALIKE, 100);
  }

  private static String link(HttpResponse<String> queue, String site) {
    return LINK.matcher(queue.body())
        .results()
        .filter(it -> it.group(2).contains(site) && it.group(2).contains(" – "))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError(queue.body()))
        .group(1);
  }

  private static String compare(HttpResponse<String> page) {
    Matcher link = Pattern.compile("href=\"(/compare[^\"]*)\"").matcher(page.body());
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static long number(String link) {
    return Long.parseLong(link.substring(link.lastIndexOf('/') + 1));
  }

  private static HttpResponse<String> post(
      TestBrowser browser, HttpResponse<String> from, String link, String said, String reason) {
    return browser.post(
        link, Map.of("token", TestBrowser.token(from), "decision", said, "reason", reason));
  }

  /** Sends the form of a page and says where that leads. */
  private static String step(TestBrowser browser, String path, String... fields) {
    var form = new LinkedHashMap<String, String>();
    form.put("token", TestBrowser.token(browser.get(path)));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    HttpResponse<String> answer = browser.post(path, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static RecordHead head(RecordIri record) {
    return server.storage().heads().find(record).orElseThrow();
  }

  private static Graph graph(RecordIri record) {
    return server
        .storage()
        .heads()
        .findVersion(record, head(record).version())
        .flatMap(it -> it.payload().map(Payload::graph))
        .orElseThrow();
  }

  private static TestBrowser moderator(String language) {
    String name = newName();
    var author = new Author(new AccountId(name), Role.MODERATOR);
    var mail = new MailAddress(name + "@registry.example");
    server.storage().mailAccounts().addIfNew(author, mail, Instant.EPOCH);
    return signedIn(language, mail.value());
  }

  private static TestBrowser signedIn(String language, String mail) {
    var browser = new TestBrowser(server.port(), language, "");
    browser.ask(mail, "");
    String outbox = browser.get("/outbox").body();
    int at = outbox.indexOf("/sign-in/", outbox.indexOf(mail));
    String link = outbox.substring(at, at + "/sign-in/".length() + 43);
    browser.post(link, Map.of("token", TestBrowser.token(browser.get(link))));
    return browser;
  }

  private static RecordIri publish(String slug, String more) {
    return publish(OWNER, slug, more);
  }

  private static RecordIri publish(Author author, String slug, String more) {
    return publish(server, HOME, author, slug, more);
  }

  private static RecordIri publish(
      RegistryServer at, Home home, Author author, String slug, String more) {
    RecordIri record = home.record(Kinds.NETWORK, slug);
    at.publisher()
        .publish(
            new Submission(
                author,
                Kinds.NETWORK,
                record,
                CareRegistry.network(record, slug, more),
                new Precondition.Anything()));
    return record;
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
  }
}
