package net.sisternet.registry.core.log;

import static net.sisternet.registry.core.Samples.HOME;
import static net.sisternet.registry.core.Samples.KEY;
import static net.sisternet.registry.core.Samples.MORNING;
import static net.sisternet.registry.core.Samples.network;
import static net.sisternet.registry.core.log.SequencerBench.ANYTHING;
import static net.sisternet.registry.core.log.SequencerBench.NEW;
import static net.sisternet.registry.core.log.SequencerBench.assertRefused;
import static net.sisternet.registry.core.log.SequencerBench.assertUnavailable;
import static net.sisternet.registry.core.log.SequencerBench.at;
import static net.sisternet.registry.core.log.SequencerBench.fail;
import static net.sisternet.registry.core.log.SequencerBench.publish;
import static net.sisternet.registry.core.log.SequencerBench.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What writers are told when the log, or who follows it, fails. */
class SequencerFailureTest {

  private final SequencerBench bench = new SequencerBench();

  @AfterEach
  void closeAll() throws InterruptedException {
    bench.close();
  }

  @Test
  void aFailureBeforeStoringIsToldAndLeavesNoTrace() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    bench.log.failNext(FlakyEntryLog.Failure.BEFORE_STORING);

    assertUnavailable("Nothing was stored", sequencer, publish("a", "one", NEW));

    assertThat(bench.memory.head()).isEqualTo(LogHead.EMPTY);
    assertThat(bench.batches).hasValue(0);
    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
  }

  @Test
  void aFailureAfterStoringIsFoundOutAndTheWriterGetsItsReceipt() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    bench.log.failNext(FlakyEntryLog.Failure.AFTER_STORING);

    Receipt receipt = sequencer.submit(publish("a", "one", NEW));

    assertThat(receipt.changed()).isTrue();
    assertThat(bench.memory.find(network("a"))).contains(receipt.head());
    Eventually.holds("followers are told", () -> bench.batches.get() == 1);
    assertThat(sequencer.submit(publish("a", "two", at(1))).head().version().value()).isEqualTo(2);
  }

  @Test
  void anErrorAfterStoringIsFoundOutToo() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    bench.log.afterNextAppend(SequencerBench::fail);

    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
  }

  @Test
  void aBatchCountsAsStoredOnlyIfAllOfItIsThere() {
    Clock still = Clock.fixed(MORNING, ZoneOffset.UTC);
    Sequencer sequencer = bench.sequencer(still);
    bench.appendedElsewhere(still, publish("z", "one", NEW));
    bench.log.beforeNextAppend(
        () -> {
          bench.appendedElsewhere(still, publish("theirs", "one", NEW), withdraw("z", ANYTHING));
          fail();
        });

    List<CompletableFuture<Receipt>> futures =
        bench.inOneBatch(sequencer, List.of(publish("ours", "one", NEW), withdraw("z", ANYTHING)));

    assertThat(futures.stream().map(SequencerBench::outcome))
        .containsExactly("unavailable", "unavailable");
    assertThat(bench.memory.find(network("ours"))).isEmpty();
  }

  @Test
  void ifTheLogCannotBeReadAfterAFailureNothingIsClaimed() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    bench.log.afterNextAppend(
        () -> {
          bench.log.breakDown();
          throw new UnclearCommitException(
              "contact lost on command", new IllegalStateException("on command"));
        });

    assertUnavailable("not known whether", sequencer, publish("a", "one", NEW));

    bench.log.recover();
    assertRefused(ProblemType.EXISTS, sequencer, publish("a", "one", NEW));
    assertThat(sequencer.submit(publish("a", "one", ANYTHING)).changed()).isFalse();
  }

  @Test
  void aLogThatIsBrokenForAWhileIsUsedAgainWhenItIsWell() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    bench.log.breakDown();
    for (int i = 0; i < 3; i++) {
      assertUnavailable("Nothing was stored", sequencer, publish("a", "one", NEW));
    }

    bench.log.recover();

    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
  }

  @Test
  void anErrorInOneBatchDoesNotEndTheThread() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    bench.log.beforeNextAppend(SequencerBench::fail);
    assertUnavailable("Nothing was stored", sequencer, publish("a", "one", NEW));
    bench.log.beforeNextAppend(
        () -> {
          throw new IllegalStateException("on command");
        });
    assertUnavailable("Nothing was stored", sequencer, publish("a", "one", NEW));

    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
  }

  @Test
  void aFollowerThatFailsChangesNothingForTheWriter() {
    Sequencer sequencer =
        bench.opened(
            new Sequencer(
                HOME, bench.log, bench.memory, KEY, Clock.systemUTC(), SequencerBench::fail));
    sequencer.start();

    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
    assertThat(sequencer.submit(publish("b", "one", NEW)).changed()).isTrue();
  }
}
