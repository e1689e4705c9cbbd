package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.contact.RelayedLetter;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.Html;
import net.sisternet.registry.server.mail.SmtpSettings;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing to a network without its address: a real mail server, and who attacks it. */
class ContactTest {

  private static final Home HOME = new Home("http://localhost:8080");
  private static final String SCRIPT = "<script>alert(1)</script>\"'&";
  private static final String POSTS =
      """
      <#it> org:hasPost <#coordinator> ; schema:contactPoint <#contact> .
      <#coordinator> a org:Post ; skos:prefLabel "Ansvarlig"@da ; org:postIn <#it> ; org:role snc:role-coordinator ;
        schema:contactPoint <#desk> .
      <#desk> a schema:ContactPoint ; schema:email "%s" .
      <#contact> a schema:ContactPoint ; schema:email "%s" .
      """;

  @TempDir private static Path folder;
  private static GreenMail mail;
  private static RegistryServer server;

  @BeforeAll
  static void start() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    var smtp =
        SmtpSettings.of(
            "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
            Optional.empty(),
            new MailAddress("registry@example.org"));
    server =
        RegistryServer.start(
            TestRegistry.config(folder, HOME).with(new SignInSettings(Optional.of(smtp), true)));
  }

  @AfterAll
  static void stop() {
    server.close();
    mail.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Write to the network, Your message is sent",
    "da, Skriv til netværket, Din besked er sendt",
    "de, Dem Netzwerk schreiben, Ihre Nachricht ist gesendet"
  })
  void aMessageGoesWhenItsWriterConfirmsItAndIsForgotten(String language, String title, String sent)
      throws Exception {
    String desk = "desk-" + language + "@mikronet.example";
    RecordIri record = publish("written-" + language, POSTS.formatted(desk, "info@role.example"));
    TestBrowser visitor = visitor(language);
    assertThat(visitor.get("/networks/written-" + language).body())
        .contains("href=\"/contact?record=" + record.value() + "\"", title);
    HttpResponse<String> form = visitor.get("/contact?record=" + record.value());
    whole(form);
    assertThat(form.body())
        .contains("<h1>" + title + "</h1>", "Ansvarlig")
        .doesNotContain(desk, "role.example");
    String writer = "writer-" + language + "@elsewhere.example";
    Map<String, String> message = message(form, record, writer, "Hej\r\n.\r\nBcc: x\n" + SCRIPT);
    HttpResponse<String> asked = visitor.post("/contact", message);
    assertThat(asked.headers().firstValue("Location")).hasValue("/contact/asked");
    whole(visitor.get("/contact/asked"));

    MimeMessage letter = letter(writer);
    String link = link(letter, "/contact/([A-Za-z0-9_-]{43})");
    assertThat(text(letter)).doesNotContain("script", "Bcc", desk);
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> look = visitor(language).get(link);
      whole(look);
      assertThat(look.body()).doesNotContain(SCRIPT, desk);
    }
    assertThat(letters(desk)).isZero();
    HttpResponse<String> page = visitor.get(link);
    HttpResponse<String> done =
        told(visitor, visitor.post(link, Map.of("token", TestBrowser.token(page))));
    whole(done);
    assertThat(done.body())
        .contains(sent, "<a href=\"/networks/written-" + language + "\">")
        .doesNotContain(desk);
    MimeMessage relayed = letter(desk);
    assertThat(relayed.getReplyTo()).hasSize(1);
    assertThat(relayed.getReplyTo()[0].toString()).isEqualTo(writer);
    assertThat(relayed.getFrom()[0].toString()).contains("registry@example.org");
    assertThat(relayed.getAllRecipients()).hasSize(1);
    assertThat(relayed.getHeader("Bcc")).isNull();
    assertThat(text(relayed)).contains("> Hej\r\n> .\r\n> Bcc: x\r\n> <script>");
    assertThat(visitor.post(link, Map.of("token", TestBrowser.token(page))).statusCode())
        .isEqualTo(410);
    assertThat(visitor.get(link).statusCode()).isEqualTo(410);
    assertThat(server.storage().contact().relayed().count(record, Instant.EPOCH)).isEqualTo(1);
    nothingHolds(writer);
  }

  @Test
  void whoeverGetsMessagesStopsThemByOneButtonAndAllowsThemAgain() throws Exception {
    String desk = "stopping@mikronet.example";
    RecordIri record = publish("stopped", POSTS.formatted(desk, desk));
    send(record, "one@elsewhere.example");
    String link = link(letter(desk), "/contact/stop/([A-Za-z0-9_-]{43})");
    TestBrowser reader = visitor("da");
    HttpResponse<String> page = reader.get(link);
    whole(page);
    whole(reader.get(link));
    assertThat(page.body()).doesNotContain(desk);
    assertThat(form(record).body()).contains("<textarea");
    assertThat(reader.post(link, Map.of("messages", "stop")).statusCode()).isEqualTo(403);
    reader.post(link, Map.of("token", TestBrowser.token(page), "messages", "stop"));
    assertThat(reader.get(link).body()).contains("ikke flere beskeder");
    HttpResponse<String> closed = form(record);
    whole(closed);
    assertThat(closed.body()).doesNotContain("<textarea");
    assertThat(visitor("da").get("/networks/stopped").body()).doesNotContain("/contact?record");
    TestBrowser other = visitor("en");
    Map<String, String> forced =
        message(other.get("/suggest?record=" + record.value()), record, "b@c.example", "Hej");
    assertThat(other.post("/contact", forced).statusCode()).isEqualTo(404);
    reader.post(link, Map.of("token", TestBrowser.token(page), "messages", "allow"));
    assertThat(form(record).body()).contains("<textarea");
    String none = "/contact/stop/" + Secret.random(new SecureRandom()).value();
    assertThat(reader.get(none).statusCode()).isEqualTo(410);
  }

  @Test
  void whoCaresForAPageIsReachedWithoutBeingSeenAndMaySwitchItOff() throws Exception {
    var owner = new Author(new AccountId("owner"), Role.COORDINATOR);
    var address = new MailAddress("private@person.example");
    TestBrowser own = visitor("en");
    own.signIn(server, owner, address);
    RecordIri record = publish(owner.account(), "private", "");
    send(record, "two@elsewhere.example");
    assertThat(text(letter(address.value()))).contains("> Hej");
    for (String path : List.of("/networks/private", "/contact?record=" + record.value())) {
      assertThat(visitor("en").get(path).body())
          .contains("/contact")
          .doesNotContain("person.example");
    }
    TestBrowser stranger = visitor("en");
    stranger.signIn(
        server,
        new Author(new AccountId("stranger"), Role.COORDINATOR),
        new MailAddress("stranger@elsewhere.example"));
    HttpResponse<String> page = own.get("/contact?record=" + record.value());
    whole(page);
    Map<String, String> off = new LinkedHashMap<>();
    off.put("token", TestBrowser.token(stranger.get("/account")));
    off.put("record", record.value());
    off.put("messages", "stop");
    assertThat(stranger.post("/contact/setting", off).statusCode()).isEqualTo(403);
    off.put("token", TestBrowser.token(page));
    assertThat(own.post("/contact/setting", off).statusCode()).isEqualTo(303);
    assertThat(form(record).body()).doesNotContain("<textarea");
    whole(own.get("/contact?record=" + record.value()));
    off.put("messages", "allow");
    own.post("/contact/setting", off);
    HttpResponse<String> known = stranger.get("/contact?record=" + record.value());
    assertThat(known.body())
        .contains("stranger@elsewhere.example")
        .doesNotContain("person.example");
    HttpResponse<String> sent =
        told(stranger, stranger.post("/contact", message(known, record, "", "Hello")));
    whole(sent);
    assertThat(sent.body()).contains("Your message is sent");
    Eventually.holds("it is there", () -> letters(address.value()) == 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "victim@mikronet.example\r\nBcc: other@mikronet.example",
        "victim@mikronet.example,other@mikronet.example",
        "\"victim\"@mikronet.example",
        "nobody"
      })
  void nothingIsPutIntoTheHeadersOfALetter(String address) {
    String slug = "headers-" + Math.floorMod(address.hashCode(), 1_000_000);
    RecordIri record = publish(slug, POSTS.formatted("a@role.example", "b@role.example"));
    TestBrowser visitor = visitor("en");
    HttpResponse<String> form = visitor.get("/contact?record=" + record.value());
    assertThat(visitor.post("/contact", message(form, record, address, "Hej")).statusCode())
        .isEqualTo(422);
    assertThat(letters("victim@mikronet.example")).isZero();
  }

  @Test
  void textsAreBoundedAndTheDayToo() {
    RecordIri record = publish("bounded", POSTS.formatted("c@role.example", "c@role.example"));
    TestBrowser visitor = visitor("en");
    HttpResponse<String> form = visitor.get("/contact?record=" + record.value());
    for (String text :
        List.of(
            "",
            " \r\n\u200B ",
            "x".repeat(2_001),
            "https://a.example http://b.example www.c.example")) {
      HttpResponse<String> refused =
          visitor.post("/contact", message(form, record, "a@b.example", text));
      assertThat(refused.statusCode()).as(text).isEqualTo(422);
    }
    Map<String, String> forged = message(form, record, "a@b.example", "Hej");
    forged.put("post", "owner");
    assertThat(visitor.post("/contact", forged).statusCode()).isEqualTo(404);
    forged.put("token", "x");
    assertThat(visitor.post("/contact", forged).statusCode()).isEqualTo(403);
    Instant now = Clock.systemUTC().instant();
    for (int i = 0; i < 10; i++) {
      server
          .storage()
          .contact()
          .relayed()
          .add(new RelayedLetter(Digest.of("l" + i), record, Digest.of("c"), now), Instant.EPOCH);
    }
    HttpResponse<String> full =
        visitor.post("/contact", message(form, record, "a@b.example", "Hej"));
    assertThat(full.statusCode()).isEqualTo(429);
    for (String other : List.of("", "https://luebeck.example/networks/a", HOME + "/networks/no")) {
      assertThat(visitor.get("/contact?record=" + other).statusCode()).isEqualTo(404);
    }
  }

  private static void send(RecordIri record, String writer) throws Exception {
    TestBrowser visitor = visitor("en");
    HttpResponse<String> form = visitor.get("/contact?record=" + record.value());
    visitor.post("/contact", message(form, record, writer, "Hej"));
    String link = link(letter(writer), "/contact/([A-Za-z0-9_-]{43})");
    whole(told(visitor, visitor.post(link, Map.of("token", TestBrowser.token(visitor.get(link))))));
  }

  private static HttpResponse<String> form(RecordIri record) {
    return visitor("da").get("/contact?record=" + record.value());
  }

  private static Map<String, String> message(
      HttpResponse<String> form, RecordIri record, String mail, String text) {
    Map<String, String> message = new LinkedHashMap<>();
    message.put("token", TestBrowser.token(form));
    message.put("record", record.value());
    message.put("mail", mail);
    message.put("text", text);
    Matcher post =
        Pattern.compile("name=\"post\" value=\"([^\"]*)\"|<option value=\"([^\"]*)\"")
            .matcher(form.body());
    boolean found = post.find();
    message.put("post", !found ? "" : post.group(1) == null ? post.group(2) : post.group(1));
    return message;
  }

  /** Each is somewhere else, so that none is counted with another. */
  private static TestBrowser visitor(String language) {
    int number = new SecureRandom().nextInt(250);
    int other = new SecureRandom().nextInt(250);
    return new TestBrowser(server.port(), language, "198.51." + number + '.' + other);
  }

  private static RecordIri publish(String slug, String more) {
    return publish(new AccountId("seeds"), slug, more);
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
    return record;
  }

  private static long letters(String to) {
    return Arrays.stream(mail.getReceivedMessages()).filter(it -> isTo(it, to)).count();
  }

  private static MimeMessage letter(String to) {
    Eventually.holds("a letter to " + to, () -> letters(to) > 0);
    return Arrays.stream(mail.getReceivedMessages())
        .filter(it -> isTo(it, to))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage letter) throws Exception {
    return String.valueOf(letter.getContent());
  }

  private static String link(MimeMessage letter, String form) throws Exception {
    Matcher link = Pattern.compile(form).matcher(text(letter));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static void nothingHolds(String text) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith("registry.db")).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(text);
      }
    }
  }

  /** Where whoever has sent a message is led to, which can be read in any language. */
  private static HttpResponse<String> told(TestBrowser browser, HttpResponse<String> sent) {
    String place = sent.headers().firstValue("Location").orElseThrow();
    assertThat(place).startsWith("/contact/sent?record=");
    assertThat(visitor("de").get(place).body()).contains("<html lang=\"de\"");
    return browser.get(place);
  }

  private static void whole(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new Html(page.body()).faults()).isEmpty();
  }
}
