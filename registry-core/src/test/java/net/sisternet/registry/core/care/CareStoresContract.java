package net.sisternet.registry.core.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.access.SignsOfLife;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.NewCase;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.Secret;
import org.junit.jupiter.api.Test;

/** What the stores beside the log that keep records true have in common. */
public interface CareStoresContract {

  RecordIri RECORD = Samples.network("a");
  AccountId OWNER = Samples.AUTHOR;
  AccountId OTHER = Samples.OTHER_AUTHOR;
  Instant NOW = Samples.MORNING;
  Instant LATER = NOW.plus(Duration.ofHours(7));
  Reminder REMINDER = new Reminder(RECORD, Occasion.STILL_TRUE, LocalDate.of(2026, 11, 30), OWNER);

  /** Stores of a registry without records. */
  CareBench bench();

  /** The same after everything was closed and opened again. */
  CareBench reopened();

  @Test
  default void aReminderIsTakenOnceUntilItWasTriedLongAgo() {
    RemindersSent reminders = bench().stores().reminders();
    assertThat(reminders.take(REMINDER, NOW, NOW.minusSeconds(1))).isTrue();
    assertThat(reminders.take(REMINDER, NOW.plusSeconds(1), NOW.minusSeconds(1))).isFalse();
    RemindersSent reopened = reopened().stores().reminders();
    assertThat(reopened.take(REMINDER, LATER, NOW)).isTrue();
    assertThat(reopened.take(REMINDER, LATER, NOW)).isFalse();
  }

  @Test
  default void ofManyWhoTakeAReminderAtOnceOneGetsIt() {
    RemindersSent reminders = bench().stores().reminders();
    long taken =
        IntStream.range(0, 16)
            .parallel()
            .filter(i -> reminders.take(REMINDER, NOW, NOW.minusSeconds(1)))
            .count();
    assertThat(taken).isEqualTo(1);
  }

  @Test
  default void whatWasSentIsNeverTakenAgainButForAnotherYearOrReader() {
    RemindersSent reminders = bench().stores().reminders();
    reminders.take(REMINDER, NOW, NOW.minusSeconds(1));
    reminders.sent(REMINDER, NOW);
    RemindersSent reopened = reopened().stores().reminders();
    assertThat(reopened.take(REMINDER, LATER, LATER)).isFalse();
    var nextYear = new Reminder(RECORD, Occasion.STILL_TRUE, REMINDER.due().plusYears(1), OWNER);
    assertThat(reopened.take(nextYear, LATER, LATER)).isTrue();
    var deputys = new Reminder(RECORD, Occasion.STILL_TRUE, REMINDER.due(), OTHER);
    assertThat(reopened.take(deputys, LATER, LATER)).isTrue();
    assertThat(reopened.findFirst(RECORD, Occasion.STILL_TRUE, NOW.minusSeconds(1))).contains(NOW);
    assertThat(reopened.findFirst(RECORD, Occasion.STILL_TRUE, NOW)).isEmpty();
    assertThat(reopened.findFirst(RECORD, Occasion.LAST_CALL, Instant.EPOCH)).isEmpty();
  }

  @Test
  default void aConfirmationLinkIsFoundAgainAndAgainUntilItExpires() {
    ConfirmationLinks links = bench().stores().confirmations();
    Secret secret = Secret.random(new SecureRandom());
    var link = new ConfirmationLink(secret.digest(), RECORD, OWNER, LATER);
    links.add(link, NOW);
    assertThat(links.find(Secret.random(new SecureRandom()).digest(), NOW)).isEmpty();
    ConfirmationLinks reopened = reopened().stores().confirmations();
    assertThat(reopened.find(secret.digest(), NOW)).contains(link);
    assertThat(reopened.find(secret.digest(), NOW)).contains(link);
    assertThat(reopened.find(secret.digest(), LATER)).isEmpty();

    var other =
        new ConfirmationLink(
            Secret.random(new SecureRandom()).digest(), RECORD, OWNER, LATER.plusSeconds(9));
    reopened.add(other, LATER);
    assertThat(reopened.find(secret.digest(), NOW)).isEmpty();
  }

  @Test
  default void aCaseGivesItsRecordAwayOnceAndFromItsOwnerAlone() {
    CareBench bench = bench();
    Stewards stewards = bench.stores().stewards();
    bench.log().append(new LogScript().publish("a").publish("b").batch());
    stewards.addDeputy(RECORD, OTHER, NOW);
    Case asked =
        bench.cases().open(NewCase.of(Topic.TAKEOVER, RECORD, Optional.of(OTHER), NOW, Map.of()));
    var decision = new Decision(true, new AccountId("registry"), LATER, "time");
    assertThat(bench.cases().giveAway(asked.number(), decision, OTHER, OTHER)).isFalse();
    assertThat(bench.cases().giveAway(asked.number() + 1, decision, OWNER, OTHER)).isFalse();
    long given =
        IntStream.range(0, 8)
            .parallel()
            .filter(i -> bench.cases().giveAway(asked.number(), decision, OWNER, OTHER))
            .count();
    assertThat(given).isEqualTo(1);

    CareBench reopened = reopened();
    assertThat(reopened.heads().find(RECORD).map(RecordHead::owner)).contains(OTHER);
    assertThat(reopened.heads().find(Samples.network("b")).map(RecordHead::owner)).contains(OWNER);
    assertThat(reopened.stores().stewards().deputies(RECORD)).isEmpty();
    assertThat(reopened.cases().find(asked.number()).orElseThrow().decision()).contains(decision);
    assertThat(reopened.cases().giveAway(asked.number(), decision, OTHER, OWNER)).isFalse();
    assertThat(reopened.heads().find(RECORD).map(RecordHead::owner)).contains(OTHER);
  }

