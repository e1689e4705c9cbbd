package net.sisternet.registry.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.LogBatch;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.log.StaleHeadException;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.Secret;
import org.junit.jupiter.api.Test;

/** What every {@link Cases} keeps. */
public interface CasesContract {

  RecordIri RECORD = Samples.network("a");
  AccountId OPENER = Samples.AUTHOR;
  AccountId DECIDER = Samples.OTHER_AUTHOR;
  Instant NOW = Samples.MORNING;
  Map<String, String> CONTENT = Map.of("text", "a=b&c\n%æ \"<", "empty", "");

  /** A registry without cases. */
  Cases noCases();

  /** The same after everything was closed and opened again. */
  Cases reopenedCases();

  @Test
  default void aCaseIsWhatWasAskedAlsoAfterReopening() {
    Case opened = noCases().open(newCase(Topic.REPORT, Optional.empty()));
    Cases reopened = reopenedCases();
    assertThat(reopened.find(opened.number())).contains(opened);
    assertThat(opened.content()).isEqualTo(CONTENT);
    assertThat(opened.isOpen()).isTrue();
    assertThat(reopened.find(opened.number() + 1)).isEmpty();
  }

  /** The log whose transactions open cases, beside those of {@link #noCases}. */
  EntryLog log();

  @Test
  default void whatModeratorsAreAskedToLookAtComesWithTheLogOrNotAtAll() {
    Cases cases = noCases();
    var script = new LogScript();
    LogScript late = script.fork();
    log().append(script.publish("a").forModerators().publish("b").batch());
    assertThat(cases.waiting(9)).hasSize(1);
    Case asked = cases.waiting(9).get(0);
    assertThat(asked.topic()).isEqualTo(Topic.NETWORK);
    assertThat(asked.record()).isEqualTo(Samples.network("b"));
    assertThat(asked.opener()).contains(Samples.AUTHOR);
    assertThat(asked.opened())
        .isEqualTo(log().readAfter(Position.START, 2).get(1).entry().published());
    assertThat(asked.content()).isEmpty();
    assertThat(asked.isOpen()).isTrue();
    LogBatch refused = late.forModerators().publish("c").batch();
    assertThatThrownBy(() -> log().append(refused)).isInstanceOf(StaleHeadException.class);
    assertThat(cases.waiting(9)).containsExactly(asked);
  }

  @Test
  default void listsAreInTheOrderOfAsking() {
    Cases cases = noCases();
    Case first = cases.open(newCase(Topic.SUGGESTION, Optional.of(OPENER)));
    Case second = cases.open(newCase(Topic.CLAIM, Optional.of(OPENER)));
    Case third = cases.open(newCase(Topic.REPORT, Optional.empty()));
    assertThat(cases.waiting(9)).containsExactly(first, second, third);
    assertThat(cases.waiting(1)).containsExactly(first);
    assertThat(cases.about(RECORD, 9)).containsExactly(third, second, first);
    assertThat(cases.about(Samples.network("b"), 9)).isEmpty();
    assertThat(cases.openedBy(OPENER, 9)).containsExactly(second, first);
  }

  @Test
  default void theOldestOpenCaseOfATopicAboutARecordIsFound() {
    Cases cases = noCases();
    cases.open(newCase(Topic.CLAIM, Optional.of(OPENER)));
    Case first = cases.open(newCase(Topic.TAKEOVER, Optional.of(OPENER)));
    Case second = cases.open(newCase(Topic.TAKEOVER, Optional.of(DECIDER)));
    assertThat(cases.waiting(Topic.TAKEOVER, 9)).containsExactly(first, second);
    assertThat(cases.waiting(Topic.TAKEOVER, 1)).containsExactly(first);
    assertThat(cases.findOpen(RECORD, Topic.TAKEOVER)).contains(first);
    assertThat(cases.findOpen(RECORD, Topic.REPORT)).isEmpty();
    assertThat(cases.findOpen(Samples.network("b"), Topic.TAKEOVER)).isEmpty();
    cases.decide(first.number(), new Decision(false, DECIDER, NOW, "Nej"));
    Cases reopened = reopenedCases();
    assertThat(reopened.findOpen(RECORD, Topic.TAKEOVER)).contains(second);
    assertThat(reopened.waiting(Topic.TAKEOVER, 9)).containsExactly(second);
  }

  @Test
  default void aCaseEndsOnce() {
    Cases cases = noCases();
    Case opened = cases.open(newCase(Topic.CLAIM, Optional.of(OPENER)));
    var decision = new Decision(true, DECIDER, NOW.plusSeconds(1), "Ja, ø");
    long ended =
        IntStream.range(0, 8)
            .parallel()
            .filter(i -> cases.decide(opened.number(), decision))
            .count();
    assertThat(ended).isEqualTo(1);
    Cases reopened = reopenedCases();
    assertThat(reopened.find(opened.number()).orElseThrow().decision()).contains(decision);
    assertThat(reopened.waiting(9)).isEmpty();
    assertThat(reopened.about(RECORD, 9)).hasSize(1);
  }

  @Test
  default void aLinkLeadsToItsCase() {
    Cases cases = noCases();
    Secret secret = Secret.random(new SecureRandom());
    Case opened =
        cases.open(
            new NewCase(
                Topic.DEPUTY,
                RECORD,
                Optional.of(OPENER),
                NOW,
                Map.of(),
                Optional.of(secret.digest())));
    assertThat(cases.findByLink(secret.digest())).contains(opened);
    assertThat(cases.findByLink(Secret.random(new SecureRandom()).digest())).isEmpty();
  }

  @Test
  default void ofSeveralWhoOpenACaseWithOneLinkOneDoesAndNobodyAfterwards() {
    Cases cases = noCases();
    var asked =
        new NewCase(
            Topic.ALIKE,
            RECORD,
            Optional.empty(),
            NOW,
            CONTENT,
            Optional.of(Secret.random(new SecureRandom()).digest()));
    long opened =
        IntStream.range(0, 8).parallel().filter(i -> cases.openOnce(asked).isPresent()).count();
    assertThat(opened).isEqualTo(1);
    Case found = cases.findByLink(asked.secret().orElseThrow()).orElseThrow();
    assertThat(cases.waiting(Topic.ALIKE, 9)).containsExactly(found);
    cases.decide(found.number(), new Decision(false, DECIDER, NOW, "To byer"));
    assertThat(reopenedCases().openOnce(asked)).isEmpty();
  }

  private static NewCase newCase(Topic topic, Optional<AccountId> opener) {
    return NewCase.of(topic, RECORD, opener, NOW, CONTENT);
  }
}
