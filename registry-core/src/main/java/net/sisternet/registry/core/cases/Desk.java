package net.sisternet.registry.core.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAccounts;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;

/** Where cases are opened, and who may decide them. What deciding does is in {@link Rulings}. */
public final class Desk {

  /** How many open cases are shown. */
  public static final int MOST_SHOWN = 200;

  /** The field of a case that says that only a moderator decides it. */
  static final String FOR_MODERATORS = "moderator";

  private final RecordHeads heads;
  private final DeskStores stores;
  private final MailAccounts accounts;
  private final Mail mail;
  private final CaseLetters letters;
  private final Clock clock;
  private final CaseLimits limits;
  private final SecureRandom random = new SecureRandom();

  public Desk(
      RecordHeads heads,
      DeskStores stores,
      MailAccounts accounts,
      Mail mail,
      CaseLetters letters,
      Clock clock) {
    this.heads = heads;
    this.stores = stores;
    this.accounts = accounts;
    this.mail = mail;
    this.letters = letters;
    this.clock = clock;
    this.limits = new CaseLimits(clock);
  }

  /** What became of a claim. */
  public enum Claimed {
    /** The mailbox proved it; the record is the claimant's. */
    AT_ONCE,
    /** A moderator decides. */
    WAITS,
    /** Somebody cares for it already. */
    TAKEN
  }

  /**
   * Somebody says that something is wrong with a page.
   *
   * @param client where they are, to be counted; not kept
   */
  public Case report(
      RecordIri record, String client, Optional<Author> reporter, Map<String, String> said) {
    limits.count(client);
    return stores.cases().open(newCase(Topic.REPORT, record, reporter, said));
  }

  /** Somebody suggests changes; whoever decides hears of it. */
  public Case suggest(Author author, RecordIri record, List<SuggestedChange> changes, String note) {
    limits.count(author.account().value());
    return openSuggestion(
        newCase(Topic.SUGGESTION, record, Optional.of(author), SuggestedContent.of(changes, note)));
  }

  /**
   * Takes in what somebody without an account suggests, here or at a sister; whoever decides hears
   * of it. How much of that there may be is for the caller to say.
   *
   * @param link what it is found by again
   * @param from the base of the sister that sent it; empty for here
   */
  public Case receive(
      RecordIri record, List<SuggestedChange> changes, String note, Digest link, String from) {
    var content = new LinkedHashMap<>(SuggestedContent.of(changes, note));
    content.put("from", from);
    return openSuggestion(
        new NewCase(
            Topic.SUGGESTION,
            record,
            Optional.empty(),
            clock.instant(),
            content,
            Optional.of(link)));
  }

  /** Somebody asks that networks join or split; whoever cares for the record hears of it. */
  Case ask(Author author, RecordIri record, Map<String, String> fields) {
    limits.count(author.account().value());
    Graph graph = graph(record);
    Case opened =
        stores.cases().open(newCase(Topic.TRANSITION, record, Optional.of(author), fields));
    if (isForStewards(opened)) {
      write(head(record).owner(), letters.opened(opened, graph));
    }
    return opened;
  }

  /** The changes that a suggestion asks for. */
  public static List<SuggestedChange> changes(Case suggestion) {
    return SuggestedContent.changes(suggestion.content());
  }

  /** Whether nobody who can be reached cares for a record, so that it may be claimed. */
  public boolean isUnclaimed(RecordHead head) {
    return !head.withdrawn()
        && accounts.findMail(head.owner()).isEmpty()
        && stores.stewards().deputies(head.record()).isEmpty();
  }

  /** Somebody says that a record is of their network. */
  public Claimed claim(Author author, RecordIri record, String text) {
    limits.count(author.account().value());
    RecordHead head = head(record);
    if (!isUnclaimed(head)) {
      return Claimed.TAKEN;
    }
    boolean proved =
        accounts
            .findMail(author.account())
            .filter(it -> ClaimProof.proves(it, record, graph(record)))
            .isPresent();
    Case opened =
        stores
            .cases()
            .open(newCase(Topic.CLAIM, record, Optional.of(author), Map.of("text", text)));
    if (!proved || !stores.stewards().handOver(record, head.owner(), author.account())) {
      return Claimed.WAITS;
    }
    stores
        .cases()
        .decide(opened.number(), new Decision(true, author.account(), clock.instant(), "mailbox"));
    return Claimed.AT_ONCE;
  }

