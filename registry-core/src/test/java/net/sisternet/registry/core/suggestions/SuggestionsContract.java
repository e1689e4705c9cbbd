package net.sisternet.registry.core.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import org.junit.jupiter.api.Test;

/** What every {@link Suggestions} keeps. */
public interface SuggestionsContract {

  Instant NOW = Samples.MORNING;
  Duration DAY = Duration.ofDays(1);

  /** A registry without suggestions. */
  Suggestions noSuggestions();

  /** The same after everything was closed and opened again. */
  Suggestions reopenedSuggestions();

  @Test
  default void aSuggestionIsWhatWasMadeAlsoAfterReopening() {
    Suggestion made = suggestion(Stage.ASKED, NOW);
    noSuggestions().add(made);
    Suggestions reopened = reopenedSuggestions();
    assertThat(reopened.find(made.link())).contains(made);
    assertThat(reopened.find(Secret.random(new SecureRandom()).digest())).isEmpty();
  }

  @Test
  default void ofSeveralWhoChangeItOneDoes() {
    Suggestions suggestions = noSuggestions();
    Suggestion made = suggestion(Stage.ASKED, NOW);
    suggestions.add(made);
    Suggestion confirmed = made.at(Stage.WAITING, NOW, NOW);
    long changed =
        IntStream.range(0, 8).parallel().filter(i -> suggestions.change(confirmed)).count();
    assertThat(changed).isEqualTo(1);
    assertThat(reopenedSuggestions().find(made.link())).contains(confirmed);
  }

  @Test
  default void whatHasEndedKnowsNobody() {
    Suggestions suggestions = noSuggestions();
    Suggestion made = suggestion(Stage.WAITING, NOW);
    suggestions.add(made);
    Suggestion ended =
        made.tried(NOW, NOW.plus(DAY)).ended(Stage.DECLINED, NOW.plusSeconds(5), "Nej, \"æ\"\n");
    assertThat(suggestions.change(ended)).isFalse();
    assertThat(suggestions.change(made.tried(NOW, NOW.plus(DAY)))).isTrue();
    assertThat(suggestions.change(ended)).isTrue();
    Suggestion kept = reopenedSuggestions().find(made.link()).orElseThrow();
    assertThat(kept).isEqualTo(ended);
    assertThat(kept.mail()).isEmpty();
  }

  @Test
  default void thoseAreDueThatAreOnTheirWay() {
    Suggestions suggestions = noSuggestions();
    Suggestion late = suggestion(Stage.RECEIVED, NOW.minus(DAY));
    Suggestion now = suggestion(Stage.WAITING, NOW);
    suggestions.add(now);
    suggestions.add(late);
    suggestions.add(suggestion(Stage.WAITING, NOW.plus(DAY)));
    suggestions.add(suggestion(Stage.ASKED, NOW));
    suggestions.add(suggestion(Stage.ACCEPTED, NOW));
    assertThat(suggestions.due(NOW, 9)).containsExactly(late, now);
    assertThat(suggestions.due(NOW, 1)).containsExactly(late);
  }

  @Test
  default void whatIsOldIsForgottenButNotWhatIsOnItsWay() {
    Suggestions suggestions = noSuggestions();
    Suggestion unconfirmed = suggestion(Stage.ASKED, NOW);
    Suggestion waiting = suggestion(Stage.WAITING, NOW);
    Suggestion received = suggestion(Stage.RECEIVED, NOW);
    Suggestion declined = suggestion(Stage.DECLINED, NOW);
    for (Suggestion it : new Suggestion[] {unconfirmed, waiting, received, declined}) {
      suggestions.add(it);
    }
    suggestions.forget(NOW, NOW);
    assertThat(suggestions.find(unconfirmed.link())).isPresent();
    assertThat(suggestions.find(declined.link())).isPresent();
    suggestions.forget(NOW.plusMillis(1), NOW.plusMillis(1));
    assertThat(suggestions.find(unconfirmed.link())).isEmpty();
    assertThat(suggestions.find(declined.link())).isEmpty();
    assertThat(suggestions.find(waiting.link())).isPresent();
    assertThat(suggestions.find(received.link())).isPresent();
  }

  private static Suggestion suggestion(Stage stage, Instant next) {
    var random = new SecureRandom();
    return new Suggestion(
        Secret.random(random).digest(),
        Secret.random(random),
        Samples.network("a"),
        Samples.HOME,
        Map.of("note", "a=b&c\n%æ \"<"),
        Optional.of(new MailAddress("anybody@elsewhere.example")),
        "da",
        stage,
        NOW,
        NOW,
        Instant.EPOCH,
        next,
        2,
        "",
        3);
  }
}
