package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.cases.ModeratorDigest;
import net.sisternet.registry.core.cases.NewCase;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.contact.ContactMessage;
import net.sisternet.registry.core.contact.Relay;
import net.sisternet.registry.core.contact.Relay.Outcome;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.cases.DigestTexts;
import net.sisternet.registry.server.html.contact.ContactLetterTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages to networks and letters to moderators, by a clock that is stepped. */
class RelayTest {

  private static final MailAddress WRITER = new MailAddress("writer@elsewhere.example");

  @TempDir private Path folder;
  private CareRegistry registry;
  private RecordIri record;
  private Post post;
  private Relay relay;

  @BeforeEach
  void open() {
    registry = new CareRegistry(folder);
    Author owner = registry.account("owner", "post@mikronet.example");
    record = registry.publish(owner, "mikronet", "");
    post = new Post();
    relay =
        new Relay(
            registry.storage().heads(),
            registry.storage().contact(),
            registry.storage().mailAccounts(),
            post,
            new ContactLetterTexts(CareRegistry.HOME, "Test"),
            registry.clock());
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void whatTheMailServerDoesNotTakeIsSentAgain() {
    Secret link = write(WRITER, "here");
    post.down = true;
    assertThat(relay.send(link)).isEqualTo(Outcome.LATER);
    post.down = false;
    assertThat(relay.send(link)).isEqualTo(Outcome.SENT);
    assertThat(relay.send(link)).isEqualTo(Outcome.OVER);
    assertThat(post.last().letter().replyTo()).contains(WRITER);
  }

  @Test
  void anUnconfirmedMessageEndsAfterADay() {
    Secret link = write(WRITER, "here");
    registry.clock().pass(Relay.CONFIRMATION_LIFE);
    assertThat(relay.find(link)).isEmpty();
    assertThat(relay.send(link)).isEqualTo(Outcome.OVER);
    write(new MailAddress("other@elsewhere.example"), "there");
    registry.clock().pass(Duration.ofSeconds(1));
    write(new MailAddress("other@elsewhere.example"), "there");
    assertThat(registry.storage().contact().messages().find(link.digest())).isEmpty();
  }

  @Test
  void aWriterAndANetworkHaveADaysMeasure() {
    int sent = 0;
    for (int i = 0; i < 11; i++) {
      var writer = new MailAddress("writer" + i / 6 + "@elsewhere.example");
      Secret link = write(writer, "client" + i);
      sent += relay.send(link) == Outcome.SENT ? 1 : 0;
      registry.clock().pass(Duration.ofMinutes(61));
    }
    assertThat(sent).isEqualTo(10);
    assertThatThrownBy(() -> write(new MailAddress("third@elsewhere.example"), "third"))
        .isInstanceOf(RegistryException.class);
    registry.clock().pass(Duration.ofDays(1));
    assertThat(relay.send(write(WRITER, "later"))).isEqualTo(Outcome.SENT);
  }

  @Test
  void aClosedNetworkIsNotWrittenTo() {
    Secret link = write(WRITER, "here");
    relay.stop(record, true);
    assertThat(relay.addressees(record)).isEmpty();
    assertThat(relay.send(link)).isEqualTo(Outcome.OVER);
    relay.stop(record, false);
    assertThat(relay.send(link)).isEqualTo(Outcome.SENT);
  }

  @Test
  void moderatorsGetOneLetterADayAboutWhatIsNewAndOneAWeekAboutWhatIsNot() {
    var moderator = new Author(new AccountId("moderator"), Role.MODERATOR);
    var storage = registry.storage();
    var digest =
        new ModeratorDigest(
            storage.cases(),
            storage.digests(),
            storage.mailAccounts(),
            post,
            new DigestTexts(CareRegistry.HOME, "Test", List.of("da")),
            registry.clock());
    assertThat(digest.run()).isZero();
    report(Topic.DEPUTY);
    report(Topic.REPORT);
    assertThat(digest.run()).isZero();
    storage.mailAccounts().addIfNew(moderator, new MailAddress("mod@test.example"), Instant.EPOCH);
    post.down = true;
    assertThat(digest.run()).isZero();
    post.down = false;
    assertThat(digest.run()).isZero();
    registry.clock().pass(Duration.ofHours(6));
    assertThat(digest.run()).isEqualTo(1);
    assertThat(post.last().to().value()).isEqualTo("mod@test.example");
    assertThat(post.last().letter().subject()).isEqualTo("Én sag venter i Test");
    assertThat(post.last().letter().text()).contains("Anmeldelse: 1", "/moderation");
    assertThat(digest.run()).isZero();
    registry.clock().pass(Duration.ofHours(2));
    report(Topic.CLAIM);
    assertThat(digest.run()).isZero();
    registry.clock().pass(Duration.ofHours(22));
    assertThat(digest.run()).isEqualTo(1);
    assertThat(post.last().letter().subject()).isEqualTo("2 sager venter i Test");
    registry.clock().pass(Duration.ofDays(6));
    assertThat(digest.run()).isZero();
    registry.clock().pass(Duration.ofDays(1));
    assertThat(digest.run()).isEqualTo(1);
  }

  private void report(Topic topic) {
    registry
        .storage()
        .cases()
        .open(
            NewCase.of(
                topic, record, Optional.empty(), registry.clock().instant(), Map.of("text", "x")));
  }

  private Secret write(MailAddress writer, String client) {
    var draft = new ContactMessage(Digest.of(""), record, "", writer, "Hej", "da", Instant.EPOCH);
    return relay.write(draft, client, false);
  }

  /** A mail server that may be down. */
  private static final class Post implements Mail {

    private final List<Sent> letters = new ArrayList<>();
    private boolean down;

    record Sent(MailAddress to, Letter letter) {}

    Sent last() {
      return letters.get(letters.size() - 1);
    }

    @Override
    public void send(MailAddress to, Letter letter) {
      letters.add(new Sent(to, letter));
    }

    @Override
    public boolean deliver(MailAddress to, Letter letter) {
      if (!down) {
        send(to, letter);
      }
      return !down;
    }
  }
}
