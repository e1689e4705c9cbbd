package net.sisternet.registry.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordVersion;
import org.junit.jupiter.api.Test;

/** What every {@link EntryLog} keeps. An adapter's test implements {@link #emptyStore}. */
public interface EntryLogContract {

  /** A store without entries, of {@link Samples#HOME}. */
  LogStore emptyStore();

  @Test
  default void anEmptyLogHasTheEmptyHead() {
    LogStore store = emptyStore();
    assertThat(store.log().head()).isEqualTo(LogHead.EMPTY);
    assertThat(store.log().readAfter(Position.START, 10)).isEmpty();
    assertThat(store.log().find(Position.START)).isEmpty();
    assertThat(store.log().find(new Position(1))).isEmpty();
    assertThat(verify(store).isSound()).isTrue();
  }

  @Test
  default void whatIsAppendedIsReadBackInOrder() {
    LogStore store = emptyStore();
    LogBatch batch = new LogScript().publish("a").publish("b").publish("a").withdraw("b").batch();
    store.log().append(batch);

    List<LogEntry> written = entries(batch);
    assertThat(store.log().readAfter(Position.START, 10)).isEqualTo(written);
    assertThat(store.log().readAfter(new Position(2), 10)).isEqualTo(written.subList(2, 4));
    assertThat(store.log().readAfter(new Position(1), 2)).isEqualTo(written.subList(1, 3));
    assertThat(store.log().readAfter(new Position(4), 10)).isEmpty();
    assertThat(store.log().readAfter(new Position(4711), 10)).isEmpty();
    assertThat(store.log().find(new Position(3))).contains(written.get(2));
    assertThat(store.log().find(new Position(5))).isEmpty();
    assertThat(store.log().head()).isEqualTo(batch.head());
  }

  @Test
  default void aStaleAppendIsRefusedAndWritesNothing() {
    LogStore store = emptyStore();
    var script = new LogScript();
    LogScript late = script.fork();
    store.log().append(script.publish("a").batch());
    LogHead before = store.log().head();

    assertThatThrownBy(() -> store.log().append(late.publish("late").batch()))
        .isInstanceOf(StaleHeadException.class);
    LogBatch early = new LogScript(Samples.KEY, before).publish("x").publish("early").batch();
    LogBatch gap = new LogBatch(new Position(2), early.lines().subList(1, 2), early.head());
    assertThatThrownBy(() -> store.log().append(gap)).isInstanceOf(StaleHeadException.class);

    assertThat(store.log().head()).isEqualTo(before);
    assertThat(store.log().readAfter(Position.START, 10)).hasSize(1);
    assertThat(store.heads().find(Samples.network("late"))).isEmpty();
    store.log().append(script.publish("b").batch());
    assertThat(verify(store).isSound()).isTrue();
  }

  @Test
  default void theLogHoldsABatchThatWasAppendedAndNoOther() {
    LogStore store = emptyStore();
    var script = new LogScript();
    LogScript theirs = script.fork();
    LogBatch appended = script.publish("a").publish("b").batch();
    assertThat(store.log().holds(appended)).isFalse();
    store.log().append(appended);

    assertThat(store.log().holds(appended)).isTrue();
    assertThat(store.log().holds(theirs.publish("z").batch())).isFalse();
    LogBatch next = script.publish("c").batch();
    assertThat(store.log().holds(next)).isFalse();
    store.log().append(next);
    assertThat(store.log().holds(appended)).isTrue();
    assertThat(store.log().holds(next)).isTrue();
  }

  @Test
  default void bytesComeBackVerbatim() {
    LogStore store = emptyStore();
    var script = new LogScript();
    List<String> names =
        List.of(
            "Mikrobageren på Møn, æøå ÆØÅ, Lübeck ß",
            "e\u0301 is not \u00e9, and \u212b is not \u00c5",
            "\ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb \uFEFF \uFFFD \u2028 \u202E",
            "\u0000 \u0001 \u001F \u007F \uFFFE \uFFFF \\u0041 \\ \" \t \r\n",
            "'; DROP TABLE entry; -- {ts '2026-01-01'} ? ?? $1 :name %s",
            "x".repeat(1 << 20));
    names.forEach(name -> script.publish("odd", Samples.payload(Samples.network("odd"), name)));
    LogBatch batch = script.batch();
    store.log().append(batch);

    List<LogEntry> read = store.log().readAfter(Position.START, 10);
    assertThat(read).isEqualTo(entries(batch));
    for (int i = 0; i < names.size(); i++) {
      Payload payload = read.get(i).payload().orElseThrow();
      assertThat(payload.text()).contains("\"007\"^^");
      assertThat(payload.graph().toString()).isNotEmpty();
      assertThat(payload.digest()).isEqualTo(read.get(i).entry().payloadDigest().orElseThrow());
    }
    assertThat(verify(store).faults()).isEmpty();
  }

