package net.sisternet.registry.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import org.junit.jupiter.api.Test;

/** What every {@link RecordHeads} keeps. An adapter's test implements {@link #emptyStore}. */
public interface RecordHeadsContract {

  /** A store without entries, of {@link Samples#HOME}. */
  LogStore emptyStore();

  @Test
  default void aRecordThatWasNeverPublishedHasNoHead() {
    LogStore store = emptyStore();
    RecordIri record = Samples.network("nobody");
    assertThat(store.heads().find(record)).isEmpty();
    assertThat(store.heads().findAll(List.of(record))).isEmpty();
    assertThat(store.heads().findAll(List.of())).isEmpty();
    assertThat(store.heads().history(record, new RecordVersion(99), 10)).isEmpty();
    assertThat(store.heads().findVersion(record, RecordVersion.FIRST)).isEmpty();
  }

  @Test
  default void aHeadFollowsTheRecordFromItsFirstToItsLastEntry() {
    LogStore store = emptyStore();
    RecordIri record = Samples.network("a");
    var script = new LogScript();

    LogBatch created = script.publish("other").publish("a").batch();
    store.log().append(created);
    var content = Samples.payload(record, "a 0").contentDigest();
    assertThat(store.heads().find(record))
        .contains(
            new RecordHead(
                record,
                RecordVersion.FIRST,
                new Position(2),
                content,
                Samples.MORNING.plusMillis(1),
                Samples.MORNING.plusMillis(1),
                Samples.AUTHOR,
                false));

    store.log().append(script.by(Samples.OTHER_AUTHOR).publish("a").batch());
    var newContent = Samples.payload(record, "a 1").contentDigest();
    assertThat(store.heads().find(record))
        .contains(
            new RecordHead(
                record,
                new RecordVersion(2),
                new Position(3),
                newContent,
                Samples.MORNING.plusMillis(1),
                Samples.MORNING.plusMillis(2),
                Samples.AUTHOR,
                false));

    store.log().append(script.withdraw("a").batch());
    assertThat(store.heads().find(record))
        .contains(
            new RecordHead(
                record,
                new RecordVersion(3),
                new Position(4),
                newContent,
                Samples.MORNING.plusMillis(1),
                Samples.MORNING.plusMillis(3),
                Samples.AUTHOR,
                true));
  }

  @Test
  default void aRecordMayChangeSeveralTimesInOneBatch() {
    LogStore store = emptyStore();
    store
        .log()
        .append(
            new LogScript()
                .publish("a")
                .by(Samples.OTHER_AUTHOR)
                .publish("a")
                .publish("b")
                .publish("a")
                .withdraw("b")
                .batch());

    RecordHead a = store.heads().find(Samples.network("a")).orElseThrow();
    assertThat(a.version()).isEqualTo(new RecordVersion(3));
    assertThat(a.position()).isEqualTo(new Position(4));
    assertThat(a.issued()).isEqualTo(Samples.MORNING);
    assertThat(a.owner()).isEqualTo(Samples.AUTHOR);
    RecordHead b = store.heads().find(Samples.network("b")).orElseThrow();
    assertThat(b.withdrawn()).isTrue();
    assertThat(b.owner()).isEqualTo(Samples.OTHER_AUTHOR);
    assertThat(b.issued()).isEqualTo(Samples.MORNING.plusMillis(2));
    assertThat(EntryLogContract.verify(store).faults()).isEmpty();
  }

  @Test
  default void manyHeadsAreFoundAtOnce() {
    LogStore store = emptyStore();
    var script = new LogScript();
    IntStream.range(0, 1_200).forEach(i -> script.publish("n-" + i));
    store.log().append(script.batch());
    List<RecordIri> asked =
        IntStream.range(600, 1_800).mapToObj(i -> Samples.network("n-" + i)).toList();

    var found = store.heads().findAll(asked);

    assertThat(found).hasSize(600);
    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(asked.subList(0, 600));
    found.forEach((record, head) -> assertThat(head.record()).isEqualTo(record));
    assertThat(found.get(Samples.network("n-600")).position()).isEqualTo(new Position(601));
    assertThat(store.heads().findAll(List.of(asked.get(0), asked.get(0)))).hasSize(1);
  }

  @Test
  default void theRecordsOfAnOwnerAreTheLastChangedFirst() {
    LogStore store = emptyStore();
    var own = (OwnRecords) store.heads();
    store
        .log()
        .append(
            new LogScript()
                .publish("a")
                .publish("b")
                .by(Samples.OTHER_AUTHOR)
                .publish("c")
                .publish("a")
                .batch());
    assertThat(own.ownedBy(Samples.AUTHOR, 0, 10).stream().map(RecordHead::record))
        .containsExactly(Samples.network("a"), Samples.network("b"));
    assertThat(own.ownedBy(Samples.AUTHOR, 0, 1).stream().map(RecordHead::record))
        .containsExactly(Samples.network("a"));
    assertThat(own.ownedBy(Samples.AUTHOR, 1, 1).stream().map(RecordHead::record))
        .containsExactly(Samples.network("b"));
    assertThat(own.ownedBy(Samples.AUTHOR, 2, 1)).isEmpty();
    assertThat(own.countOwnedBy(Samples.AUTHOR)).isEqualTo(2);
    assertThat(own.ownedBy(new AccountId("nobody"), 0, 10)).isEmpty();
    assertThat(own.countOwnedBy(new AccountId("nobody"))).isZero();
  }

  @Test
  default void theHistoryIsPagedFromTheNewest() {
    LogStore store = emptyStore();
    var script = new LogScript();
    IntStream.range(0, 9).forEach(i -> script.publish("a").publish("noise-" + i));
    LogBatch batch = script.withdraw("a").batch();
    store.log().append(batch);
    RecordIri record = Samples.network("a");

    assertThat(versions(store, Long.MAX_VALUE, 4)).containsExactly(10L, 9L, 8L, 7L);
    assertThat(versions(store, 7, 4)).containsExactly(6L, 5L, 4L, 3L);
    assertThat(versions(store, 3, 4)).containsExactly(2L, 1L);
    assertThat(versions(store, 1, 4)).isEmpty();
    assertThat(store.heads().history(record, new RecordVersion(Long.MAX_VALUE), 1))
        .containsExactly(batch.lines().get(18).logEntry());
    assertThat(store.heads().findVersion(record, new RecordVersion(2)))
        .contains(batch.lines().get(2).logEntry());
    assertThat(store.heads().findVersion(record, new RecordVersion(10)).orElseThrow().payload())
        .isEmpty();
    assertThat(store.heads().findVersion(record, new RecordVersion(11))).isEmpty();
  }

  private static List<Long> versions(LogStore store, long before, int limit) {
    return store.heads().history(Samples.network("a"), new RecordVersion(before), limit).stream()
        .map(it -> it.entry().version().value())
        .toList();
  }
}
