package net.sisternet.registry.core.sisters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.model.Position;
import org.junit.jupiter.api.Test;

/** What every {@link Mirrors} keeps; that a mirror is a log like ours is tested with logs. */
public interface MirrorsContract {

  /** Without any mirror. */
  Mirrors noMirrors();

  @Test
  default void aMirrorIsThereAgainWhenItIsOpenedAgain() {
    Mirrors mirrors = noMirrors();
    try (Mirrors.Mirror mirror = mirrors.open(Samples.HOME)) {
      mirror.log().append(new LogScript().publish("a").publish("b").batch());
    }
    try (Mirrors.Mirror mirror = mirrors.open(Samples.HOME)) {
      assertThat(mirror.log().readAfter(Position.START, 10)).hasSize(2);
      assertThat(mirror.heads().find(Samples.network("a"))).isPresent();
    }
  }

  @Test
  default void aTurnIsHeldUntilItIsGivenBackAndCanBeTakenAgain() {
    Mirrors mirrors = noMirrors();
    Mirrors.Turn turn = mirrors.findTurn(Samples.HOME).orElseThrow();
    assertThat(turn.isHeld()).isTrue();
    assertThat(mirrors.findTurn(Samples.OTHER_HOME)).isPresent();
    turn.close();
    turn.close();
    assertThat(mirrors.findTurn(Samples.HOME)).isPresent();
  }

  @Test
  default void homesDoNotSeeEachOther() {
    Mirrors mirrors = noMirrors();
    try (Mirrors.Mirror one = mirrors.open(Samples.HOME);
        Mirrors.Mirror other = mirrors.open(Samples.OTHER_HOME)) {
      one.log().append(new LogScript().publish("a").batch());
      assertThat(other.log().head().size()).isZero();
    }
  }

  @Test
  default void aDeletedMirrorBeginsAnew() {
    Mirrors mirrors = noMirrors();
    mirrors.delete(Samples.HOME);
    try (Mirrors.Mirror mirror = mirrors.open(Samples.HOME)) {
      mirror.log().append(new LogScript().publish("a").batch());
    }
    mirrors.delete(Samples.HOME);
    try (Mirrors.Mirror mirror = mirrors.open(Samples.HOME)) {
      assertThat(mirror.log().head().size()).isZero();
    }
  }

  @Test
  default void mirrorsOfSistersThatAreNoMoreCanBeDeleted() {
    Mirrors mirrors = noMirrors();
    mirrors.deleteAllBut(List.of());
    mirrors.open(Samples.OTHER_HOME).close();
    try (Mirrors.Mirror mirror = mirrors.open(Samples.HOME)) {
      mirror.log().append(new LogScript().publish("a").batch());
    }
    mirrors.deleteAllBut(List.of(Samples.HOME));
    try (Mirrors.Mirror mirror = mirrors.open(Samples.HOME)) {
      assertThat(mirror.log().head().size()).isEqualTo(1);
    }
    mirrors.deleteAllBut(List.of(Samples.OTHER_HOME));
    try (Mirrors.Mirror mirror = mirrors.open(Samples.HOME)) {
      assertThat(mirror.log().head().size()).isZero();
    }
  }
}
