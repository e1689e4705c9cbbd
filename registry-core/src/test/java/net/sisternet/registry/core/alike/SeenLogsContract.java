package net.sisternet.registry.core.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import org.junit.jupiter.api.Test;

/** What every {@link SeenLogs} keeps. */
public interface SeenLogsContract {

  Home OWN = Samples.HOME;
  Home SISTER = new Home("https://sister.example");

  /** A registry that has looked at nothing. */
  SeenLogs noLogs();

  /** The same after everything was closed and opened again. */
  SeenLogs reopenedLogs();

  @Test
  default void eachLogHasItsOwnPlaceAlsoAfterReopening() {
    SeenLogs logs = noLogs();
    assertThat(logs.all()).isEmpty();
    logs.reached(OWN, new Position(200));
    logs.reached(SISTER, new Position(7));
    assertThat(reopenedLogs().all())
        .isEqualTo(Map.of(OWN, new Position(200), SISTER, new Position(7)));
  }

  @Test
  default void whoeverComesLateTakesNothingBack() {
    SeenLogs logs = noLogs();
    LongStream.rangeClosed(1, 50).parallel().forEach(it -> logs.reached(OWN, new Position(it)));
    logs.reached(OWN, new Position(3));
    assertThat(logs.all()).isEqualTo(Map.of(OWN, new Position(50)));
  }

  @Test
  default void aForgottenLogBeginsAgain() {
    SeenLogs logs = noLogs();
    logs.reached(OWN, new Position(9));
    logs.reached(SISTER, new Position(9));
    logs.forget(SISTER);
    logs.forget(SISTER);
    assertThat(logs.all()).isEqualTo(Map.of(OWN, new Position(9)));
    logs.reached(SISTER, new Position(1));
    assertThat(reopenedLogs().all()).containsEntry(SISTER, new Position(1));
  }
}