  /** Asks whoever reads {@code address} to be a deputy for a record, or to take it over. */
  public void invite(Author author, RecordIri record, MailAddress address, Topic topic) {
    requireSteward(author, record);
    limits.count(author.account().value());
    Secret secret = Secret.random(random);
    var asked =
        new NewCase(
            topic,
            record,
            Optional.of(author.account()),
            clock.instant(),
            Map.of(),
            Optional.of(secret.digest()));
    Case opened = stores.cases().open(asked);
    mail.send(address, letters.invited(opened, graph(record), secret));
  }

  /** The cases that wait for {@code author} to decide, oldest first. */
  public List<Case> waitingFor(Author author) {
    if (author.role().covers(Role.MODERATOR)) {
      return stores.cases().waiting(MOST_SHOWN).stream().filter(it -> !isInvitation(it)).toList();
    }
    return Stream.of(Topic.SUGGESTION, Topic.TRANSITION)
        .flatMap(it -> stores.cases().waitingFor(author.account(), it, MOST_SHOWN).stream())
        .filter(Desk::isForStewards)
        .sorted(Comparator.comparingLong(Case::number))
        .toList();
  }

  /** Whether {@code author} may decide {@code it}. */
  public boolean mayDecide(Author author, Case it) {
    return !isInvitation(it)
        && (author.role().covers(Role.MODERATOR)
            || (isForStewards(it) && caresFor(author, it.record())));
  }

  /** Whether {@code author} may see {@code it}. */
  public boolean maySee(Author author, Case it) {
    return mayDecide(author, it) || it.opener().filter(author.account()::equals).isPresent();
  }

  /** Whether {@code author} may change {@code record}, without being a moderator. */
  public boolean caresFor(Author author, RecordIri record) {
    return heads.find(record).filter(it -> it.owner().equals(author.account())).isPresent()
        || stores.stewards().isDeputy(record, author.account());
  }

  /** Tells whoever asked how a case ended. */
  void tell(Case ended) {
    Graph graph = findGraph(ended.record()).orElseGet(() -> new Graph(List.of()));
    ended
        .opener()
        .filter(it -> ended.decision().filter(by -> by.by().equals(it)).isEmpty())
        .ifPresent(it -> write(it, letters.decided(ended, graph)));
  }

  private Case openSuggestion(NewCase suggestion) {
    Graph graph = graph(suggestion.record());
    Case opened = stores.cases().open(suggestion);
    write(head(suggestion.record()).owner(), letters.opened(opened, graph));
    return opened;
  }

  private void requireSteward(Author author, RecordIri record) {
    if (!caresFor(author, record) && !author.role().covers(Role.MODERATOR)) {
      throw new RegistryException(ProblemType.FORBIDDEN, "publish.not-owner", record.value());
    }
  }

  private void write(AccountId account, net.sisternet.registry.core.signin.Letter letter) {
    accounts.findMail(account).ifPresent(address -> mail.send(address, letter));
  }

  private NewCase newCase(
      Topic topic, RecordIri record, Optional<Author> author, Map<String, String> content) {
    return NewCase.of(topic, record, author.map(Author::account), clock.instant(), content);
  }

  private RecordHead head(RecordIri record) {
    return heads
        .find(record)
        .filter(it -> !it.withdrawn())
        .orElseThrow(
            () -> new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value()));
  }

  private Graph graph(RecordIri record) {
    head(record);
    return findGraph(record).orElseGet(() -> new Graph(List.of()));
  }

  private Optional<Graph> findGraph(RecordIri record) {
    return heads
        .find(record)
        .flatMap(it -> heads.findVersion(record, it.version()))
        .flatMap(entry -> entry.payload().map(Payload::graph));
  }

  /** Whether those who care for the record decide it. */
  private static boolean isForStewards(Case it) {
    return it.topic() == Topic.SUGGESTION
        || (it.topic() == Topic.TRANSITION && it.field(FOR_MODERATORS).isEmpty());
  }

  static boolean isInvitation(Case it) {
    return it.topic() == Topic.DEPUTY || it.topic() == Topic.HANDOVER;
  }
}