  @Test
  default void aRecordIsHandedOverByItsOwnerAloneAndStaysSoWhenItChanges() {
    CareBench bench = bench();
    Stewards stewards = bench.stores().stewards();
    var script = new LogScript();
    bench.log().append(script.publish("a").publish("b").batch());
    stewards.addDeputy(RECORD, OTHER, NOW);

    assertThat(stewards.handOver(RECORD, OTHER, OTHER)).isFalse();
    assertThat(stewards.handOver(RECORD, OWNER, OTHER)).isTrue();
    assertThat(stewards.handOver(RECORD, OWNER, OTHER)).isFalse();
    bench.log().append(script.by(OWNER).publish("a").batch());

    CareBench reopened = reopened();
    assertThat(reopened.heads().find(RECORD).map(RecordHead::owner)).contains(OTHER);
    assertThat(reopened.stores().stewards().deputies(RECORD)).isEmpty();
    assertThat(reopened.stores().stewards().caredForBy(OTHER, 9)).containsExactly(RECORD);
    assertThat(reopened.stores().stewards().caredForBy(OWNER, 9))
        .containsExactly(Samples.network("b"));
  }

  @Test
  default void theLastSignOfAnAccountIsKeptAndNoEarlierOne() {
    SignsOfLife signs = bench().stores().signs();
    assertThat(signs.findLast(OWNER)).isEmpty();
    signs.seen(OWNER, LATER);
    signs.seen(OWNER, NOW);
    SignsOfLife reopened = reopened().stores().signs();
    assertThat(reopened.findLast(OWNER)).contains(LATER);
    assertThat(reopened.findLast(OTHER)).isEmpty();
    reopened.seen(OWNER, LATER.plusSeconds(1));
    assertThat(reopened.findLast(OWNER)).contains(LATER.plusSeconds(1));
  }

  @Test
  default void deputiesComeAndGo() {
    CareBench bench = bench();
    bench.log().append(new LogScript().publish("a").batch());
    Stewards stewards = bench.stores().stewards();
    stewards.addDeputy(RECORD, OTHER, LATER);
    stewards.addDeputy(RECORD, new AccountId("third"), NOW);
    stewards.addDeputy(RECORD, OTHER, NOW);

    Stewards reopened = reopened().stores().stewards();
    assertThat(reopened.deputies(RECORD)).containsExactly(new AccountId("third"), OTHER);
    assertThat(reopened.isDeputy(RECORD, OTHER)).isTrue();
    assertThat(reopened.isDeputy(Samples.network("b"), OTHER)).isFalse();
    assertThat(reopened.caredForBy(OTHER, 9)).containsExactly(RECORD);
    assertThat(reopened.deputyFor(OTHER, 9)).containsExactly(RECORD);
    reopened.removeDeputy(RECORD, OTHER);
    assertThat(reopened.isDeputy(RECORD, OTHER)).isFalse();
    assertThat(reopened.caredForBy(OTHER, 9)).isEmpty();
    assertThat(reopened.deputyFor(OTHER, 9)).isEmpty();
  }

  @Test
  default void whatWasNotChangedForTheLongestTimeComesFirstAndNotEndlessly() {
    CareBench bench = bench();
    Stewards stewards = bench.stores().stewards();
    var script = new LogScript();
    bench.log().append(script.publish("c").batch());
    bench.log().append(script.publish("b").by(OTHER).publish("d").batch());
    bench.log().append(script.by(OWNER).publish("a").publish("e").batch());
    bench.log().append(script.withdraw("e").batch());
    stewards.addDeputy(Samples.network("d"), OWNER, NOW);
    assertThat(stewards.caredForBy(OWNER, 9))
        .startsWith(Samples.network("c"))
        .endsWith(RECORD)
        .hasSize(4);
    assertThat(stewards.caredForBy(OWNER, 1)).containsExactly(Samples.network("c"));
    assertThat(stewards.deputyFor(OWNER, 9)).containsExactly(Samples.network("d"));
    assertThat(stewards.deputyFor(OTHER, 9)).isEmpty();
  }

  @Test
  default void whatWaitsForAStewardIsAboutTheirRecordsAndOpen() {
    CareBench bench = bench();
    bench.log().append(new LogScript().publish("a").by(OTHER).publish("b").publish("c").batch());
    bench.stores().stewards().addDeputy(Samples.network("b"), OWNER, NOW);
    List<Case> opened =
        Stream.of("c", "b", "a", "a")
            .map(
                it ->
                    bench
                        .cases()
                        .open(
                            NewCase.of(
                                Topic.SUGGESTION,
                                Samples.network(it),
                                Optional.empty(),
                                NOW,
                                Map.of())))
            .toList();
    bench.cases().open(NewCase.of(Topic.REPORT, RECORD, Optional.empty(), NOW, Map.of()));
    bench.cases().decide(opened.get(2).number(), new Decision(false, OWNER, LATER, "Nej"));
    assertThat(bench.cases().waitingFor(OWNER, Topic.SUGGESTION, 9))
        .containsExactly(opened.get(1), opened.get(3));
    assertThat(bench.cases().waitingFor(OWNER, Topic.SUGGESTION, 1)).containsExactly(opened.get(1));
    assertThat(bench.cases().waitingFor(OTHER, Topic.SUGGESTION, 9))
        .containsExactly(opened.get(0), opened.get(1));
    assertThat(bench.cases().waitingFor(new AccountId("nobody"), Topic.SUGGESTION, 9)).isEmpty();
  }
}
