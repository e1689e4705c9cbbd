package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.care.Reminder;
import net.sisternet.registry.core.cases.NewCase;
import net.sisternet.registry.core.cases.Topic;
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

/** Taking over in a browser without script, and who attacks that. */
class TakeOverPagesTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final Author LOADER = new Author(new AccountId("loader"), Role.MODERATOR);
  private static final Pattern LINK = Pattern.compile("/still-here/[A-Za-z0-9_-]{43}");

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
    "en, Take over the page of en, The deputy asks to take over, en stays yours",
    "da, Overtag siden om da, Stedfortræderen beder om at overtage, da bliver hos dig",
    "de, Die Seite über de übernehmen, Die Stellvertretung bittet darum, de bleibt bei Ihnen"
  })
  void aDeputyAsksEverybodySeesItAndTheOwnerStopsItWithOneClick(
      String language, String title, String notice, String stays) {
    RecordIri record = silent(language);
    TestBrowser deputy = browser(language);
    deputy.signIn(server, author("deputy-" + language), mail("deputy-" + language));
    server.storage().care().stewards().addDeputy(record, account("deputy-" + language), now());
    assertThat(deputy.get("/account").body()).contains("href=\"/take-over?record=http");
    String address = "/take-over?record=" + record.value();
    HttpResponse<String> form = deputy.get(address);
    whole(form);
    assertThat(form.body()).contains("<h1>" + title + "</h1>");
    var asking = Map.of("token", TestBrowser.token(form), "record", record.value());
    assertThat(deputy.post("/take-over", asking).statusCode()).isEqualTo(303);
    HttpResponse<String> asked = deputy.get(address);
    whole(asked);
    assertThat(asked.body()).doesNotContain("name=\"record\"");

    TestBrowser visitor = browser(language);
    HttpResponse<String> page = visitor.get("/networks/" + language);
    whole(page);
    assertThat(page.body()).contains(notice);
    String link = link(visitor, "owner-" + language);
    for (int i = 0; i < 3; i++) {
      whole(visitor.get(link));
    }
    assertThat(visitor.get("/networks/" + language).body()).contains(notice);
    String token = TestBrowser.token(visitor.get(link));
    assertThat(visitor.post(link, Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            visitor
                .post(link, Map.of("token", token), "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(visitor.post(link, Map.of("token", token)).statusCode()).isEqualTo(303);
    HttpResponse<String> done = visitor.get(link);
    whole(done);
    assertThat(done.body()).contains("<h1>" + stays + "</h1>").doesNotContain("method=\"post\"");
    assertThat(visitor.get("/networks/" + language).body()).doesNotContain(notice);
    assertThat(owner(record)).isEqualTo(account("owner-" + language));
  }

  @Test
  void whenTheTimeIsOverTheRecordChangesHandsAndAllAreTold() {
    RecordIri record = silent("given");
    TestBrowser deputy = browser("en");
    deputy.signIn(server, author("given-deputy"), mail("given-deputy"));
    server.storage().care().stewards().addDeputy(record, account("given-deputy"), now());
    Instant opened = now().minus(Duration.ofDays(40));
    server
        .storage()
        .cases()
        .open(
            NewCase.of(
                Topic.TAKEOVER,
                record,
                java.util.Optional.of(account("given-deputy")),
                opened,
                Map.of(
                    "owner",
                    account("owner-given").value(),
                    "as",
                    "deputy",
                    "until",
                    opened.plus(Duration.ofDays(30)).toString())));
    sent(record, Occasion.TAKE_OVER, opened.plusSeconds(9), account("owner-given"));
    // Whoever asks for another wakes the one that looks after all.
    RecordIri other = silent("waking");
    server.storage().care().stewards().addDeputy(other, account("given-deputy"), now());
    HttpResponse<String> form = deputy.get("/take-over?record=" + other.value());
    var asking = Map.of("token", TestBrowser.token(form), "record", other.value());
    deputy.post("/take-over", asking);
    Eventually.holds(
        "the record changes hands", () -> owner(record).equals(account("given-deputy")));
    Eventually.holds(
        "both are told",
        () -> {
          String outbox = deputy.get("/outbox").body();
          return outbox.contains("given-deputy@") && outbox.contains("owner-given@");
        });
    assertThat(deputy.get("/networks/given").body()).contains("still true</button>");
  }

  @Test
  void aModeratorStopsItWithAReasonAndCannotMakeItFaster() {
    RecordIri record = silent("stopped");
    TestBrowser moderator = browser("en");
    moderator.signIn(server, new Author(account("mod"), Role.MODERATOR), mail("mod"));
    server.storage().care().stewards().addDeputy(record, account("mod"), now());
    HttpResponse<String> form = moderator.get("/take-over?record=" + record.value());
    String token = TestBrowser.token(form);
    moderator.post("/take-over", Map.of("token", token, "record", record.value()));
    String queue = moderator.get("/moderation").body();
    Matcher link =
        Pattern.compile("href=\"(/cases/\\d+)\"[^>]*>(<span[^>]*>)?stopped").matcher(queue);
    assertThat(link.find()).isTrue();
    HttpResponse<String> page = moderator.get(link.group(1));
    whole(page);
    assertThat(page.body()).contains("Stop it</button>").doesNotContain("value=\"accept\"");
    assertThat(
            moderator
                .post(link.group(1), Map.of("token", token, "decision", "accept", "reason", ""))
                .statusCode())
        .isEqualTo(403);
    moderator.post(
        link.group(1), Map.of("token", token, "decision", "decline", "reason", "We know them"));
    assertThat(moderator.get(link.group(1)).body()).contains("We know them");
    assertThat(moderator.get("/networks/stopped").body()).doesNotContain("asks to take over");
  }

  @Test
  void strangersAndGuessesGetNothing() {
    RecordIri record = silent("alone");
    TestBrowser stranger = browser("en");
    assertThat(stranger.get("/take-over?record=" + record.value()).statusCode()).isEqualTo(303);
    stranger.signIn(server, author("stranger"), mail("stranger"));
    HttpResponse<String> page = stranger.get("/take-over?record=" + record.value());
    whole(page);
    assertThat(page.body()).doesNotContain("Ask to take over</button>");
    String token = TestBrowser.token(stranger.get("/account"));
    stranger.post("/take-over", Map.of("token", token, "record", record.value()));
    assertThat(stranger.get("/networks/alone").body()).doesNotContain("asks to take over");
    assertThat(stranger.get("/still-here/" + "A".repeat(43)).statusCode()).isEqualTo(410);
    assertThat(stranger.post("/take-over", Map.of("record", record.value())).statusCode())
        .isEqualTo(403);
    for (String none : List.of("", "x", HOME.base() + "/networks/none")) {
      assertThat(stranger.get("/take-over?record=" + none).statusCode()).isEqualTo(404);
    }
    RecordIri cared = publish("cared");
    HttpResponse<String> notSilent = stranger.get("/take-over?record=" + cared.value());
    whole(notSilent);
    assertThat(notSilent.body()).contains("Somebody cares for cared");
  }

  /** A record whose owner was reminded 400 days ago and has not been there since. */
  private static RecordIri silent(String slug) {
    RecordIri record = publish(slug);
    AccountId owner = account("owner-" + slug);
    server.storage().mailAccounts().addIfNew(author("owner-" + slug), mail("owner-" + slug), now());
    server.storage().care().stewards().handOver(record, LOADER.account(), owner);
    sent(record, Occasion.STILL_TRUE, now().minus(Duration.ofDays(400)), owner);
    return record;
  }

  private static void sent(RecordIri record, Occasion occasion, Instant when, AccountId account) {
    var reminder =
        new Reminder(record, occasion, LocalDate.ofInstant(when, ZoneOffset.UTC), account);
    server.storage().care().reminders().take(reminder, when, when);
    server.storage().care().reminders().sent(reminder, when);
  }

  private static RecordIri publish(String slug) {
    RecordIri record = HOME.record(Kinds.NETWORK, slug);
    server
        .publisher()
        .publish(
            new Submission(
                LOADER,
                Kinds.NETWORK,
                record,
                CareRegistry.network(record, slug, ""),
                new Precondition.IsNew()));
    assertThat(server.awaitProjections(Duration.ofMinutes(2))).isTrue();
    return record;
  }

  private static String link(TestBrowser browser, String name) {
    Eventually.holds(
        "the owner has a letter", () -> browser.get("/outbox").body().contains(name + "@"));
    String outbox = browser.get("/outbox").body();
    Matcher link = LINK.matcher(outbox.substring(outbox.indexOf(name + "@")));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static TestBrowser browser(String language) {
    return new TestBrowser(server.port(), language, "");
  }

  private static AccountId account(String name) {
    return new AccountId(name);
  }

  private static Author author(String name) {
    return new Author(account(name), Role.COORDINATOR);
  }

  private static MailAddress mail(String name) {
    return new MailAddress(name + "@mikronet.example");
  }

  private static AccountId owner(RecordIri record) {
    return server.storage().heads().find(record).map(RecordHead::owner).orElseThrow();
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
