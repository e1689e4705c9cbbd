package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that open every link of a letter before a person does. Whatever letters there are: if
 * opening did something, the same page would not be there the next time.
 */
class SecretLinksTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final Author OWNER = new Author(new AccountId("owner"), Role.COORDINATOR);
  private static final MailAddress OWNERS_MAIL = new MailAddress("owner@mikronet.example");
  private static final Pattern LINK = Pattern.compile("((?:/[a-z][a-z-]+)+/[A-Za-z0-9_-]{43})\\b");
  private static final int TIMES = 3;

  @TempDir private static Path folder;

  @Test
  void openingALinkOfALetterDoesNothingHoweverOften() {
    try (RegistryServer server = TestRegistry.start(folder, HOME)) {
      Set<String> links = letters(server);
      assertThat(links)
          .extracting(link -> link.substring(1, link.lastIndexOf('/')))
          .contains("sign-in", "suggested", "invitation", "still-true", "contact", "contact/stop");
      Position before = server.storage().log().head().position();
      int letters = links.size();
      for (String link : links) {
        HttpResponse<String> first = stranger(server).get(link);
        for (int i = 0; i < TIMES; i++) {
          stranger(server).get(link);
        }
        HttpResponse<String> last = stranger(server).get(link);
        assertThat(last.statusCode()).as(link).isEqualTo(first.statusCode());
        assertThat(withoutSecrets(last)).as(link).isEqualTo(withoutSecrets(first));
      }
      assertThat(server.storage().log().head().position()).isEqualTo(before);
      assertThat(linksIn(stranger(server).get("/outbox").body())).hasSize(letters - 1);
    }
  }

  /** The links of letters of each sort; that of a reminder is not among those in the outbox. */
  private static Set<String> letters(RegistryServer server) {
    RecordIri record = HOME.record(Kinds.NETWORK, "opened");
    server
        .publisher()
        .publish(
            new Submission(
                OWNER,
                Kinds.NETWORK,
                record,
                CareRegistry.network(record, "opened", ""),
                new Precondition.IsNew()));
    assertThat(server.awaitProjections(Duration.ofMinutes(2))).isTrue();
    TestBrowser owner = stranger(server);
    owner.signIn(server, OWNER, OWNERS_MAIL);
    String token = TestBrowser.token(owner.get("/invitation?record=" + record.value()));
    owner.post(
        "/invitation",
        Map.of(
            "token",
            token,
            "record",
            record.value(),
            "mail",
            "friend@mikronet.example",
            "part",
            "deputy"));
    TestBrowser reader = stranger(server);
    String form = TestBrowser.token(reader.get("/suggest?record=" + record.value()));
    reader.post(
        "/suggest",
        Map.of(
            "token",
            form,
            "record",
            record.value(),
            "note",
            "Closed",
            "mail",
            "reader@elsewhere.example"));
    write(reader, record, "May I come?");
    String message =
        linksIn(reader.get("/outbox").body()).stream()
            .filter(it -> it.startsWith("/contact/"))
            .findFirst()
            .orElseThrow();
    reader.post(message, Map.of("token", TestBrowser.token(reader.get(message))));
    write(reader, record, "And may my sister come?");
    stranger(server).ask("newcomer@elsewhere.example", "");
    Storage storage = server.storage();
    var confirmations =
        new Confirmations(
            storage.heads(),
            server.publisher(),
            storage.care(),
            storage.mailAccounts(),
            Clock.systemUTC());
    Set<String> links = linksIn(reader.get("/outbox").body());
    links.add("/still-true/" + confirmations.newLink(record, OWNER.account()).value());
    return links;
  }

  private static void write(TestBrowser reader, RecordIri record, String text) {
    reader.post(
        "/contact",
        Map.of(
            "token",
            TestBrowser.token(reader.get("/contact?record=" + record.value())),
            "record",
            record.value(),
            "text",
            text,
            "mail",
            "reader@elsewhere.example"));
  }

  private static Set<String> linksIn(String outbox) {
    var links = new LinkedHashSet<String>();
    Matcher link = LINK.matcher(outbox);
    while (link.find()) {
      links.add(link.group(1));
    }
    return links;
  }

  private static String withoutSecrets(HttpResponse<String> page) {
    return page.body().replaceAll("value=\"[^\"]*\"", "");
  }

  private static TestBrowser stranger(RegistryServer server) {
    return new TestBrowser(server.port(), "en", "");
  }
}