  @Test
  default void whatIsErasedIsGoneAndTheLogStaysWhole() {
    LogStore store = emptyStore();
    var script = new LogScript();
    LogBatch before = script.publish("a").publish("b").publish("a").publish("a").batch();
    store.log().append(before);
    LogBatch erasing = script.erase("a", 1, 3).publish("c").batch();
    store.log().append(erasing);
    store.log().scrub();

    List<LogEntry> all = store.log().readAfter(Position.START, 10);
    assertThat(all.stream().filter(it -> it.payload().isPresent()))
        .extracting(it -> it.entry().position().value())
        .containsExactly(2L, 4L, 6L);
    assertThat(all.stream().map(LogEntry::entry))
        .startsWith(before.lines().get(0).logEntry().entry())
        .hasSize(6);
    assertThat(store.log().find(new Position(1)).orElseThrow().payload()).isEmpty();
    assertThat(store.log().holds(before)).isTrue();
    assertThat(store.log().erasuresAfter(Position.START, 10))
        .extracting(it -> it.position().value())
        .containsExactly(5L);
    assertThat(store.log().erasuresAfter(new Position(5), 10)).isEmpty();
    assertThat(store.heads().find(Samples.network("a")).orElseThrow().position())
        .isEqualTo(new Position(4));
    assertThat(store.heads().history(Samples.network("a"), new RecordVersion(9), 9))
        .extracting(it -> it.entry().version().value(), it -> it.payload().isPresent())
        .containsExactly(tuple(3L, true), tuple(2L, false), tuple(1L, false));
    assertThat(verify(store).faults()).isEmpty();
    assertThat(verify(store).erased()).isEqualTo(2);
  }

  @Test
  default void aRecordIsWithdrawnAndErasedInOneBatch() {
    LogStore store = emptyStore();
    store.log().append(new LogScript().publish("a").withdraw("a").erase("a", 1).batch());
    store.log().scrub();

    assertThat(store.log().readAfter(Position.START, 10))
        .hasSize(3)
        .allMatch(it -> it.payload().isEmpty());
    RecordHead head = store.heads().find(Samples.network("a")).orElseThrow();
    assertThat(head.withdrawn()).isTrue();
    assertThat(head.contentDigest()).as("no digest without salt").isEqualTo(RecordHead.NOTHING);
    assertThat(verify(store).faults()).isEmpty();
  }

  @Test
  default void aBatchIsWrittenWholeOrNotAtAll() {
    LogStore store = emptyStore();
    var script = new LogScript();
    store.log().append(script.publish("a").batch());
    LogHead before = store.log().head();
    LogBatch good = script.fork().publish("b").publish("c").publish("d").batch();
    // The last line claims a version that exists: the store itself must refuse it.
    LogEntry stolen =
        new LogScript(Samples.KEY, twoFurther(before))
            .publish("a")
            .batch()
            .lines()
            .get(0)
            .logEntry();
    var lines = new ArrayList<>(good.lines().subList(0, 2));
    lines.add(new LogBatch.Line(stolen, good.lines().get(0).contentDigest(), Samples.AUTHOR));

    assertThatThrownBy(
            () -> store.log().append(new LogBatch(before.position(), lines, good.head())))
        .isInstanceOf(RuntimeException.class);

    assertThat(store.log().head()).isEqualTo(before);
    assertThat(store.log().readAfter(Position.START, 10)).hasSize(1);
    assertThat(store.heads().find(Samples.network("b"))).isEmpty();
    assertThat(store.heads().find(Samples.network("a")).orElseThrow().version())
        .isEqualTo(RecordVersion.FIRST);
    store.log().append(good);
    assertThat(verify(store).faults()).isEmpty();
  }

