package net.sisternet.registry.core.log;

import static net.sisternet.registry.core.Samples.AUTHOR;
import static net.sisternet.registry.core.Samples.HOME;
import static net.sisternet.registry.core.Samples.KEY;
import static net.sisternet.registry.core.Samples.MORNING;
import static net.sisternet.registry.core.Samples.network;
import static net.sisternet.registry.core.Samples.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.Checkpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SequencerTest {

  private static final Precondition NEW = new Precondition.IsNew();
  private static final Precondition ANYTHING = new Precondition.Anything();

  private final InMemoryEntryLog memory = new InMemoryEntryLog();
  private final FlakyEntryLog log = new FlakyEntryLog(memory);
  private final AtomicInteger batches = new AtomicInteger();
  private final ExecutorService writers = Executors.newCachedThreadPool();
  private final List<Sequencer> opened = new ArrayList<>();

  @AfterEach
  void closeAll() throws InterruptedException {
    log.recover();
    opened.forEach(Sequencer::close);
    writers.shutdown();
    assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).as("no writer hangs").isTrue();
    assertThat(faults()).isEmpty();
  }

  @Test
  void manyWritersShareOneBatchAndOneCheckpoint() {
    Sequencer sequencer = sequencer(Clock.fixed(MORNING, ZoneOffset.UTC));
    List<CompletableFuture<Receipt>> futures =
        inOneBatch(
            sequencer,
            IntStream.range(0, 40).mapToObj(i -> publish("n" + i, "name", NEW)).toList());

    List<RecordHead> heads = futures.stream().map(it -> it.join().head()).toList();

    assertBatches(1, sequencer);
    assertThat(memory.head().size()).isEqualTo(40);
    for (int i = 0; i < heads.size(); i++) {
      assertThat(heads.get(i).record()).isEqualTo(network("n" + i));
      assertThat(heads.get(i).position()).isEqualTo(new Position(i + 1));
      assertThat(heads.get(i).modified()).isEqualTo(MORNING.plusMillis(i));
      assertThat(memory.find(heads.get(i).record())).contains(heads.get(i));
    }
  }

  @Test
  void everyWriterGetsItsOwnReceiptAndThePositionsHaveNoGaps() {
    Sequencer sequencer = started(Clock.systemUTC());
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
                            assertThat(entryAt(receipt.head()).payload())
                                .contains(payload(network(slug), "v" + i));
                            receipts.add(receipt);
                          }
                        },
                        writers))
            .toList();
    all.forEach(CompletableFuture::join);

    assertThat(receipts).extracting(it -> it.head().position().value()).doesNotHaveDuplicates();
    assertThat(memory.readAfter(Position.START, 1000))
        .extracting(it -> it.entry().position().value())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 640).boxed().toList());
    assertThat(batches.get()).isPositive().isLessThan(640);
  }

  @Test
  void whatIsSubmittedTogetherStandsTogetherOrNotAtAll() {
    Sequencer sequencer = started(Clock.systemUTC());
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
    assertThat(memory.head().size()).isEqualTo(1);
    assertThat(memory.find(network("a"))).isEmpty();
    assertThat(memory.find(network("taken")).orElseThrow().version())
        .isEqualTo(RecordVersion.FIRST);

    List<Receipt> receipts =
        sequencer.submitTogether(
            List.of(publish("a", "name", NEW), publish("a", "name 2", ANYTHING)));
    assertThat(receipts)
        .extracting(it -> it.head().position(), it -> it.head().version().value())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(new Position(2), 1L),
            org.assertj.core.api.Assertions.tuple(new Position(3), 2L));
  }

  @Test
  void aRefusedGroupLeavesTheOthersOfItsBatchAlone() {
    LogHead empty = memory.head();
    BatchBuilder.Built built =
        builder()
            .build(
                empty,
                List.of(
                    List.of(publish("a", "name", NEW)),
                    List.of(publish("b", "name", NEW), publish("a", "name", NEW)),
                    List.of(publish("b", "other", NEW))));

    assertThat(built.lines())
        .extracting(it -> it.logEntry().entry().about())
        .containsExactly(network("a"), network("b"));
    memory.append(new LogBatch(empty.position(), built.lines(), built.head()));
  }

  @Test
  void aBatchHasALimit() {
    var small = new Sequencer.Limits(2, 10, Duration.ofSeconds(30));
    var sequencer = opened(new Sequencer(log, builder(), batches::incrementAndGet, small));

    inOneBatch(
            sequencer, IntStream.range(0, 5).mapToObj(i -> publish("n" + i, "name", NEW)).toList())
        .forEach(CompletableFuture::join);

    assertBatches(3, sequencer);
  }

  @Test
  void everyBatchEndsInACheckpointThatVerifies() {
    var checkpoints = new ConcurrentLinkedQueue<Checkpoint>();
    var roots = new ConcurrentLinkedQueue<LogHead>();
    Sequencer sequencer =
        opened(
            new Sequencer(
                HOME,
                log,
                memory,
                KEY,
                Clock.systemUTC(),
                () -> {
                  roots.add(memory.head());
                  checkpoints.add(KEY.verifierKey().open(memory.head().checkpoint()));
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
    var clock = new SetClock(MORNING.plusNanos(1_999_999));
    Sequencer sequencer = started(clock);

    assertThat(modified(sequencer, "a")).isEqualTo(MORNING.plusMillis(1));
    assertThat(modified(sequencer, "b")).isEqualTo(MORNING.plusMillis(2));
    clock.now = MORNING.minusSeconds(3600);
    assertThat(modified(sequencer, "c")).isEqualTo(MORNING.plusMillis(3));
    clock.now = MORNING.plusSeconds(1);
    assertThat(modified(sequencer, "d")).isEqualTo(MORNING.plusSeconds(1));
    clock.now = Instant.EPOCH;
    assertThat(modified(sequencer, "e")).isEqualTo(MORNING.plusSeconds(1).plusMillis(1));
  }

  @Test
  void preconditionsHoldAgainstTheLog() {
    Sequencer sequencer = started(Clock.systemUTC());
    assertRefused(ProblemType.NOT_FOUND, sequencer, publish("a", "one", at(1)));
    assertRefused(ProblemType.NOT_FOUND, sequencer, withdraw("a", ANYTHING));
    sequencer.submit(publish("a", "one", NEW));

    assertRefused(ProblemType.EXISTS, sequencer, publish("a", "two", NEW));
    assertRefused(ProblemType.STALE, sequencer, publish("a", "two", at(2)));
    assertRefused(ProblemType.STALE, sequencer, withdraw("a", at(2)));
    assertThat(sequencer.submit(publish("a", "two", at(1))).head().version().value()).isEqualTo(2);
    assertRefused(ProblemType.STALE, sequencer, publish("a", "two", at(1)));
    assertThat(sequencer.submit(publish("a", "3", ANYTHING)).head().version().value()).isEqualTo(3);
    assertThat(memory.head().size()).isEqualTo(3);
  }

  @Test
  void preconditionsHoldBetweenTheProposalsOfOneBatch() {
    Sequencer sequencer = sequencer(Clock.systemUTC());
    List<CompletableFuture<Receipt>> futures =
        inOneBatch(
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

    assertThat(futures.stream().map(SequencerTest::outcome))
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
    assertThat(memory.head().size()).isEqualTo(4);
  }

  @Test
  void sayingTheSameAgainAppendsNothing() {
    Sequencer sequencer = started(Clock.systemUTC());
    Receipt first = sequencer.submit(publish("a", "one", NEW));
    LogHead before = memory.head();

    Receipt again = sequencer.submit(publish("a", "one", at(1)));

    assertThat(first.changed()).isTrue();
    assertThat(again).isEqualTo(new Receipt(first.head(), Optional.empty()));
    assertThat(memory.head()).isEqualTo(before);
  }

  @Test
  void aWithdrawnRecordStaysWithdrawnAndKeepsItsOwner() {
    Sequencer sequencer = started(Clock.systemUTC());
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
  void aFailureBeforeStoringIsToldAndLeavesNoTrace() {
    Sequencer sequencer = started(Clock.systemUTC());
    log.failNext(FlakyEntryLog.Failure.BEFORE_STORING);

    assertUnavailable("Nothing was stored", sequencer, publish("a", "one", NEW));

    assertThat(memory.head()).isEqualTo(LogHead.EMPTY);
    assertThat(batches).hasValue(0);
    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
  }

  @Test
  void aFailureAfterStoringIsFoundOutAndTheWriterGetsItsReceipt() {
    Sequencer sequencer = started(Clock.systemUTC());
    log.failNext(FlakyEntryLog.Failure.AFTER_STORING);

    Receipt receipt = sequencer.submit(publish("a", "one", NEW));

    assertThat(receipt.changed()).isTrue();
    assertThat(memory.find(network("a"))).contains(receipt.head());
    Eventually.holds("followers are told", () -> batches.get() == 1);
    assertThat(sequencer.submit(publish("a", "two", at(1))).head().version().value()).isEqualTo(2);
  }

  @Test
  void anErrorAfterStoringIsFoundOutToo() {
    Sequencer sequencer = started(Clock.systemUTC());
    log.afterNextAppend(SequencerTest::fail);

    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
  }

  @Test
  void aBatchCountsAsStoredOnlyIfAllOfItIsThere() {
    Clock still = Clock.fixed(MORNING, ZoneOffset.UTC);
    Sequencer sequencer = sequencer(still);
    appendedElsewhere(still, publish("z", "one", NEW));
    log.beforeNextAppend(
        () -> {
          appendedElsewhere(still, publish("theirs", "one", NEW), withdraw("z", ANYTHING));
          fail();
        });

    List<CompletableFuture<Receipt>> futures =
        inOneBatch(sequencer, List.of(publish("ours", "one", NEW), withdraw("z", ANYTHING)));

    assertThat(futures.stream().map(SequencerTest::outcome))
        .containsExactly("unavailable", "unavailable");
    assertThat(memory.find(network("ours"))).isEmpty();
  }

  @Test
  void ifTheLogCannotBeReadAfterAFailureNothingIsClaimed() {
    Sequencer sequencer = started(Clock.systemUTC());
    log.afterNextAppend(
        () -> {
          log.breakDown();
          throw new UnclearCommitException(
              "contact lost on command", new IllegalStateException("on command"));
        });

    assertUnavailable("not known whether", sequencer, publish("a", "one", NEW));

    log.recover();
    assertRefused(ProblemType.EXISTS, sequencer, publish("a", "one", NEW));
    assertThat(sequencer.submit(publish("a", "one", ANYTHING)).changed()).isFalse();
  }

  @Test
  void aLogThatIsBrokenForAWhileIsUsedAgainWhenItIsWell() {
    Sequencer sequencer = started(Clock.systemUTC());
    log.breakDown();
    for (int i = 0; i < 3; i++) {
      assertUnavailable("Nothing was stored", sequencer, publish("a", "one", NEW));
    }

    log.recover();

    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
  }

  @Test
  void whatAnotherProcessAppendsInBetweenIsTakenIntoAccount() {
    Sequencer sequencer = sequencer(Clock.systemUTC());
    log.beforeNextAppend(() -> appendedElsewhere(Clock.systemUTC(), publish("a", "theirs", NEW)));

    List<CompletableFuture<Receipt>> futures =
        inOneBatch(sequencer, List.of(publish("a", "ours", NEW), publish("b", "ours", NEW)));

    assertThat(futures.stream().map(SequencerTest::outcome)).containsExactly("exists", "1 true");
    assertThat(futures.get(1).join().head().position()).isEqualTo(new Position(2));
  }

  @Test
  void twoProcessesSequenceOneLog() {
    List<Sequencer> processes = List.of(started(Clock.systemUTC()), started(Clock.systemUTC()));
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
                            assertThat(entryAt(receipt.head()).entry().version().value())
                                .isEqualTo(i);
                          }
                        },
                        writers))
            .toList();
    all.forEach(CompletableFuture::join);

    assertThat(memory.head().size()).isEqualTo(400);
  }

  @Test
  void anErrorInOneBatchDoesNotEndTheThread() {
    Sequencer sequencer = started(Clock.systemUTC());
    log.beforeNextAppend(SequencerTest::fail);
    assertUnavailable("Nothing was stored", sequencer, publish("a", "one", NEW));
    log.beforeNextAppend(
        () -> {
          throw new IllegalStateException("on command");
        });
    assertUnavailable("Nothing was stored", sequencer, publish("a", "one", NEW));

    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
  }

  @Test
  void aFollowerThatFailsChangesNothingForTheWriter() {
    Sequencer sequencer =
        opened(new Sequencer(HOME, log, memory, KEY, Clock.systemUTC(), SequencerTest::fail));
    sequencer.start();

    assertThat(sequencer.submit(publish("a", "one", NEW)).changed()).isTrue();
    assertThat(sequencer.submit(publish("b", "one", NEW)).changed()).isTrue();
  }

  @Test
  void closeWritesWhatIsWaitingAndRefusesLaterOnes() {
    Sequencer sequencer = sequencer(Clock.systemUTC());
    List<CompletableFuture<Receipt>> futures =
        waiting(
            sequencer, IntStream.range(0, 10).mapToObj(i -> publish("n" + i, "x", NEW)).toList());
    sequencer.start();
    sequencer.close();

    assertThat(futures.stream().map(SequencerTest::outcome)).containsOnly("1 true");
    assertUnavailable("Nothing was stored", sequencer, publish("late", "one", NEW));
    assertThat(memory.head().size()).isEqualTo(10);
    sequencer.close();
  }

  @Test
  void closeRefusesWhatWaitsForASequencerThatNeverRan() {
    Sequencer sequencer = sequencer(Clock.systemUTC());
    List<CompletableFuture<Receipt>> futures =
        waiting(sequencer, List.of(publish("a", "one", NEW)));

    sequencer.close();

    assertThat(outcome(futures.get(0))).isEqualTo("unavailable");
  }

  @Test
  void everyWriterIsAnsweredWhenCloseComesInBetween() {
    for (int round = 0; round < 10; round++) {
      Sequencer sequencer = started(Clock.systemUTC());
      String slug = "r" + round;
      var answered = new AtomicInteger();
      List<CompletableFuture<String>> last =
          IntStream.range(0, 4)
              .mapToObj(
                  writer ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            for (int i = 0; ; i++) {
                              Proposal next = publish(slug + "-" + writer, "v" + i, ANYTHING);
                              String outcome = outcome(sequencer, next);
                              answered.incrementAndGet();
                              if (!outcome.endsWith("true")) {
                                return outcome;
                              }
                            }
                          },
                          writers))
              .toList();
      Eventually.holds("some writing", () -> answered.get() > 20);
      sequencer.close();

      assertThat(last.stream().map(CompletableFuture::join)).containsOnly("unavailable");
    }
  }

  @Test
  void aFullQueueRefusesWithoutWaitingForEver() {
    var small = new Sequencer.Limits(1, 1, Duration.ofMillis(1));
    var sequencer = opened(new Sequencer(log, builder(), batches::incrementAndGet, small));
    List<CompletableFuture<Receipt>> first = waiting(sequencer, List.of(publish("a", "one", NEW)));

    assertUnavailable("Nothing was stored", sequencer, publish("b", "one", NEW));

    sequencer.start();
    assertThat(first.get(0).join().changed()).isTrue();
    assertThat(memory.find(network("b"))).isEmpty();
  }

  @Test
  void aWriterThatIsInterruptedIsNotToldThatNothingWasStored() {
    Sequencer sequencer = sequencer(Clock.systemUTC());
    var writer = new CompletableFuture<Thread>();
    CompletableFuture<Receipt> future =
        CompletableFuture.supplyAsync(
            () -> {
              writer.complete(Thread.currentThread());
              return sequencer.submit(publish("a", "one", NEW));
            },
            writers);
    Eventually.holds("it waits", () -> sequencer.waiting() == 1);
    writer.join().interrupt();

    assertThatThrownBy(future::join)
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("not known whether");
    sequencer.start();
    sequencer.close();
    assertThat(memory.find(network("a"))).isPresent();
  }

  private static void fail() {
    throw new OutOfMemoryError("on command");
  }

  /** Followers are told after the writers, so the count is right when the thread has ended. */
  private void assertBatches(int expected, Sequencer sequencer) {
    sequencer.close();
    assertThat(batches).hasValue(expected);
  }

  private BatchBuilder builder() {
    return new BatchBuilder(HOME, memory, KEY, Clock.systemUTC());
  }

  private Sequencer sequencer(Clock clock) {
    return opened(new Sequencer(HOME, log, memory, KEY, clock, batches::incrementAndGet));
  }

  private Sequencer started(Clock clock) {
    Sequencer sequencer = sequencer(clock);
    sequencer.start();
    return sequencer;
  }

  private Sequencer opened(Sequencer sequencer) {
    opened.add(sequencer);
    return sequencer;
  }

  private void appendedElsewhere(Clock clock, Proposal... proposals) {
    LogHead head = memory.head();
    var built =
        new BatchBuilder(HOME, memory, KEY, clock)
            .build(head, java.util.Arrays.stream(proposals).map(List::of).toList());
    memory.append(new LogBatch(head.position(), built.lines(), built.head()));
  }

  /** Lets the proposals wait in their order, each with a thread of its own. */
  private List<CompletableFuture<Receipt>> waiting(Sequencer sequencer, List<Proposal> proposals) {
    var futures = new ArrayList<CompletableFuture<Receipt>>();
    for (Proposal proposal : proposals) {
      futures.add(CompletableFuture.supplyAsync(() -> sequencer.submit(proposal), writers));
      Eventually.holds("it waits", () -> sequencer.waiting() == futures.size());
    }
    return futures;
  }

  /** Starts the sequencer when all proposals wait. */
  private List<CompletableFuture<Receipt>> inOneBatch(
      Sequencer sequencer, List<Proposal> proposals) {
    List<CompletableFuture<Receipt>> futures = waiting(sequencer, proposals);
    sequencer.start();
    return futures;
  }

  private static Proposal publish(String slug, String name, Precondition precondition) {
    var record = network(slug);
    return new Proposal(new Change.Published(record, payload(record, name)), precondition, AUTHOR);
  }

  private static Proposal withdraw(String slug, Precondition precondition) {
    return new Proposal(new Change.Withdrawn(network(slug)), precondition, AUTHOR);
  }

  private static Precondition at(long version) {
    return new Precondition.IsAt(new RecordVersion(version));
  }

  private static Instant modified(Sequencer sequencer, String slug) {
    return sequencer.submit(publish(slug, "one", NEW)).head().modified();
  }

  private LogEntry entryAt(RecordHead head) {
    return memory.find(head.position()).orElseThrow();
  }

  private static String outcome(CompletableFuture<Receipt> future) {
    try {
      return shown(future.join());
    } catch (CompletionException e) {
      return ((RegistryException) e.getCause()).type().slug();
    }
  }

  private static String outcome(Sequencer sequencer, Proposal proposal) {
    try {
      return shown(sequencer.submit(proposal));
    } catch (RegistryException e) {
      return e.type().slug();
    }
  }

  private static String shown(Receipt receipt) {
    return receipt.head().version() + " " + receipt.changed();
  }

  private static void assertRefused(ProblemType type, Sequencer sequencer, Proposal proposal) {
    assertThatThrownBy(() -> sequencer.submit(proposal))
        .isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static void assertUnavailable(String said, Sequencer sequencer, Proposal proposal) {
    assertThatThrownBy(() -> sequencer.submit(proposal))
        .hasMessageContaining(said)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE));
  }

  private List<LogReport.Fault> faults() {
    return new LogVerifier(memory, memory, KEY.verifierKey()).verify(10).faults();
  }

  /** A clock that shows what it is told. */
  private static final class SetClock extends Clock {

    private volatile Instant now;

    SetClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("it has no zone");
    }
  }
}
