package net.sisternet.registry.core.log;

import static net.sisternet.registry.core.Samples.network;
import static net.sisternet.registry.core.log.SequencerBench.ANYTHING;
import static net.sisternet.registry.core.log.SequencerBench.NEW;
import static net.sisternet.registry.core.log.SequencerBench.assertUnavailable;
import static net.sisternet.registry.core.log.SequencerBench.outcome;
import static net.sisternet.registry.core.log.SequencerBench.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits is answered, also when the sequencer ends or has too much to do. */
class SequencerEndTest {

  private final SequencerBench bench = new SequencerBench();

  @AfterEach
  void closeAll() throws InterruptedException {
    bench.close();
  }

  @Test
  void closeWritesWhatIsWaitingAndRefusesLaterOnes() {
    Sequencer sequencer = bench.sequencer(Clock.systemUTC());
    List<CompletableFuture<Receipt>> futures =
        bench.waiting(
            sequencer, IntStream.range(0, 10).mapToObj(i -> publish("n" + i, "x", NEW)).toList());
    sequencer.start();
    sequencer.close();

    assertThat(futures.stream().map(SequencerBench::outcome)).containsOnly("1 true");
    assertUnavailable("Nothing was stored", sequencer, publish("late", "one", NEW));
    assertThat(bench.memory.head().size()).isEqualTo(10);
    sequencer.close();
  }

  @Test
  void closeRefusesWhatWaitsForASequencerThatNeverRan() {
    Sequencer sequencer = bench.sequencer(Clock.systemUTC());
    List<CompletableFuture<Receipt>> futures =
        bench.waiting(sequencer, List.of(publish("a", "one", NEW)));

    sequencer.close();

    assertThat(outcome(futures.get(0))).isEqualTo("unavailable");
  }

  @Test
  void everyWriterIsAnsweredWhenCloseComesInBetween() {
    for (int round = 0; round < 10; round++) {
      Sequencer sequencer = bench.started(Clock.systemUTC());
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
                          bench.writers))
              .toList();
      Eventually.holds("some writing", () -> answered.get() > 20);
      sequencer.close();

      assertThat(last.stream().map(CompletableFuture::join)).containsOnly("unavailable");
    }
  }

  @Test
  void aFullQueueRefusesWithoutWaitingForEver() {
    var small = new Sequencer.Limits(1, 1, Duration.ofMillis(1));
    var sequencer =
        bench.opened(
            new Sequencer(bench.log, bench.builder(), bench.batches::incrementAndGet, small));
    List<CompletableFuture<Receipt>> first =
        bench.waiting(sequencer, List.of(publish("a", "one", NEW)));

    assertUnavailable("Nothing was stored", sequencer, publish("b", "one", NEW));

    sequencer.start();
    assertThat(first.get(0).join().changed()).isTrue();
    assertThat(bench.memory.find(network("b"))).isEmpty();
  }

  @Test
  void aWriterThatIsInterruptedIsNotToldThatNothingWasStored() {
    Sequencer sequencer = bench.sequencer(Clock.systemUTC());
    var writer = new CompletableFuture<Thread>();
    CompletableFuture<Receipt> future =
        CompletableFuture.supplyAsync(
            () -> {
              writer.complete(Thread.currentThread());
              return sequencer.submit(publish("a", "one", NEW));
            },
            bench.writers);
    Eventually.holds("it waits", () -> sequencer.waiting() == 1);
    writer.join().interrupt();

    assertThatThrownBy(future::join)
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("not known whether");
    sequencer.start();
    sequencer.close();
    assertThat(bench.memory.find(network("a"))).isPresent();
  }
}
