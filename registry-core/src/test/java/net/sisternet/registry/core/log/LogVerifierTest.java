package net.sisternet.registry.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.proof.LogKey;
import org.junit.jupiter.api.Test;

class LogVerifierTest {

  private final InMemoryEntryLog memory = new InMemoryEntryLog();

  LogVerifierTest() {
    var script = new LogScript();
    memory.append(script.publish("a").publish("b").publish("a").batch());
    memory.append(script.publish("c").withdraw("b").publish("a").batch());
  }

  @Test
  void aSoundLogHasNoFaults() {
    LogReport report = verify(memory);
    assertThat(report.isSound()).isTrue();
    assertThat(report.entries()).isEqualTo(6);
    assertThat(report.records()).isEqualTo(3);
    assertThat(report.payloads()).isEqualTo(5);
    assertThat(report.root()).isEqualTo(memory.head().tree().root());
  }

  @Test
  void aChangedPayloadIsNamed() {
    Payload lie = Samples.payload(Samples.network("b"), "another name");
    assertFaults(
        verify(changed(2, it -> new LogEntry(it.entry(), Optional.of(lie)))),
        "2: The payload does not have the digest in the envelope.");
  }

  @Test
  void aMissingPayloadIsNamed() {
    assertFaults(
        verify(changed(2, it -> new LogEntry(it.entry(), Optional.empty()))),
        "2: The payload is missing.");
  }

  @Test
  void aPayloadOfADeleteIsNamed() {
    Payload stray = Samples.payload(Samples.network("b"), "stray");
    assertFaults(
        verify(changed(5, it -> new LogEntry(it.entry(), Optional.of(stray)))),
        "5: A payload without a digest.",
        "5: The head of http://localhost:8080/networks/b does not follow from it.");
  }

  @Test
  void aPayloadChangedWithItsDigestBreaksTheTree() {
    Payload lie = Samples.payload(Samples.network("b"), "another name");
    LogReport report =
        verify(
            changed(
                2,
                it -> {
                  Entry e = it.entry();
                  return new LogEntry(
                      entry(e, e.position(), e.version(), e.published(), lie.digest()),
                      Optional.of(lie));
                }));
    assertThat(report.faultCount()).isEqualTo(1);
    assertThat(report.faults().get(0).what()).contains("changed after it was signed");
  }

  @Test
  void aTimeThatDoesNotIncreaseIsNamed() {
    LogReport report =
        verify(changed(3, it -> new LogEntry(at(it, Samples.MORNING), it.payload())));
    assertThat(report.faults().get(0).position()).isEqualTo(new Position(3));
    assertThat(report.faults().get(0).what()).contains("not after 2026-11-21T08:00:00.001Z");
  }

  @Test
  void aVersionOutOfOrderIsNamed() {
    LogReport report =
        verify(
            changed(
                3,
                it -> {
                  Entry e = it.entry();
                  return new LogEntry(
                      entry(
                          e,
                          e.position(),
                          new RecordVersion(7),
                          e.published(),
                          e.payloadDigest().orElseThrow()),
                      it.payload());
                }));
    assertThat(report.faults().get(0).what())
        .isEqualTo("Version 7 of http://localhost:8080/networks/a follows version 1.");
  }

  @Test
  void aGapIsNamedWithItsEnds() {
    assertFaults(
        verify(
            new Tampered(memory) {
              @Override
              public List<LogEntry> readAfter(Position position, int limit) {
                var entries = new ArrayList<>(super.readAfter(position, limit));
                entries.removeIf(it -> List.of(2L, 3L, 6L).contains(it.entry().position().value()));
                return entries;
              }
            }),
        "2: Missing: the entries from 2 to 3.",
        "5: Version 2 of http://localhost:8080/networks/b follows version 0.",
        "6: Missing: the entries from 6 to 6.",
        "0: The root cannot be computed without the entries named here.");
  }

  @Test
  void anUnreadableEntryDoesNotHideTheOthers() {
    assertFaults(
        verify(
            new Tampered(memory) {
              @Override
              public List<LogEntry> readAfter(Position position, int limit) {
                throw new StoreException("damaged");
              }

              @Override
              public Optional<LogEntry> find(Position position) {
                if (position.value() == 4) {
                  throw new StoreException("damaged");
                }
                return super.find(position);
              }
            }),
        "4: This entry cannot be read: damaged",
        "0: The root cannot be computed without the entries named here.");
  }

  @Test
  void aCheckpointOfAnotherKeyOrSizeIsNamed() {
    LogHead head = memory.head();
    String foreign = LogKey.generate(Samples.KEY.verifierKey().name()).sign(head.tree());
    String older = new LogScript().publish("a").batch().head().checkpoint();
    for (String checkpoint : List.of(foreign, "", "nonsense", older)) {
      LogReport report =
          verify(
              new Tampered(memory) {
                @Override
                public LogHead head() {
                  return new LogHead(head.lastPublished(), head.tree(), checkpoint);
                }
              });
      assertThat(report.faultCount()).isEqualTo(1);
      assertThat(report.faults().get(0).what()).contains("checkpoint");
    }
  }

