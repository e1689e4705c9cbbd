package net.sisternet.registry.core.suggestions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sisternet.registry.core.cases.SuggestedContent;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Mail;

/**
 * Takes confirmed suggestions to the homes of their records, and asks there what became of them.
 * {@link #run} is called now and then; of several nodes one does each work. What does not succeed
 * is done again, at growing distances, also after a restart. One thread at a time.
 */
public final class Courier {

  /** How long a home is tried that does not answer. */
  public static final Duration PATIENCE = Duration.ofDays(14);

  /** How long a home may take to decide. */
  public static final Duration LONGEST = Duration.ofDays(365);

  /** How long it is kept how a suggestion ended. */
  public static final Duration KEPT = Duration.ofDays(90);

  private static final int MOST_A_RUN = 50;
  private static final int LONGEST_ANSWER = 2_000;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12));

  /** What may be otherwise the next time. */
  private static final Set<ProblemType> PASSING =
      Set.of(
          ProblemType.UNREACHABLE,
          ProblemType.UNAVAILABLE,
          ProblemType.TIMEOUT,
          ProblemType.INTERNAL,
          ProblemType.TOO_MANY_REQUESTS,
          ProblemType.PROTOCOL_BROKEN);

  private final Home own;
  private final Suggestions suggestions;
  private final RecordHeads heads;
  private final HomePost post;
  private final SuggestionLetters letters;
  private final Mail mail;
  private final Clock clock;

  /**
   * A courier of the registry {@code own}.
   *
   * @param heads the records of this home and of all mirrors
   * @param post reaches every home, this one too
   */
  public Courier(
      Home own,
      Suggestions suggestions,
      RecordHeads heads,
      HomePost post,
      SuggestionLetters letters,
      Mail mail,
      Clock clock) {
    this.own = own;
    this.suggestions = suggestions;
    this.heads = heads;
    this.post = post;
    this.letters = letters;
    this.mail = mail;
    this.clock = clock;
  }

  /** Does what is due now; returns how many homes were asked. */
  public int run() {
    Instant now = clock.instant();
    suggestions.forget(now.minus(Suggesting.CONFIRMATION_LIFE), now.minus(KEPT));
    int asked = 0;
    for (Suggestion due : suggestions.due(now, MOST_A_RUN)) {
      Suggestion taken = due.tried(now, now.plus(LEASE));
      if (suggestions.change(taken)) {
        step(taken);
        asked++;
      }
    }
    return asked;
  }

  private void step(Suggestion suggestion) {
    try {
      SuggestionReceipt receipt =
          suggestion.stage() == Stage.WAITING
              ? post.send(carried(suggestion))
              : post.ask(suggestion.home(), suggestion.id().value(), suggestion.language());
      if (receipt.id().equals(suggestion.id().value())) {
        received(suggestion, receipt);
      } else {
        failed(
            suggestion,
            new RegistryException(
                ProblemType.PROTOCOL_BROKEN, "suggestion.other", suggestion.home().base()));
      }
    } catch (RegistryException refusal) {
      failed(suggestion, refusal);
    }
  }

  private void received(Suggestion suggestion, SuggestionReceipt receipt) {
    switch (receipt.state()) {
      case ACCEPTED -> end(suggestion, Stage.ACCEPTED, shown(receipt.reason()));
      case DECLINED -> end(suggestion, Stage.DECLINED, shown(receipt.reason()));
      case RECEIVED -> {
        Instant now = clock.instant();
        if (suggestion.stage() == Stage.WAITING) {
          suggestions.change(suggestion.at(Stage.RECEIVED, now, now.plus(pause(suggestion, now))));
        } else if (suggestion.since().plus(LONGEST).isBefore(now)) {
          end(suggestion, Stage.REFUSED, say(suggestion, "suggestion.silent"));
        } else {
          suggestions.change(
              suggestion.at(Stage.RECEIVED, suggestion.since(), now.plus(pause(suggestion, now))));
        }
      }
    }
  }

  private void failed(Suggestion suggestion, RegistryException refusal) {
    Instant now = clock.instant();
    boolean passes = PASSING.contains(refusal.type());
    Duration patience = suggestion.stage() == Stage.WAITING ? PATIENCE : LONGEST;
    String why = shown(refusal.detail().in(Locale.forLanguageTag(suggestion.language())));
    if (passes && suggestion.since().plus(patience).isAfter(now)) {
      Duration pause = PAUSES.get(Math.min(suggestion.tries(), PAUSES.size() - 1));
      suggestions.change(suggestion.failed(now.plus(pause), why));
    } else {
      end(suggestion, Stage.REFUSED, why);
    }
  }

  private void end(Suggestion suggestion, Stage stage, String answer) {
    Suggestion ended = suggestion.ended(stage, clock.instant(), answer);
    if (suggestions.change(ended)) {
      suggestion.mail().ifPresent(it -> mail.send(it, letters.ended(ended, graph(suggestion))));
    }
  }

  /** Our own desk is asked often, as that costs nothing; another's less and less. */
  private Duration pause(Suggestion suggestion, Instant now) {
    if (suggestion.home().equals(own)) {
      return Duration.ofMinutes(1);
    }
    Duration age = Duration.between(suggestion.made(), now);
    if (age.compareTo(Duration.ofHours(1)) < 0) {
      return Duration.ofMinutes(5);
    }
    return age.compareTo(Duration.ofDays(2)) < 0 ? Duration.ofHours(1) : Duration.ofHours(12);
  }

  private CarriedSuggestion carried(Suggestion it) {
    return new CarriedSuggestion(
        it.id().value(),
        own,
        it.home(),
        it.record(),
        it.made(),
        it.language(),
        SuggestedContent.changes(it.content()).stream()
            .map(
                change ->
                    new CarriedSuggestion.Change(
                        change.fragment(),
                        change.property(),
                        change.language(),
                        change.before(),
                        change.after()))
            .toList(),
        SuggestedContent.note(it.content()));
  }

  private Graph graph(Suggestion suggestion) {
    return heads
        .find(suggestion.record())
        .flatMap(head -> heads.findVersion(head.record(), head.version()))
        .flatMap(entry -> entry.payload().map(Payload::graph))
        .orElseGet(() -> new Graph(List.of()));
  }

  private static String say(Suggestion suggestion, String key) {
    return Messages.text(key, suggestion.home().base())
        .in(Locale.forLanguageTag(suggestion.language()));
  }

  /** What another registry says, as it may be shown. */
  private static String shown(String text) {
    String clean = text.replaceAll("[\\p{Cc}&&[^\\n]]|[\\p{Cf}\\p{Cs}]", " ").strip();
    return clean.length() > LONGEST_ANSWER ? clean.substring(0, LONGEST_ANSWER) + "…" : clean;
  }
}
