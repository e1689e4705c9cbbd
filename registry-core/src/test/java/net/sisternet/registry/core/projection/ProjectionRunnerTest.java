package net.sisternet.registry.core.projection;

import static net.sisternet.registry.core.Samples.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.log.FlakyEntryLog;
import net.sisternet.registry.core.log.InMemoryEntryLog;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.model.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionRunnerTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final FlakyEntryLog log = new FlakyEntryLog(new InMemoryEntryLog());
  private final LogScript script = new LogScript();
  private final InMemoryProjection.Storage storage = new InMemoryProjection.Storage();
  private final List<ProjectionRunner> opened = new ArrayList<>();

  @AfterEach
  void closeAll() {
    storage.recover();
    log.recover();
    opened.forEach(ProjectionRunner::close);
  }

  @Test
  void catchesUpWithALogOfManyBatches() {
    for (int i = 0; i < 1050; i++) {
      script.publish("n" + i % 7);
    }
    log.append(script.batch());
    ProjectionRunner runner = started();

    assertThat(runner.await(new Position(1050), LONG)).isTrue();
    assertThat(runner.position()).isEqualTo(new Position(1050));
    assertThat(storage.applied).hasValue(1050);
    assertThat(storage.lines()).hasSize(7);
  }

  @Test
  void aProjectionThatIsFarBehindGetsMuchAtOnceButNotAll() {
    for (int i = 0; i < 8_100; i++) {
      script.publish("n" + i % 7);
    }
    log.append(script.batch());
    var batches = new AtomicInteger();
    storage.beforeApply = batches::incrementAndGet;
    ProjectionRunner runner = started();

    assertThat(runner.await(new Position(8_100), LONG)).isTrue();
    assertThat(batches).hasValue(2);
    assertThat(storage.applied).hasValue(8_100);
  }

  @Test
  void aWakeLetsItReadAtOnceAndNoWakeIsLost() {
    ProjectionRunner runner =
        opened(
            new ProjectionRunner(log, HOME, projection(), Rests.FOR_WRITERS, Duration.ofDays(1)));
    runner.start();
    for (int i = 1; i <= 200; i++) {
      append("n");
      runner.wake();
      assertThat(runner.await(new Position(i), LONG)).isTrue();
    }
  }

  @Test
  void restsAfterABatchSoThatEntriesGather() {
    var batches = new AtomicInteger();
    var goOn = new CountDownLatch(1);
    storage.beforeApply =
        () -> {
          if (batches.getAndIncrement() == 0) {
            waitFor(goOn);
          }
        };
    append("a");
    ProjectionRunner runner = started();
    Eventually.holds("the first batch is under way", () -> batches.get() == 1);
    Eventually.holds("it took a while, so it is followed by a rest", slowFor(300));
    goOn.countDown();
    Eventually.holds("it is applied", () -> runner.position().equals(new Position(1)));
    for (int i = 0; i < 20; i++) {
      append("b");
      runner.wake();
    }

    Eventually.holds("the rest is over", () -> runner.position().equals(new Position(21)));

    assertThat(batches).hasValueLessThan(20);
  }

  private static BooleanSupplier slowFor(long millis) {
    long began = System.nanoTime();
    return () -> System.nanoTime() - began > Duration.ofMillis(millis).toNanos();
  }

  @Test
  void goesBackToWhereAProjectionWentThatFailed() {
    append("a");
    append("b");
    ProjectionRunner runner = started();
    assertThat(runner.await(new Position(2), LONG)).isTrue();
    var once = new AtomicInteger();
    storage.beforeApply =
        () -> {
          if (once.getAndIncrement() == 0) {
            storage.forget();
            throw new IllegalStateException("on command, having lost what was not durable");
          }
        };
    append("c");

    assertThat(runner.await(new Position(3), LONG)).isTrue();
    assertThat(storage.lines()).as("all that was lost was applied again").hasSize(3);
  }

  @Test
  void findsWhatAnotherProcessAppendedWithoutBeingWoken() {
    ProjectionRunner runner = started();
    append("a");
    assertThat(runner.await(new Position(1), LONG)).isTrue();
    append("b");
    assertThat(runner.await(new Position(2), LONG)).isTrue();
  }

  @Test
  void awaitEndsWithoutThePositionWhenTheTimeIsOver() {
    append("a");
    ProjectionRunner runner = started();

    assertThat(runner.await(new Position(1), LONG)).isTrue();
    assertThat(runner.await(new Position(1), Duration.ZERO)).as("it is there already").isTrue();
    assertThat(runner.await(new Position(2), Duration.ofMillis(1))).isFalse();
    assertThat(runner.await(new Position(2), Duration.ofSeconds(-1))).isFalse();
    assertThat(runner.await(Position.START, Duration.ZERO)).isTrue();
  }

  @Test
  void anInterruptedReaderIsToldNoAndStaysInterrupted() {
    ProjectionRunner runner = opened(new ProjectionRunner(log, HOME, projection()));
    Thread.currentThread().interrupt();

    assertThat(runner.await(new Position(1), LONG)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aFailingProjectionIsTriedAgainAndRecovers() {
    storage.beforeApply =
        () -> {
          throw new IllegalStateException("on command");
        };
    append("a");
    ProjectionRunner runner = started();
    Eventually.holds("two failures", () -> runner.failures() >= 2);
    assertThat(runner.position()).isEqualTo(Position.START);
    assertThat(runner.await(new Position(1), Duration.ZERO)).isFalse();

    storage.recover();

    assertThat(runner.await(new Position(1), LONG)).isTrue();
    assertThat(runner.failures()).isZero();
    assertThat(storage.applied).hasValue(1);
  }

  @Test
  void anErrorDoesNotEndItEither() {
    storage.beforeApply =
        () -> {
          throw new StackOverflowError("on command");
        };
    append("a");
    ProjectionRunner runner = started();
    Eventually.holds("a failure", () -> runner.failures() == 1);

    storage.recover();

    assertThat(runner.await(new Position(1), LONG)).isTrue();
  }

  @Test
  void aLogThatCannotBeReadIsTriedAgainToo() {
    append("a");
    log.breakDown();
    ProjectionRunner runner = started();
    Eventually.holds("a failure", () -> runner.failures() == 1);

    log.recover();

    assertThat(runner.await(new Position(1), LONG)).isTrue();
    assertThat(runner.failures()).isZero();
  }

  @Test
  void wakingDoesNotShortenThePauseAfterAFailure() {
    var attempts = new AtomicInteger();
    storage.beforeApply =
        () -> {
          attempts.incrementAndGet();
          throw new IllegalStateException("on command");
        };
    append("a");
    ProjectionRunner runner = started();
    Eventually.holds("a failure", () -> runner.failures() == 1);
    long failed = System.nanoTime();
    Eventually.holds(
        "a second attempt",
        () -> {
          runner.wake();
          return attempts.get() == 2;
        });

    assertThat(Duration.ofNanos(System.nanoTime() - failed)).isGreaterThan(Duration.ofMillis(500));
  }

  @Test
  void aFailureAfterTheCommitAppliesNothingTwice() {
    var once = new AtomicInteger();
    storage.afterApply =
        () -> {
          if (once.getAndIncrement() == 0) {
            throw new IllegalStateException("on command, after the commit");
          }
        };
    append("a");
    ProjectionRunner runner = started();

    assertThat(runner.await(new Position(1), LONG)).isTrue();
    assertThat(storage.applied).hasValue(1);
    assertThat(runner.failures()).isZero();
  }

  @Test
  void goesOnAfterACrashWhereTheProjectionStood() {
    append("a");
    append("b");
    ProjectionRunner first = started();
    assertThat(first.await(new Position(2), LONG)).isTrue();
    first.close();
    append("a");

    ProjectionRunner second = opened(new ProjectionRunner(log, HOME, projection()));
    assertThat(second.position()).isEqualTo(new Position(2));
    second.start();

    assertThat(second.await(new Position(3), LONG)).isTrue();
    assertThat(storage.applied).hasValue(3);
  }

  @Test
  void closeEndsAPauseAndTellsThoseWhoWait() {
    storage.beforeApply =
        () -> {
          throw new IllegalStateException("on command");
        };
    append("a");
    ProjectionRunner runner = started();
    Eventually.holds("the pause of four seconds", () -> runner.failures() == 3);
    var waiting = new CountDownLatch(1);
    CompletableFuture<Boolean> reader =
        CompletableFuture.supplyAsync(
            () -> {
              waiting.countDown();
              return runner.await(new Position(1), LONG);
            });
    Eventually.holds("the reader is there", () -> waiting.getCount() == 0);

    runner.close();

    assertThat(reader.join()).isFalse();
    assertThat(storage.closed).as("it is for its owner to close").hasValue(0);
    assertThat(runner.await(new Position(1), LONG)).isFalse();
  }

  @Test
  void closeWaitsForTheBatchUnderWay() {
    var started = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    storage.beforeApply =
        () -> {
          started.countDown();
          waitFor(goOn);
        };
    append("a");
    ProjectionRunner runner = started();
    waitFor(started);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(runner::close);
    assertThat(closing).isNotDone();

    goOn.countDown();
    closing.join();

    assertThat(runner.position()).isEqualTo(new Position(1));
    assertThat(runner.failures()).isZero();
  }

  private static void waitFor(CountDownLatch latch) {
    Eventually.holds("the other thread", () -> latch.getCount() == 0);
  }

  private void append(String slug) {
    log.append(script.publish(slug).batch());
  }

  private Projection projection() {
    return new InMemoryProjection(storage);
  }

  private ProjectionRunner started() {
    ProjectionRunner runner = opened(new ProjectionRunner(log, HOME, projection()));
    runner.start();
    return runner;
  }

  private ProjectionRunner opened(ProjectionRunner runner) {
    opened.add(runner);
    return runner;
  }
}
