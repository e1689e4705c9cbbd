package net.sisternet.registry.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.sisters.Mirrors;
import net.sisternet.registry.core.sisters.MirrorsContract;
import org.junit.jupiter.api.Test;

class PostgresMirrorsIT implements MirrorsContract {

  private static final String END_SESSIONS_WITH_LOCKS =
      """
      SELECT pg_terminate_backend(pid) FROM pg_locks
      WHERE locktype = 'advisory'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

  @Override
  public Mirrors noMirrors() {
    return new PostgresMirrors(TestServer.newDatabase());
  }

  @Test
  void oneOfTwoNodesHasTheTurnAndTheOtherTakesItWhenTheFirstDies() {
    String database = TestServer.newDatabase();
    try (var one = new PostgresMirrors(database);
        var other = new PostgresMirrors(database)) {
      Mirrors.Turn first = one.findTurn(Samples.HOME).orElseThrow();
      assertThat(other.findTurn(Samples.HOME)).isEmpty();
      assertThat(other.findTurn(Samples.OTHER_HOME)).as("another sister").isPresent();

      TestServer.execute(database, END_SESSIONS_WITH_LOCKS);

      assertThat(first.isHeld()).isFalse();
      Eventually.holds("the other has it", () -> takes(other));
      assertThat(one.findTurn(Samples.HOME)).isEmpty();
    }
  }

  @Test
  void aNodeThatStopsGivesItsTurnsBack() {
    String database = TestServer.newDatabase();
    try (var other = new PostgresMirrors(database)) {
      try (var one = new PostgresMirrors(database)) {
        assertThat(one.findTurn(Samples.HOME)).isPresent();
        assertThat(other.findTurn(Samples.HOME)).isEmpty();
      }
      Eventually.holds("it is free", () -> takes(other));
    }
  }

  /** Its own session was ended too; it notices at the first question and asks again. */
  private static boolean takes(Mirrors mirrors) {
    try {
      return mirrors.findTurn(Samples.HOME).isPresent();
    } catch (net.sisternet.registry.core.log.StoreException e) {
      return false;
    }
  }
}
