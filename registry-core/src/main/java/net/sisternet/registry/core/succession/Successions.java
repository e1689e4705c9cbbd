package net.sisternet.registry.core.succession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.care.Confirmable;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.ClaimProof;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.NewCase;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.signin.Secret;

/**
 * Taking over a record whose owner is silent: who may ask, what stops it, and how it stands. What
 * time does to it is in {@link TakeOverRound}. Any thread, any number of nodes.
 */
public final class Successions {

  /** How long everybody can see it before a record changes hands, unless set otherwise. */
  public static final Duration DEFAULT_WAIT = Duration.ofDays(30);

  private final SuccessionPorts ports;
  private final Silence silence;
  private final Waiting waiting;
  private final Confirmations confirmations;
  private final TakeOverRound round;
  private final Clock clock;
  private final Runnable hurry;

  /**
   * Successions of one registry.
   *
   * @param wait how long a take-over waits
   * @param round tells people and ends what is over
   * @param hurry makes somebody run {@code round} soon, on another thread
   */
  public Successions(
      SuccessionPorts ports,
      Duration wait,
      Confirmations confirmations,
      TakeOverRound round,
      Clock clock,
      Runnable hurry) {
    this.ports = ports;
    this.silence = new Silence(ports);
    this.waiting = new Waiting(ports, wait, clock);
    this.confirmations = confirmations;
    this.round = round;
    this.clock = clock;
    this.hurry = hurry;
  }

  /** What became of asking. */
  public enum Asked {
    /** The time begins. */
    BEGUN,
    /** Somebody has asked already. */
    RUNS,
    /** Nobody is silent. */
    NOT_SILENT,
    /** Only deputies, mailboxes of the network and moderators may. */
    NOT_YOURS
  }

  /** The take-over of a record that waits; empty also if its owner has been there since. */
  public Optional<TakeOver> findRunning(RecordIri record) {
    return ports
        .cases()
        .findOpen(record, Topic.TAKEOVER)
        .filter(it -> !round.isAnswered(it))
        .map(waiting::of);
  }

  /** Since when the owner of a record is silent, if it is so long that somebody may ask. */
  public Optional<Instant> findSilentSince(RecordHead head) {
    return silence.findBegin(head).filter(it -> !it.plus(Silence.LONG).isAfter(clock.instant()));
  }

  /** As what {@code author} may ask for a record; empty if not. */
  public Optional<Asker> findAsker(Author author, RecordHead head) {
    AccountId account = author.account();
    if (head.owner().equals(account)) {
      return Optional.empty();
    }
    if (ports.care().stewards().isDeputy(head.record(), account)) {
      return Optional.of(Asker.DEPUTY);
    }
    if (ports
        .accounts()
        .findMail(account)
        .filter(it -> ClaimProof.proves(it, head.record(), silence.graph(head)))
        .isPresent()) {
      return Optional.of(Asker.MAILBOX);
    }
    return author.role().covers(Role.MODERATOR) ? Optional.of(Asker.MODERATOR) : Optional.empty();
  }

  /**
   * Asks to take over a record. Of several who ask at once the first gets it.
   *
   * @throws RegistryException of type {@code NOT_FOUND} if there is no such record
   */
  public Asked ask(Author author, RecordIri record) {
    RecordHead head =
        ports
            .heads()
            .find(record)
            .filter(it -> !it.withdrawn())
            .orElseThrow(
                () ->
                    new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value()));
    Optional<Asker> asker = findAsker(author, head);
    if (asker.isEmpty()) {
      return Asked.NOT_YOURS;
    }
    if (findRunning(record).isPresent()) {
      return Asked.RUNS;
    }
    if (findSilentSince(head).isEmpty()) {
      return Asked.NOT_SILENT;
    }
    return open(author, head, asker.get());
  }

  /** What a link from a letter is about, if that still waits. Changes nothing. */
  public Optional<TakeOver> findByLink(Secret secret) {
    return confirmations.find(secret).flatMap(it -> findRunning(it.head().record()));
  }

  /** The owner says that they are there, by a link from a letter. False if it is too late. */
  public boolean stillHere(Secret secret) {
    Optional<Confirmable> owner = confirmations.find(secret);
    Optional<TakeOver> running = findByLink(secret);
    if (owner.isEmpty() || running.isEmpty()) {
      return false;
    }
    AccountId account = owner.get().author().account();
    ports.care().signs().seen(account, clock.instant());
    boolean ended = end(running.get().asked(), account, Ending.ALIVE.word());
    return ended || !round.isGiven(running.get().asked());
  }

  /**
   * A moderator stops a take-over.
   *
   * @throws RegistryException of type {@code FORBIDDEN} if {@code author} is none
   */
  public void stop(Author author, Case asked, String reason) {
    if (!author.role().covers(Role.MODERATOR) || asked.topic() != Topic.TAKEOVER) {
      throw new RegistryException(ProblemType.FORBIDDEN, "case.not-yours");
    }
    end(asked, author.account(), reason);
  }

  private boolean end(Case asked, AccountId by, String reason) {
    boolean ended =
        ports.cases().decide(asked.number(), new Decision(false, by, clock.instant(), reason));
    if (ended) {
      round.tell(asked.number());
    }
    return ended;
  }

  private Asked open(Author author, RecordHead head, Asker asker) {
    Instant now = clock.instant();
    RecordIri record = head.record();
    Case opened =
        ports
            .cases()
            .open(
                NewCase.of(
                    Topic.TAKEOVER,
                    record,
                    Optional.of(author.account()),
                    now,
                    waiting.content(head.owner(), asker, end(record, now))));
    boolean first =
        ports
            .cases()
            .findOpen(record, Topic.TAKEOVER)
            .filter(it -> it.number() < opened.number())
            .isEmpty();
    if (!first) {
      var decision = new Decision(false, author.account(), now, Ending.FIRST.word());
      ports.cases().decide(opened.number(), decision);
      return Asked.RUNS;
    }
    round.tellDeputies(waiting.of(opened), author.account());
    hurry.run();
    return Asked.BEGUN;
  }

  /** A letter is known by the day on which the time ends, so no two of a record end on one. */
  private Instant end(RecordIri record, Instant now) {
    Set<LocalDate> taken =
        ports.cases().about(record, Desk.MOST_SHOWN).stream()
            .filter(it -> it.topic() == Topic.TAKEOVER)
            .map(it -> Waiting.day(Waiting.end(it)))
            .collect(Collectors.toSet());
    Instant end = waiting.end(now);
    while (taken.contains(Waiting.day(end))) {
      end = end.plus(Duration.ofDays(1));
    }
    return end;
  }
}
