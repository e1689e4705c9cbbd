package net.sisternet.registry.core.succession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Function;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.care.Occasion;
import net.sisternet.registry.core.care.Reminder;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;

/**
 * What time does to take-overs: letters to the owner, once each and again if the mail server does
 * not take them; the end when they were there, when there is nothing to take over any more, and
 * when the time is over. {@link #run} is called now and then. Everything is in the stores, so it
 * may be interrupted anywhere. Any thread.
 */
public final class TakeOverRound {

  /** Who decides what time decides. */
  static final AccountId REGISTRY = new AccountId("registry");

  private static final int MOST_A_RUN = 1_000;
  private static final Duration PATIENCE = Duration.ofHours(6);

  private final SuccessionPorts ports;
  private final Silence silence;
  private final Waiting waiting;
  private final Confirmations confirmations;
  private final Mail mail;
  private final TakeOverLetters letters;
  private final Clock clock;

  /** Over the same {@code ports} and with the same {@code wait} as {@link Successions}. */
  public TakeOverRound(
      SuccessionPorts ports,
      Duration wait,
      Confirmations confirmations,
      Mail mail,
      TakeOverLetters letters,
      Clock clock) {
    this.ports = ports;
    this.silence = new Silence(ports);
    this.waiting = new Waiting(ports, wait, clock);
    this.confirmations = confirmations;
    this.mail = mail;
    this.letters = letters;
    this.clock = clock;
  }

  /** Does what is due now; returns how many take-overs have ended. */
  public int run() {
    int ended = 0;
    for (Case asked : ports.cases().waiting(Topic.TAKEOVER, MOST_A_RUN)) {
      if (settle(asked)) {
        tell(asked.number());
        ended++;
      }
    }
    return ended;
  }

  /** Whether whoever owned the record has been there since somebody asked for it. */
  boolean isAnswered(Case asked) {
    return silence
        .findSign(Waiting.owner(asked))
        .filter(it -> it.isAfter(asked.opened()))
        .isPresent();
  }

  /** Whether the record has changed hands. */
  boolean isGiven(Case asked) {
    return ports
        .cases()
        .find(asked.number())
        .flatMap(Case::decision)
        .filter(Decision::accepted)
        .isPresent();
  }

  /** Tells whoever asked, the owner before, and the deputies how it ended. */
  void tell(long number) {
    Case ended = ports.cases().find(number).orElseThrow();
    var readers = new LinkedHashSet<AccountId>();
    ended.opener().ifPresent(readers::add);
    readers.add(Waiting.owner(ended));
    readers.addAll(ports.care().stewards().deputies(ended.record()));
    Letter letter = letters.ended(ended, graph(ended));
    readers.forEach(it -> send(it, letter));
  }

  /** Tells the deputies that somebody else asks. */
  void tellDeputies(TakeOver begun, AccountId asker) {
    Letter letter = letters.beside(begun, graph(begun.asked()));
    ports.care().stewards().deputies(begun.asked().record()).stream()
        .filter(it -> !it.equals(asker))
        .forEach(it -> send(it, letter));
  }

  private boolean settle(Case asked) {
    Optional<RecordHead> head = ports.heads().find(asked.record());
    if (head.isEmpty() || silence.isOver(head.get())) {
      return end(asked, Ending.CLOSED);
    }
    AccountId owner = Waiting.owner(asked);
    if (!head.get().owner().equals(owner)) {
      return end(asked, Ending.CHANGED);
    }
    if (isAnswered(asked)) {
      return end(asked, Ending.ALIVE);
    }
    if (isSecond(asked)) {
      return end(asked, Ending.FIRST);
    }
    TakeOver takeOver = waiting.of(asked);
    if (!mayStill(takeOver)) {
      return end(asked, Ending.ASKER);
    }
    if (!clock.instant().isBefore(takeOver.until())) {
      return give(takeOver, owner);
    }
    write(takeOver, owner);
    return false;
  }

  /** Two who ask in the same moment may each have seen nobody else. */
  private boolean isSecond(Case asked) {
    return ports
        .cases()
        .findOpen(asked.record(), Topic.TAKEOVER)
        .filter(it -> it.number() < asked.number())
        .isPresent();
  }

  private boolean mayStill(TakeOver takeOver) {
    Optional<AccountId> asker = takeOver.asked().opener();
    return asker.flatMap(ports.accounts()::findMail).isPresent()
        && (takeOver.asker() != Asker.DEPUTY
            || asker
                .filter(it -> ports.care().stewards().isDeputy(takeOver.asked().record(), it))
                .isPresent());
  }

  private boolean end(Case asked, Ending ending) {
    return ports.cases().decide(asked.number(), decision(false, ending));
  }

  private boolean give(TakeOver takeOver, AccountId owner) {
    Case asked = takeOver.asked();
    return asked
        .opener()
        .filter(
            it -> ports.cases().giveAway(asked.number(), decision(true, Ending.TIME), owner, it))
        .isPresent();
  }

  private Decision decision(boolean accepted, Ending ending) {
    return new Decision(accepted, REGISTRY, clock.instant(), ending.word());
  }

  private void write(TakeOver takeOver, AccountId owner) {
    Instant now = clock.instant();
    Optional<Instant> told = waiting.findTold(takeOver.asked());
    if (told.isEmpty()) {
      write(
          takeOver,
          owner,
          Occasion.TAKE_OVER,
          secret -> letters.begun(takeOver, graph(takeOver.asked()), secret));
    } else if (!takeOver.until().minus(Waiting.SOON).isAfter(now)
        && told.get().plus(Waiting.SOON).isBefore(now)) {
      write(
          takeOver,
          owner,
          Occasion.TAKE_OVER_SOON,
          secret -> letters.soon(takeOver, graph(takeOver.asked()), secret));
    }
  }

  private void write(
      TakeOver takeOver, AccountId owner, Occasion occasion, Function<Secret, Letter> letter) {
    Case asked = takeOver.asked();
    Optional<MailAddress> address = ports.accounts().findMail(owner);
    var reminder = new Reminder(asked.record(), occasion, Waiting.day(Waiting.end(asked)), owner);
    Instant now = clock.instant();
    if (address.isPresent()
        && ports.care().reminders().take(reminder, now, now.minus(PATIENCE))
        && mail.deliver(
            address.get(), letter.apply(confirmations.newLink(asked.record(), owner)))) {
      ports.care().reminders().sent(reminder, clock.instant());
    }
  }

  private void send(AccountId account, Letter letter) {
    ports.accounts().findMail(account).ifPresent(address -> mail.send(address, letter));
  }

  private Graph graph(Case asked) {
    return ports
        .heads()
        .find(asked.record())
        .map(silence::graph)
        .orElseGet(() -> new Graph(java.util.List.of()));
  }
}
