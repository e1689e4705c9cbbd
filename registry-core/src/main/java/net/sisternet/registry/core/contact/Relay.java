package net.sisternet.registry.core.contact;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.AskLimits;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAccounts;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;

/**
 * Brings messages of visitors to those who run a network, who are not named to them. A message goes
 * when its writer has confirmed their address, and is forgotten then. Few go, and none to whom has
 * stopped them. Any thread.
 */
public final class Relay {

  /** How long a message may be. */
  public static final int LONGEST = 2_000;

  /** How many links a message may hold. */
  public static final int MOST_LINKS = 2;

  /** How long a message waits to be confirmed. */
  public static final Duration CONFIRMATION_LIFE = Duration.ofHours(24);

  static final int OF_RECORD_A_DAY = 10;
  static final int OF_WRITER_A_DAY = 5;
  static final int OF_CLIENT_A_DAY = 20;
  static final int OF_ALL_A_DAY = 300;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LINK_LIFE = Duration.ofDays(730);
  private static final Digest EVERYBODY = Digest.of("everybody");
  private static final Pattern LINK = Pattern.compile("(?i)[a-z]{2,10}://|\\bwww\\.");

  private final RecordHeads heads;
  private final ContactStores stores;
  private final MailAccounts accounts;
  private final Mail mail;
  private final ContactLetters letters;
  private final Clock clock;
  private final AskLimits asked;
  private final DayLimits clients;
  private final DayLimits writers;
  private final SecureRandom random = new SecureRandom();

  public Relay(
      RecordHeads heads,
      ContactStores stores,
      MailAccounts accounts,
      Mail mail,
      ContactLetters letters,
      Clock clock) {
    this.heads = heads;
    this.stores = stores;
    this.accounts = accounts;
    this.mail = mail;
    this.letters = letters;
    this.clock = clock;
    this.asked = new AskLimits(clock);
    this.clients = new DayLimits(clock, OF_CLIENT_A_DAY, OF_ALL_A_DAY);
    this.writers = new DayLimits(clock, OF_WRITER_A_DAY, OF_ALL_A_DAY);
  }

  /** What became of a message. */
  public enum Outcome {
    /** The mail server has it. */
    SENT,
    /** It was sent already, is too old, or nobody is there any more who wants it. */
    OVER,
    /** The network, or its writer, has had enough for today; it may be sent tomorrow. */
    ENOUGH,
    /** The mail server does not take it now; it may be sent again. */
    LATER
  }

  /** Who can be written to about a record of this home; empty if nobody can or wants. */
  public List<Addressee> addressees(RecordIri record) {
    Optional<RecordHead> head = heads.find(record).filter(it -> !it.withdrawn());
    if (head.isEmpty() || isStopped(record)) {
      return List.of();
    }
    List<Addressee> posts = Addressees.of(record, graph(head.get()));
    return (posts.isEmpty() ? owner(head.get()) : posts)
        .stream().filter(it -> !stores.stops().isStopped(record, digest(it.mail()))).toList();
  }