  @Test
  void headsThatDoNotFollowFromTheLogAreNamed() {
    var behind = new InMemoryEntryLog();
    var script = new LogScript();
    behind.append(script.publish("a").publish("b").publish("a").batch());
    LogReport report = new LogVerifier(memory, behind, Samples.KEY.verifierKey()).verify(10);
    assertThat(report.faults())
        .extracting(it -> it.position() + ": " + it.what())
        .containsExactly(
            "4: The record has no head: http://localhost:8080/networks/c",
            "5: The head of http://localhost:8080/networks/b stands behind, at 2.",
            "6: The head of http://localhost:8080/networks/a stands behind, at 3.");
  }

  @Test
  void aHeadWithWrongFactsIsNamed() {
    RecordIri record = Samples.network("c");
    RecordHead good = memory.find(record).orElseThrow();
    var wrong = new InMemoryEntryLog();
    var script = new LogScript();
    wrong.append(script.publish("a").publish("b").publish("a").batch());
    Payload other = Samples.payload(record, "other");
    wrong.append(script.publish("c", other).withdraw("b").publish("a").batch());
    assertThat(wrong.find(record).orElseThrow()).isNotEqualTo(good);
    assertFaults(
        new LogVerifier(memory, wrong, Samples.KEY.verifierKey()).verify(10),
        "4: The head of http://localhost:8080/networks/c does not follow from it.");
  }

  @Test
  void anEntryOfAnotherHomeIsNamed() {
    LogReport report =
        verify(
            changed(
                4,
                it -> {
                  Entry e = it.entry();
                  return new LogEntry(
                      new Entry(
                          new Home("http://localhost:9999"),
                          e.position(),
                          e.type(),
                          e.about(),
                          e.version(),
                          e.published(),
                          e.payloadDigest()),
                      it.payload());
                }));
    assertThat(report.faults().get(0).what())
        .isEqualTo("An entry of another log: http://localhost:9999/log/entries/4");
  }

  @Test
  void allFaultsAreCountedAndTheFirstKept() {
    LogReport report =
        new LogVerifier(
                changed(0, it -> new LogEntry(it.entry(), Optional.empty())),
                memory,
                Samples.KEY.verifierKey())
            .verify(2);
    assertThat(report.faultCount()).isEqualTo(5);
    assertThat(report.faults()).hasSize(2);
    assertThat(report.isSound()).isFalse();
  }

  private LogReport verify(EntryLog log) {
    return new LogVerifier(log, memory, Samples.KEY.verifierKey()).verify(10);
  }

  /** The log with the entry at {@code position} changed; with all of them for 0. */
  private EntryLog changed(long position, UnaryOperator<LogEntry> change) {
    return new Tampered(memory) {
      @Override
      public List<LogEntry> readAfter(Position after, int limit) {
        return super.readAfter(after, limit).stream()
            .map(
                it ->
                    position == 0 || it.entry().position().value() == position
                        ? change.apply(it)
                        : it)
            .toList();
      }
    };
  }

  private static Entry at(LogEntry it, Instant time) {
    Entry e = it.entry();
    return entry(e, e.position(), e.version(), time, e.payloadDigest().orElseThrow());
  }

  private static Entry entry(
      Entry e, Position position, RecordVersion version, Instant published, Digest digest) {
    return new Entry(
        e.home(), position, e.type(), e.about(), version, published, Optional.of(digest));
  }

  private static void assertFaults(LogReport report, String... faults) {
    assertThat(report.faults())
        .extracting(it -> it.position() + ": " + it.what())
        .containsExactly(faults);
    assertThat(report.faultCount()).isEqualTo(faults.length);
  }

  private static class Tampered implements EntryLog {

    private final EntryLog log;

    Tampered(EntryLog log) {
      this.log = log;
    }

    @Override
    public void append(LogBatch batch) {
      log.append(batch);
    }

    @Override
    public boolean holds(LogBatch batch) {
      return log.holds(batch);
    }

    @Override
    public void scrub() {
      log.scrub();
    }

    @Override
    public List<Entry> erasuresAfter(Position position, int limit) {
      return log.erasuresAfter(position, limit);
    }

    @Override
    public List<LogEntry> readAfter(Position position, int limit) {
      return log.readAfter(position, limit);
    }

    @Override
    public Optional<LogEntry> find(Position position) {
      return log.find(position);
    }

    @Override
    public LogHead head() {
      return log.head();
    }
  }
}
