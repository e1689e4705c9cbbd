package net.sisternet.registry.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.LogBatch;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.model.Entry;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Projection} keeps. The records are networks of {@link Samples#HOME} with the
 * payloads of {@link Samples#payload}.
 */
public interface ProjectionContract {

  /**
   * Opens the projection of this test: empty the first time, afterwards with what was there when it
   * was closed.
   */
  Projection open();

  /**
   * What a reader can see, as lines in a fixed order that do not depend on the history, e.g. all
   * quads. A line about a record holds its IRI.
   */
  List<String> contents(Projection projection);

  @Test
  default void aNewProjectionIsEmptyAndStandsAtTheStart() {
    try (Projection projection = open()) {
      assertThat(projection.position(Samples.HOME)).isEqualTo(Position.START);
      assertThat(projection.name()).matches("[a-z][a-z0-9-]*");
      assertThat(contents(projection)).noneMatch(line -> line.contains(Samples.HOME.base()));
    }
  }

  @Test
  default void applyShowsTheRecordsAndMovesThePosition() {
    try (Projection projection = open()) {
      projection.apply(Samples.HOME, entries(new LogScript().publish("a").publish("b")));

      assertThat(projection.position(Samples.HOME)).isEqualTo(new Position(2));
      assertThat(shows(projection, "a")).isTrue();
      assertThat(shows(projection, "b")).isTrue();
      assertThat(projection.position(Samples.OTHER_HOME)).isEqualTo(Position.START);
    }
  }

  @Test
  default void aNewVersionReplacesTheOneBefore() {
    try (Projection projection = open()) {
      var script = new LogScript();
      Payload first = Samples.payload(Samples.network("a"), "mountain");
      Payload second = Samples.payload(Samples.network("a"), "island");
      projection.apply(Samples.HOME, entries(script.publish("a", first)));
      List<String> before = contents(projection);
      projection.apply(Samples.HOME, entries(script.publish("a", second)));
      assertThat(contents(projection)).isNotEqualTo(before);
      projection.apply(Samples.HOME, entries(script.publish("a", first)));
      assertThat(contents(projection)).isEqualTo(before);
    }
  }

  @Test
  default void aWithdrawnRecordIsGone() {
    try (Projection projection = open()) {
      var script = new LogScript();
      projection.apply(Samples.HOME, entries(script.publish("a").publish("b")));
      projection.apply(Samples.HOME, entries(script.withdraw("a")));

      assertThat(shows(projection, "a")).isFalse();
      assertThat(shows(projection, "b")).isTrue();
      assertThat(projection.position(Samples.HOME)).isEqualTo(new Position(3));
    }
  }

  @Test
  default void anErasureChangesNoStateAndIsCarriedOutForGood() {
    var script = new LogScript();
    try (Projection projection = open()) {
      projection.apply(Samples.HOME, entries(script.publish("a").publish("b").publish("a")));
      List<String> before = contents(projection);
      projection.apply(Samples.HOME, entries(script.erase("a", 1)));

      assertThat(contents(projection)).isEqualTo(before);
      assertThat(projection.position(Samples.HOME)).isEqualTo(new Position(4));
      assertThat(projection.erased(Samples.HOME)).isEqualTo(Position.START);
      projection.erase(Samples.HOME);
      assertThat(projection.erased(Samples.HOME)).isEqualTo(new Position(4));
      assertThat(contents(projection)).containsExactlyInAnyOrderElementsOf(before);
      projection.apply(Samples.HOME, entries(script.withdraw("b").erase("b", 2)));
      assertThat(shows(projection, "b")).isFalse();
      assertThat(projection.erased(Samples.HOME)).isEqualTo(new Position(4));
      projection.erase(Samples.HOME);
    }
    try (Projection projection = open()) {
      assertThat(projection.erased(Samples.HOME)).isEqualTo(new Position(6));
      assertThat(shows(projection, "a")).isTrue();
      projection.forget(Samples.HOME);
      assertThat(projection.erased(Samples.HOME)).isEqualTo(Position.START);
    }
  }

  @Test
  default void oneBatchMayHoldARecordsWholeLife() {
    try (Projection projection = open()) {
      projection.apply(
          Samples.HOME,
          entries(
              new LogScript().publish("a").publish("b").publish("a").withdraw("a").publish("b")));

      assertThat(shows(projection, "a")).isFalse();
      assertThat(shows(projection, "b")).isTrue();
    }
  }

  @Test
  default void applyingTwiceChangesNothing() {
    try (Projection projection = open()) {
      List<LogEntry> entries =
          entries(new LogScript().publish("a").publish("b").withdraw("a").publish("b"));
      projection.apply(Samples.HOME, entries.subList(0, 3));
      projection.apply(Samples.HOME, entries.subList(0, 2));
      assertThat(projection.position(Samples.HOME)).isEqualTo(new Position(3));
      assertThat(shows(projection, "a")).isFalse();

      projection.apply(Samples.HOME, entries.subList(1, 4));
      List<String> all = contents(projection);
      projection.apply(Samples.HOME, entries);

      assertThat(contents(projection)).isEqualTo(all);
      assertThat(projection.position(Samples.HOME)).isEqualTo(new Position(4));
    }
  }

  @Test
  default void batchesOfAnySizeEndTheSame() {
    try (Projection projection = open()) {
      List<LogEntry> entries =
          entries(new LogScript().publish("a").publish("b").publish("a").withdraw("b"));
      projection.apply(Samples.HOME, entries);
      List<String> atOnce = contents(projection);
      projection.clear();
      entries.forEach(entry -> projection.apply(Samples.HOME, List.of(entry)));

      assertThat(contents(projection)).isEqualTo(atOnce);
    }
  }

  @Test
  default void clearForgetsEverything() {
    try (Projection projection = open()) {
      List<String> nothing = contents(projection);
      List<LogEntry> entries = entries(new LogScript().publish("a").publish("b"));
      projection.apply(Samples.HOME, entries);
      List<String> all = contents(projection);

      projection.clear();
      assertThat(projection.position(Samples.HOME)).isEqualTo(Position.START);
      assertThat(contents(projection)).isEqualTo(nothing);

      projection.apply(Samples.HOME, entries);
      assertThat(contents(projection)).isEqualTo(all);
    }
  }

  @Test
  default void aForgottenHomeLeavesTheOthers() {
    try (Projection projection = open()) {
      List<LogEntry> entries = entries(new LogScript().publish("a").publish("b"));
      List<LogEntry> others = othersEntries();
      projection.apply(Samples.OTHER_HOME, others);
      List<String> alone = contents(projection);
      projection.apply(Samples.HOME, entries);
      List<String> both = contents(projection);

      assertThat(projection.homes()).containsExactlyInAnyOrder(Samples.HOME, Samples.OTHER_HOME);
      projection.forget(Samples.HOME);

      assertThat(projection.homes()).containsExactly(Samples.OTHER_HOME);
      assertThat(contents(projection)).isEqualTo(alone);
      assertThat(projection.position(Samples.HOME)).isEqualTo(Position.START);
      assertThat(projection.position(Samples.OTHER_HOME)).isEqualTo(new Position(1));
      projection.forget(Samples.HOME);
      projection.apply(Samples.HOME, entries);
      assertThat(contents(projection)).isEqualTo(both);
    }
  }

  @Test
  default void clearLasts() {
    try (Projection projection = open()) {
      projection.apply(Samples.HOME, entries(new LogScript().publish("a")));
      projection.clear();
    }
    try (Projection projection = open()) {
      assertThat(projection.position(Samples.HOME)).isEqualTo(Position.START);
      assertThat(shows(projection, "a")).isFalse();
    }
  }

  @Test
  default void whatWasAppliedIsThereAfterReopening() {
    var script = new LogScript();
    List<String> all;
    try (Projection projection = open()) {
      projection.apply(Samples.HOME, entries(script.publish("a").publish("b")));
      all = contents(projection);
    }
    try (Projection projection = open()) {
      assertThat(projection.position(Samples.HOME)).isEqualTo(new Position(2));
      assertThat(contents(projection)).isEqualTo(all);
      projection.apply(Samples.HOME, entries(script.withdraw("a")));
      assertThat(shows(projection, "a")).isFalse();
    }
  }

  @Test
  default void aBatchThatCannotBeAppliedChangesNothing() {
    try (Projection projection = open()) {
      var script = new LogScript();
      projection.apply(Samples.HOME, entries(script.publish("a")));
      List<String> before = contents(projection);
      List<LogEntry> good = entries(script.publish("b").withdraw("a").publish("c"));
      LogEntry last = good.get(2);
      var broken = new LogEntry(last.entry(), Optional.of(new Payload("not a triple\n")));

      assertThatThrownBy(
              () -> projection.apply(Samples.HOME, List.of(good.get(0), good.get(1), broken)))
          .isInstanceOf(RuntimeException.class);

      assertThat(projection.position(Samples.HOME)).isEqualTo(new Position(1));
      assertThat(contents(projection)).isEqualTo(before);
      projection.apply(Samples.HOME, good);
      assertThat(projection.position(Samples.HOME)).isEqualTo(new Position(4));
      assertThat(shows(projection, "a")).isFalse();
      assertThat(shows(projection, "c")).isTrue();
    }
  }

  @Test
  default void closingTwiceDoesNoHarm() {
    Projection projection = open();
    projection.apply(Samples.HOME, entries(new LogScript().publish("a")));
    projection.close();
    projection.close();
    try (Projection again = open()) {
      assertThat(again.position(Samples.HOME)).isEqualTo(new Position(1));
    }
  }

  /** One network of {@link Samples#OTHER_HOME}. */
  private static List<LogEntry> othersEntries() {
    RecordIri record = Samples.OTHER_HOME.record(Kinds.NETWORK, "z");
    Payload payload = Samples.payload(record, "z");
    var entry =
        new Entry(
            Samples.OTHER_HOME,
            new Position(1),
            EntryType.CREATE,
            record,
            RecordVersion.FIRST,
            Samples.MORNING,
            Optional.of(payload.digest()));
    return List.of(new LogEntry(entry, Optional.of(payload)));
  }

  private boolean shows(Projection projection, String slug) {
    String iri = Samples.network(slug).value();
    return contents(projection).stream().anyMatch(line -> line.contains(iri));
  }

  private static List<LogEntry> entries(LogScript script) {
    return script.batch().lines().stream().map(LogBatch.Line::logEntry).toList();
  }
}
