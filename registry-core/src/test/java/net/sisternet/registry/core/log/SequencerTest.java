package net.sisternet.registry.core.log;

import static net.sisternet.registry.core.Samples.AUTHOR;
import static net.sisternet.registry.core.Samples.HOME;
import static net.sisternet.registry.core.Samples.KEY;
import static net.sisternet.registry.core.Samples.MORNING;
import static net.sisternet.registry.core.Samples.network;
import static net.sisternet.registry.core.Samples.payload;
import static net.sisternet.registry.core.log.SequencerBench.ANYTHING;
import static net.sisternet.registry.core.log.SequencerBench.NEW;
import static net.sisternet.registry.core.log.SequencerBench.assertRefused;
import static net.sisternet.registry.core.log.SequencerBench.at;
import static net.sisternet.registry.core.log.SequencerBench.publish;
import static net.sisternet.registry.core.log.SequencerBench.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.signin.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which order and at what times entries stand, and what is refused. */
class SequencerTest {

  private final SequencerBench bench = new SequencerBench();

  @AfterEach
  void closeAll() throws InterruptedException {
    bench.close();
  }

  @Test
  void manyWritersShareOneBatchAndOneCheckpoint() {
    Sequencer sequencer = bench.sequencer(Clock.fixed(MORNING, ZoneOffset.UTC));
    List<CompletableFuture<Receipt>> futures =
        bench.inOneBatch(
            sequencer,
            IntStream.range(0, 40).mapToObj(i -> publish("n" + i, "name", NEW)).toList());

    List<RecordHead> heads = futures.stream().map(it -> it.join().head()).toList();

    assertBatches(1, sequencer);
    assertThat(bench.memory.head().size()).isEqualTo(40);
    for (int i = 0; i < heads.size(); i++) {
      assertThat(heads.get(i).record()).isEqualTo(network("n" + i));
      assertThat(heads.get(i).position()).isEqualTo(new Position(i + 1));
      assertThat(heads.get(i).modified()).isEqualTo(MORNING.plusMillis(i));
      assertThat(bench.memory.find(heads.get(i).record())).contains(heads.get(i));
    }
  }

