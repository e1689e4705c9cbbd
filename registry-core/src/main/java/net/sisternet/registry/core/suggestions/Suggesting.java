package net.sisternet.registry.core.suggestions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.cases.SuggestedChange;
import net.sisternet.registry.core.cases.SuggestedContent;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.AskLimits;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;

/**
 * Makes suggestions for people without an account, and for records of sisters. Whoever makes one
 * gets a letter with a link: opened it does nothing; its one button confirms the suggestion once,
 * and from then on it shows how it stands. Any thread.
 */
public final class Suggesting {

  /** How long a suggestion waits to be confirmed. */
  public static final Duration CONFIRMATION_LIFE = Duration.ofHours(24);

  private static final Duration LOOK_STEP = Duration.ofSeconds(5);

  private final Suggestions suggestions;
  private final SuggestionLetters letters;
  private final Mail mail;
  private final Clock clock;
  private final Runnable courier;
  private final AskLimits limits;
  private final SecureRandom random = new SecureRandom();

  /**
   * Suggesting over a store.
   *
   * @param courier is called when there is something to be carried
   */
  public Suggesting(
      Suggestions suggestions,
      SuggestionLetters letters,
      Mail mail,
      Clock clock,
      Runnable courier) {
    this.suggestions = suggestions;
    this.letters = letters;
    this.mail = mail;
    this.clock = clock;
    this.courier = courier;
    this.limits = new AskLimits(clock);
  }

  /**
   * What somebody suggests.
   *
   * @param graph what the record says
   * @param home where it is at home
   * @param language of whoever suggests it
   */
  public record Wish(
      RecordIri record,
      Graph graph,
      Home home,
      List<SuggestedChange> changes,
      String note,
      String language) {}

  /**
   * Keeps a suggestion and sends the letter with its link.
   *
   * @param address who makes it
   * @param client where they are, to be counted; not kept
   * @param confirmed whether the address is known to be theirs; then it goes on its way at once
   * @return what the link holds; for the letter alone unless it is confirmed
   * @throws RegistryException of type {@code TOO_MANY_REQUESTS}
   */
  public Secret ask(Wish wish, MailAddress address, String client, boolean confirmed) {
    AskLimits.Verdict verdict = limits.ask(address, client);
    boolean quiet = verdict == AskLimits.Verdict.ENOUGH;
    if (verdict == AskLimits.Verdict.REFUSE || (quiet && confirmed)) {
      throw new RegistryException(ProblemType.TOO_MANY_REQUESTS, "suggestion.asked");
    }
    Secret secret = Secret.random(random);
    if (!quiet) {
      Suggestion made = made(wish, address, secret, confirmed ? Stage.WAITING : Stage.ASKED);
      suggestions.add(made);
      mail.send(address, letters.asked(made, wish.graph(), secret));
      if (confirmed) {
        courier.run();
      }
    }
    return secret;
  }

  /**
   * The suggestion that a link leads to. Its home is asked soon how it stands, if that was not done
   * just now; nothing else happens: programs open links too.
   */
  public Optional<Suggestion> find(Secret secret) {
    Optional<Suggestion> found = find(secret, clock.instant());
    found.ifPresent(this::look);
    return found;
  }

  /** Confirms a suggestion and sends it on its way; the second time nothing happens. */
  public Optional<Suggestion> confirm(Secret secret) {
    Instant now = clock.instant();
    Optional<Suggestion> found = find(secret, now);
    if (found.filter(it -> it.stage() == Stage.ASKED).isPresent()
        && suggestions.change(found.get().at(Stage.WAITING, now, now))) {
      courier.run();
    }
    return found;
  }

  private Optional<Suggestion> find(Secret secret, Instant now) {
    return suggestions
        .find(secret.digest())
        .filter(it -> it.stage() != Stage.ASKED || it.made().plus(CONFIRMATION_LIFE).isAfter(now));
  }

  private void look(Suggestion it) {
    Instant now = clock.instant();
    boolean onItsWay = it.stage() == Stage.WAITING || it.stage() == Stage.RECEIVED;
    if (onItsWay
        && it.next().isAfter(now)
        && !it.tried().plus(LOOK_STEP).isAfter(now)
        && suggestions.change(it.again(now))) {
      courier.run();
    }
  }

  private Suggestion made(Wish wish, MailAddress address, Secret secret, Stage stage) {
    Instant now = clock.instant();
    return new Suggestion(
        secret.digest(),
        Secret.random(random),
        wish.record(),
        wish.home(),
        SuggestedContent.of(wish.changes(), wish.note()),
        Optional.of(address),
        wish.language(),
        stage,
        now,
        now,
        Instant.EPOCH,
        now,
        0,
        "",
        0);
  }
}
