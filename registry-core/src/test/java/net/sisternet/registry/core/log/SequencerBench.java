package net.sisternet.registry.core.log;

import static net.sisternet.registry.core.Samples.AUTHOR;
import static net.sisternet.registry.core.Samples.HOME;
import static net.sisternet.registry.core.Samples.KEY;
import static net.sisternet.registry.core.Samples.network;
import static net.sisternet.registry.core.Samples.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.model.Change;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** A log that can be made to fail, its sequencers, and the threads that write to them. */
final class SequencerBench {

  static final Precondition NEW = new Precondition.IsNew();
  static final Precondition ANYTHING = new Precondition.Anything();

  final InMemoryEntryLog memory = new InMemoryEntryLog();
  final FlakyEntryLog log = new FlakyEntryLog(memory);

  /** How many batches followers were told of. */
  final AtomicInteger batches = new AtomicInteger();

  final ExecutorService writers = Executors.newCachedThreadPool();
  private final List<Sequencer> opened = new ArrayList<>();

  /** Ends all of it: nobody waits any more, and the log is sound. */
  void close() throws InterruptedException {
    log.recover();
    opened.forEach(Sequencer::close);
    writers.shutdown();
    assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).as("no writer hangs").isTrue();
    assertThat(new LogVerifier(memory, memory, KEY.verifierKey()).verify(10).faults()).isEmpty();
  }

  BatchBuilder builder() {
    return new BatchBuilder(HOME, memory, KEY, Clock.systemUTC());
  }

  Sequencer sequencer(Clock clock) {
    return opened(new Sequencer(HOME, log, memory, KEY, clock, batches::incrementAndGet));
  }

  Sequencer started(Clock clock) {
    Sequencer sequencer = sequencer(clock);
    sequencer.start();
    return sequencer;
  }

  Sequencer opened(Sequencer sequencer) {
    opened.add(sequencer);
    return sequencer;
  }

  void appendedElsewhere(Clock clock, Proposal... proposals) {
    LogHead head = memory.head();
    var built =
        new BatchBuilder(HOME, memory, KEY, clock)
            .build(head, Arrays.stream(proposals).map(List::of).toList());
    memory.append(new LogBatch(head.position(), built.lines(), built.head()));
  }

  /** Lets the proposals wait in their order, each with a thread of its own. */
  List<CompletableFuture<Receipt>> waiting(Sequencer sequencer, List<Proposal> proposals) {
    var futures = new ArrayList<CompletableFuture<Receipt>>();
    for (Proposal proposal : proposals) {
      futures.add(CompletableFuture.supplyAsync(() -> sequencer.submit(proposal), writers));
      Eventually.holds("it waits", () -> sequencer.waiting() == futures.size());
    }
    return futures;
  }

  /** Starts the sequencer when all proposals wait. */
  List<CompletableFuture<Receipt>> inOneBatch(Sequencer sequencer, List<Proposal> proposals) {
    List<CompletableFuture<Receipt>> futures = waiting(sequencer, proposals);
    sequencer.start();
    return futures;
  }

  LogEntry entryAt(RecordHead head) {
    return memory.find(head.position()).orElseThrow();
  }

  static Proposal publish(String slug, String name, Precondition precondition) {
    var record = network(slug);
    return new Proposal(new Change.Published(record, payload(record, name)), precondition, AUTHOR);
  }

  static Proposal withdraw(String slug, Precondition precondition) {
    return new Proposal(new Change.Withdrawn(network(slug)), precondition, AUTHOR);
  }

  static Precondition at(long version) {
    return new Precondition.IsAt(new RecordVersion(version));
  }

  static String outcome(CompletableFuture<Receipt> future) {
    try {
      return shown(future.join());
    } catch (CompletionException e) {
      return ((RegistryException) e.getCause()).type().slug();
    }
  }

  static String outcome(Sequencer sequencer, Proposal proposal) {
    try {
      return shown(sequencer.submit(proposal));
    } catch (RegistryException e) {
      return e.type().slug();
    }
  }

  static String shown(Receipt receipt) {
    return receipt.head().version() + " " + receipt.changed();
  }

  static void assertRefused(ProblemType type, Sequencer sequencer, Proposal proposal) {
    assertThatThrownBy(() -> sequencer.submit(proposal))
        .isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  static void assertUnavailable(String said, Sequencer sequencer, Proposal proposal) {
    assertThatThrownBy(() -> sequencer.submit(proposal))
        .hasMessageContaining(said)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE));
  }

  static void fail() {
    throw new OutOfMemoryError("on command");
  }
}