  @Test
  void everyWriterGetsItsOwnReceiptAndThePositionsHaveNoGaps() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    var receipts = new ConcurrentLinkedQueue<Receipt>();
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 16)
            .mapToObj(
                writer ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; i < 40; i++) {
                            String slug = "n" + writer + "-" + i % 10;
                            Receipt receipt = sequencer.submit(publish(slug, "v" + i, ANYTHING));
                            assertThat(receipt.head().record()).isEqualTo(network(slug));
                            assertThat(receipt.head().version().value()).isEqualTo(i / 10 + 1L);
                            assertThat(bench.entryAt(receipt.head()).payload())
                                .contains(payload(network(slug), "v" + i));
                            receipts.add(receipt);
                          }
                        },
                        bench.writers))
            .toList();
    all.forEach(CompletableFuture::join);

    assertThat(receipts).extracting(it -> it.head().position().value()).doesNotHaveDuplicates();
    assertThat(bench.memory.readAfter(Position.START, 1000))
        .extracting(it -> it.entry().position().value())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 640).boxed().toList());
    assertThat(bench.batches.get()).isPositive().isLessThan(640);
  }

  @Test
  void whatIsSubmittedTogetherStandsTogetherOrNotAtAll() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    sequencer.submit(publish("taken", "name", NEW));

    assertThatThrownBy(
            () ->
                sequencer.submitTogether(
                    List.of(
                        publish("a", "name", NEW),
                        publish("taken", "other", ANYTHING),
                        publish("taken", "again", NEW))))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.EXISTS));
    assertThat(bench.memory.head().size()).isEqualTo(1);
    assertThat(bench.memory.find(network("a"))).isEmpty();
    assertThat(bench.memory.find(network("taken")).orElseThrow().version())
        .isEqualTo(RecordVersion.FIRST);

    List<Receipt> receipts =
        sequencer.submitTogether(
            List.of(publish("a", "name", NEW), publish("a", "name 2", ANYTHING)));
    assertThat(receipts)
        .extracting(it -> it.head().position(), it -> it.head().version().value())
        .containsExactly(tuple(new Position(2), 1L), tuple(new Position(3), 2L));
  }

  @Test
  void aRefusedGroupLeavesTheOthersOfItsBatchAlone() {
    LogHead empty = bench.memory.head();
    BatchBuilder.Built built =
        bench
            .builder()
            .build(
                empty,
                List.of(
                    List.of(publish("a", "name", NEW)),
                    List.of(publish("b", "name", NEW), publish("a", "name", NEW)),
                    List.of(publish("b", "other", NEW))));

    assertThat(built.lines())
        .extracting(it -> it.logEntry().entry().about())
        .containsExactly(network("a"), network("b"));
    bench.memory.append(new LogBatch(empty.position(), built.lines(), built.head()));
  }

  @Test
  void aBatchHasALimit() {
    var small = new Sequencer.Limits(2, 10, Duration.ofSeconds(30));
    var sequencer =
        bench.opened(
            new Sequencer(bench.log, bench.builder(), bench.batches::incrementAndGet, small));

    bench
        .inOneBatch(
            sequencer, IntStream.range(0, 5).mapToObj(i -> publish("n" + i, "name", NEW)).toList())
        .forEach(CompletableFuture::join);

    assertBatches(3, sequencer);
  }

  @Test
  void everyBatchEndsInACheckpointThatVerifies() {
    var checkpoints = new ConcurrentLinkedQueue<Checkpoint>();
    var roots = new ConcurrentLinkedQueue<LogHead>();
    Sequencer sequencer =
        bench.opened(
            new Sequencer(
                HOME,
                bench.log,
                bench.memory,
                KEY,
                Clock.systemUTC(),
                () -> {
                  roots.add(bench.memory.head());
                  checkpoints.add(KEY.verifierKey().open(bench.memory.head().checkpoint()));
                }));
    sequencer.start();

    for (int i = 0; i < 20; i++) {
      long size = sequencer.submit(publish("n", "version " + i, ANYTHING)).head().version().value();
      Eventually.holds("the follower was told", () -> checkpoints.size() == size);
    }

    assertThat(checkpoints).hasSize(20).extracting(Checkpoint::size).isSorted();
    assertThat(checkpoints)
        .extracting(Checkpoint::root)
        .containsExactlyElementsOf(roots.stream().map(it -> it.tree().root()).toList());
  }

  @Test
  void timesIncreaseWhenTheClockStandsStillOrJumpsBack() {
    var clock = new SteppedClock();
    clock.pass(Duration.ofNanos(1_999_999));
    Sequencer sequencer = bench.started(clock);

    assertThat(modified(sequencer, "a")).isEqualTo(MORNING.plusMillis(1));
    assertThat(modified(sequencer, "b")).isEqualTo(MORNING.plusMillis(2));
    clock.pass(Duration.ofHours(-1));
    assertThat(modified(sequencer, "c")).isEqualTo(MORNING.plusMillis(3));
    clock.pass(Duration.between(clock.instant(), MORNING.plusSeconds(1)));
    assertThat(modified(sequencer, "d")).isEqualTo(MORNING.plusSeconds(1));
    clock.pass(Duration.between(clock.instant(), Instant.EPOCH));
    assertThat(modified(sequencer, "e")).isEqualTo(MORNING.plusSeconds(1).plusMillis(1));
  }

  @Test
  void preconditionsHoldAgainstTheLog() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    assertRefused(ProblemType.NOT_FOUND, sequencer, publish("a", "one", at(1)));
    assertRefused(ProblemType.NOT_FOUND, sequencer, withdraw("a", ANYTHING));
    sequencer.submit(publish("a", "one", NEW));

    assertRefused(ProblemType.EXISTS, sequencer, publish("a", "two", NEW));
    assertRefused(ProblemType.STALE, sequencer, publish("a", "two", at(2)));
    assertRefused(ProblemType.STALE, sequencer, withdraw("a", at(2)));
    assertThat(sequencer.submit(publish("a", "two", at(1))).head().version().value()).isEqualTo(2);
    assertRefused(ProblemType.STALE, sequencer, publish("a", "two", at(1)));
    assertThat(sequencer.submit(publish("a", "3", ANYTHING)).head().version().value()).isEqualTo(3);
    assertThat(bench.memory.head().size()).isEqualTo(3);
  }

  @Test
  void preconditionsHoldBetweenTheProposalsOfOneBatch() {
    Sequencer sequencer = bench.sequencer(Clock.systemUTC());
    List<CompletableFuture<Receipt>> futures =
        bench.inOneBatch(
            sequencer,
            List.of(
                publish("a", "one", NEW),
                publish("a", "other", NEW),
                publish("a", "two", at(1)),
                publish("a", "late", at(1)),
                publish("a", "three", ANYTHING),
                publish("a", "three", ANYTHING),
                withdraw("a", at(3)),
                publish("a", "four", ANYTHING),
                publish("b", "one", at(1))));

    assertThat(futures.stream().map(SequencerBench::outcome))
        .containsExactly(
            "1 true",
            "exists",
            "2 true",
            "stale",
            "3 true",
            "3 false",
            "4 true",
            "gone",
            "not-found");
    assertBatches(1, sequencer);
    assertThat(bench.memory.head().size()).isEqualTo(4);
  }

  @Test
  void sayingTheSameAgainAppendsNothing() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    Receipt first = sequencer.submit(publish("a", "one", NEW));
    LogHead before = bench.memory.head();

    Receipt again = sequencer.submit(publish("a", "one", at(1)));

    assertThat(first.changed()).isTrue();
    assertThat(again).isEqualTo(new Receipt(first.head(), Optional.empty()));
    assertThat(bench.memory.head()).isEqualTo(before);
  }

  @Test
  void aWithdrawnRecordStaysWithdrawnAndKeepsItsOwner() {
    Sequencer sequencer = bench.started(Clock.systemUTC());
    sequencer.submit(publish("a", "one", NEW));
    var byModerator = new Proposal(new Change.Withdrawn(network("a")), at(1), Samples.OTHER_AUTHOR);

    RecordHead end = sequencer.submit(byModerator).head();

    assertThat(end.withdrawn()).isTrue();
    assertThat(end.owner()).isEqualTo(AUTHOR);
    assertThat(end.version().value()).isEqualTo(2);
    assertRefused(ProblemType.GONE, sequencer, publish("a", "one", NEW));
    assertRefused(ProblemType.GONE, sequencer, publish("a", "one", at(2)));
    assertRefused(ProblemType.GONE, sequencer, withdraw("a", ANYTHING));
  }

  @Test
  void whatAnotherProcessAppendsInBetweenIsTakenIntoAccount() {
    Sequencer sequencer = bench.sequencer(Clock.systemUTC());
    bench.log.beforeNextAppend(
        () -> bench.appendedElsewhere(Clock.systemUTC(), publish("a", "theirs", NEW)));

    List<CompletableFuture<Receipt>> futures =
        bench.inOneBatch(sequencer, List.of(publish("a", "ours", NEW), publish("b", "ours", NEW)));

    assertThat(futures.stream().map(SequencerBench::outcome)).containsExactly("exists", "1 true");
    assertThat(futures.get(1).join().head().position()).isEqualTo(new Position(2));
  }

  @Test
  void twoProcessesSequenceOneLog() {
    List<Sequencer> processes =
        List.of(bench.started(Clock.systemUTC()), bench.started(Clock.systemUTC()));
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 8)
            .mapToObj(
                writer ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 1; i <= 50; i++) {
                            Precondition is = i == 1 ? NEW : at(i - 1);
                            Receipt receipt =
                                processes
                                    .get((writer + i) % 2)
                                    .submit(publish("n" + writer, "version " + i, is));
                            assertThat(bench.entryAt(receipt.head()).entry().version().value())
                                .isEqualTo(i);
                          }
                        },
                        bench.writers))
            .toList();
    all.forEach(CompletableFuture::join);

    assertThat(bench.memory.head().size()).isEqualTo(400);
  }

  /**
   * Followers are told after the bench.writers, so the count is right when the thread has ended.
   */
  private void assertBatches(int expected, Sequencer sequencer) {
    sequencer.close();
    assertThat(bench.batches).hasValue(expected);
  }

  private static Instant modified(Sequencer sequencer, String slug) {
    return sequencer.submit(publish(slug, "one", NEW)).head().modified();
  }
}
