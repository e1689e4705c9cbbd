package net.sisternet.registry.core.sisters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.InMemoryEntryLog;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import org.junit.jupiter.api.Test;

class ShownMirrorTest {

  private static final Thesaurus NOTHING_KNOWN = new Thesaurus(List.of());

  private final InMemoryEntryLog log = new InMemoryEntryLog();
  private final LogScript script = new LogScript();
  private final Set<Position> quarantined = new HashSet<>();

  @Test
  void withoutQuarantineItIsTheMirror() {
    log.append(script.publish("a").publish("b").withdraw("a").batch());
    ShownMirror shown = shown(Selection.EVERYTHING);
    assertThat(shown.readAfter(Position.START, 10)).isEqualTo(log.readAfter(Position.START, 10));
    assertThat(shown.head()).isEqualTo(log.head());
    assertThat(shown.find(Samples.network("b"))).isEqualTo(log.find(Samples.network("b")));
  }

  @Test
  void aQuarantinedVersionSaysWhatTheLastGoodOneSaid() {
    log.append(script.publish("a").publish("a").publish("a").publish("a").batch());
    quarantined.addAll(List.of(new Position(2), new Position(3)));
    ShownMirror shown = shown(Selection.EVERYTHING);

    List<LogEntry> entries = shown.readAfter(Position.START, 10);

    Optional<Payload> first = log.readAfter(Position.START, 1).get(0).payload();
    assertThat(entries)
        .extracting(it -> it.entry().position().value())
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(entries.subList(0, 3)).allMatch(it -> it.payload().equals(first));
    assertThat(entries.get(3)).isEqualTo(log.find(new Position(4)).orElseThrow());
    assertThat(shown.find(new Position(3)).orElseThrow().payload()).isEqualTo(first);
    assertThat(
            shown.findVersion(Samples.network("a"), new RecordVersion(3)).orElseThrow().payload())
        .isEqualTo(first);
  }

  @Test
  void aRecordThatNeverWasGoodSaysNothing() {
    log.append(script.publish("a").publish("b").batch());
    quarantined.add(new Position(1));
    List<LogEntry> entries = shown(Selection.EVERYTHING).readAfter(Position.START, 10);
    assertThat(entries.get(0).payload()).isEmpty();
    assertThat(entries.get(1).payload()).isPresent();
  }

  @Test
  void whatIsNotSelectedSaysNothingAndIsCounted() {
    log.append(script.publish("a").withdraw("a").publish("b").batch());
    var events = new Selection(List.of("event"), List.of(), List.of());
    ShownMirror shown = shown(events);
    assertThat(shown.readAfter(Position.START, 10))
        .hasSize(3)
        .allMatch(it -> it.payload().isEmpty());
    assertThat(shown.head().size()).isEqualTo(3);
    assertThat(shown.history(Samples.network("b"), new RecordVersion(2), 5))
        .allMatch(it -> it.payload().isEmpty());
  }

  private ShownMirror shown(Selection selection) {
    var mirror = new Mirrors.Mirror(log, log, () -> {});
    return new ShownMirror(mirror, () -> Set.copyOf(quarantined), selection, NOTHING_KNOWN);
  }
}