  /**
   * Whether a text may be sent: something, not too long, and few links. A word for what is wrong;
   * empty if nothing is.
   */
  public static String fault(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return "length";
    }
    return LINK.matcher(text).results().count() > MOST_LINKS ? "links" : "";
  }

  /**
   * Keeps a message until its writer confirms it, and asks them to.
   *
   * @param client where they are, to be counted; not kept
   * @param confirmed whether the address is known to be theirs; then nobody is asked
   * @return what the link holds that sends it; for the letter alone unless it is confirmed
   * @throws RegistryException of type {@code TOO_MANY_REQUESTS} or {@code NOT_FOUND}
   */
  public Secret write(ContactMessage draft, String client, boolean confirmed) {
    RecordIri record = draft.record();
    if (find(record, draft.post()).isEmpty()) {
      throw new RegistryException(ProblemType.NOT_FOUND, "contact.nobody", record.value());
    }
    if (isFull(record) || !clients.count(client)) {
      throw new RegistryException(ProblemType.TOO_MANY_REQUESTS, "contact.enough");
    }
    AskLimits.Verdict verdict = asked.ask(draft.mail(), client);
    if (verdict == AskLimits.Verdict.REFUSE) {
      throw new RegistryException(ProblemType.TOO_MANY_REQUESTS, "contact.enough");
    }
    Secret secret = Secret.random(random);
    if (confirmed || verdict == AskLimits.Verdict.SEND) {
      var message =
          new ContactMessage(
              secret.digest(),
              record,
              draft.post(),
              draft.mail(),
              draft.text(),
              draft.language(),
              clock.instant());
      stores.messages().add(message, oldest());
      if (!confirmed) {
        mail.send(draft.mail(), letters.confirm(message, graph(record), secret));
      }
    }
    return secret;
  }

  /** The message that a link leads to; nothing is sent by looking. */
  public Optional<ContactMessage> find(Secret secret) {
    return stores
        .messages()
        .find(secret.digest())
        .filter(it -> it.written().isAfter(oldest()))
        .filter(it -> find(it.record(), it.post()).isPresent());
  }

  /** Sends a message, once. */
  public Outcome send(Secret secret) {
    Optional<ContactMessage> found = find(secret);
    if (found.isEmpty()) {
      return Outcome.OVER;
    }
    ContactMessage message = found.get();
    if (isFull(message.record())) {
      return Outcome.ENOUGH;
    }
    if (!stores.messages().take(message.link())) {
      return Outcome.OVER;
    }
    if (!writers.count(message.mail().value())) {
      stores.messages().add(message, oldest());
      return Outcome.ENOUGH;
    }
    return find(message.record(), message.post())
        .map(to -> deliver(message, to.mail()))
        .orElse(Outcome.OVER);
  }

  /** The letter whose link this is; nothing is stopped by looking. */
  public Optional<RelayedLetter> findLetter(Secret stop) {
    return stores.relayed().find(stop.digest());
  }

  /** Whether no more goes to the mailbox of a letter. */
  public boolean isStopped(RelayedLetter letter) {
    return stores.stops().isStopped(letter.record(), letter.mailbox());
  }

  /** Stops messages to the mailbox of a letter, or allows them again. */
  public void stop(RelayedLetter letter, boolean stop) {
    change(letter.record(), letter.mailbox(), stop);
  }

  /** Whether those who care for a record want no messages. */
  public boolean isStopped(RecordIri record) {
    return stores.stops().isStopped(record, EVERYBODY);
  }

  /** Stops all messages about a record, or allows them again; for those who care for it. */
  public void stop(RecordIri record, boolean stop) {
    change(record, EVERYBODY, stop);
  }

  private void change(RecordIri record, Digest mailbox, boolean stop) {
    if (stop) {
      stores.stops().stop(record, mailbox, clock.instant());
    } else {
      stores.stops().resume(record, mailbox);
    }
  }

  /** Its link is known before the letter can be there. */
  private Outcome deliver(ContactMessage message, MailAddress to) {
    Secret stop = Secret.random(random);
    Instant now = clock.instant();
    stores
        .relayed()
        .add(
            new RelayedLetter(stop.digest(), message.record(), digest(to), now),
            now.minus(LINK_LIFE));
    if (mail.deliver(to, letters.relayed(message, graph(message.record()), stop))) {
      return Outcome.SENT;
    }
    stores.messages().add(message, oldest());
    return Outcome.LATER;
  }

  private Optional<Addressee> find(RecordIri record, String post) {
    return addressees(record).stream().filter(it -> it.post().equals(post)).findFirst();
  }

  private List<Addressee> owner(RecordHead head) {
    return accounts
        .findMail(head.owner())
        .map(it -> List.of(new Addressee("", java.util.Map.of(), it)))
        .orElse(List.of());
  }

  private boolean isFull(RecordIri record) {
    return stores.relayed().count(record, clock.instant().minus(DAY)) >= OF_RECORD_A_DAY;
  }

  private Instant oldest() {
    return clock.instant().minus(CONFIRMATION_LIFE);
  }

  private Graph graph(RecordIri record) {
    return heads.find(record).map(this::graph).orElseGet(() -> new Graph(List.of()));
  }

  private Graph graph(RecordHead head) {
    return heads
        .findVersion(head.record(), head.version())
        .flatMap(entry -> entry.payload().map(Payload::graph))
        .orElseGet(() -> new Graph(List.of()));
  }

  private static Digest digest(MailAddress address) {
    return Digest.of(address.value());
  }
}