  @Test
  default void everythingIsThereAfterReopening() {
    LogStore store = emptyStore();
    var script = new LogScript();
    LogBatch first = script.publish("a").publish("b").batch();
    LogBatch second = script.publish("a").withdraw("b").batch();
    store.log().append(first);
    store.log().append(second);
    var headOfA = store.heads().find(Samples.network("a"));

    LogStore again = store.reopen();

    assertThat(again.log().head()).isEqualTo(second.head());
    assertThat(again.log().readAfter(new Position(2), 10)).isEqualTo(entries(second));
    assertThat(again.heads().find(Samples.network("a"))).isPresent().isEqualTo(headOfA);
    again.log().append(script.publish("c").batch());
    assertThat(verify(again).faults()).isEmpty();
  }

  @Test
  default void anotherNodeSeesWhatIsDurable() {
    LogStore store = emptyStore();
    LogStore other = store.secondNode();
    assertThat(other.log().head()).isEqualTo(LogHead.EMPTY);
    var script = new LogScript();
    LogBatch batch = script.publish("a").batch();
    store.log().append(batch);

    assertThat(other.log().head()).isEqualTo(batch.head());
    assertThat(other.heads().find(Samples.network("a"))).isPresent();
    other.log().append(script.publish("a").batch());
    assertThat(store.log().readAfter(new Position(1), 10)).hasSize(1);
    store.log().append(script.publish("b").batch());
    assertThat(verify(other).faults()).isEmpty();
  }

  @Test
  default void ofTwoWritersOnOneHeadExactlyOneWins() throws Exception {
    LogStore store = emptyStore();
    List<LogStore> nodes = List.of(store, store.secondNode());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 25; round++) {
        LogHead head = store.log().head();
        var barrier = new CyclicBarrier(2);
        var racers = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 2; i++) {
          EntryLog log = nodes.get(i).log();
          LogBatch batch =
              new LogScript(Samples.KEY, head)
                  .publish("racer-" + round + "-" + i)
                  .publish("racer-" + round + "-" + i)
                  .batch();
          racers.add(threads.submit(racer(barrier, log, batch)));
        }
        boolean first = racers.get(0).get();
        boolean second = racers.get(1).get();
        assertThat(first ^ second).as("exactly one of two wins").isTrue();
        String winner = "racer-" + round + "-" + (first ? 0 : 1);
        assertThat(store.log().readAfter(head.position(), 10))
            .extracting(it -> it.entry().about().slug())
            .containsExactly(winner, winner);
      }
      assertThat(verify(store).faults()).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  default void tenThousandEntriesAreReadInOrderWhileTheyAreWritten() throws Exception {
    LogStore store = emptyStore();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<Long> read = reader.submit(() -> readUntil(store.log(), 10_000));
      var script = new LogScript();
      for (int batch = 0; batch < 40; batch++) {
        for (int line = 0; line < 250; line++) {
          script.publish("n-" + (batch * 250 + line) % 3_000);
        }
        store.log().append(script.batch());
      }
      assertThat(read.get()).isEqualTo(10_000);
    } finally {
      reader.shutdownNow();
    }
    LogReport report = verify(store);
    assertThat(report.faults()).isEmpty();
    assertThat(report.entries()).isEqualTo(10_000);
    assertThat(report.records()).isEqualTo(3_000);
  }

  /** Checks the whole log of the store. */
  static LogReport verify(LogStore store) {
    return new LogVerifier(store.log(), store.heads(), Samples.KEY.verifierKey()).verify(10);
  }

  /** The entries of a batch. */
  static List<LogEntry> entries(LogBatch batch) {
    return batch.lines().stream().map(LogBatch.Line::logEntry).toList();
  }

  private static LogHead twoFurther(LogHead head) {
    return new LogScript(Samples.KEY, head).publish("x").publish("y").batch().head();
  }

  private static Callable<Boolean> racer(CyclicBarrier barrier, EntryLog log, LogBatch batch) {
    return () -> {
      barrier.await();
      try {
        log.append(batch);
        return true;
      } catch (StaleHeadException e) {
        return false;
      }
    };
  }

  private static long readUntil(EntryLog log, long end) {
    Position at = Position.START;
    while (at.value() < end && !Thread.currentThread().isInterrupted()) {
      for (LogEntry entry : log.readAfter(at, 700)) {
        if (!entry.entry().position().equals(at.next())) {
          throw new AssertionError("expected " + at.next() + " but read " + entry.entry());
        }
        at = entry.entry().position();
      }
    }
    return at.value();
  }
}
