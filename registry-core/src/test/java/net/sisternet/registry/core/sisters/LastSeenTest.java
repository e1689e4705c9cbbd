package net.sisternet.registry.core.sisters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import org.junit.jupiter.api.Test;

/** Two processes of one registry: one follows a sister, the other reads what it has stored. */
class LastSeenTest {

  private static final Home HOME = new Home("https://a.example");
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  private final StoredTime store = new StoredTime();
  private final LastSeen follows = new LastSeen(store, HOME);
  private final LastSeen reads = new LastSeen(store, HOME);

  @Test
  void aSisterThatIsAskedEachMinuteIsNotCalledUnseen() {
    for (int second = 0; second < 3600; second += 22) {
      follows.seen(NOW.plusSeconds(second));
      assertThat(reads.readFromOther(NOW.plusSeconds(second + 66))).as("%s", second).isEmpty();
    }
  }

  @Test
  void aSisterThatTheOtherDoesNotReachIsCalledSoAfterTwoMinutesAndAHalf() {
    follows.seen(NOW);

    assertThat(reads.readFromOther(NOW.plusSeconds(150))).isEmpty();
    var failure = reads.readFromOther(NOW.plusSeconds(151)).orElseThrow();

    assertThat(failure.what().en()).contains(HOME.base(), "2026-11-27T12:00:00Z");
    assertThat(failure.since()).isEqualTo(NOW.plusSeconds(150));
    assertThat(reads.at()).isEqualTo(NOW);
  }

  @Test
  void aSisterThatWasNeverReachedIsNotYetMissed() {
    assertThat(reads.readFromOther(NOW)).isEqualTo(Optional.empty());
  }

  @Test
  void thatItWasSeenIsNotStoredEachTime() {
    follows.seen(NOW);
    follows.seen(NOW.plus(Duration.ofSeconds(30)));
    assertThat(store.time).isEqualTo(NOW);

    follows.seen(NOW.plus(Duration.ofSeconds(31)));
    assertThat(store.time).isEqualTo(NOW.plusSeconds(31));
  }

  /** Keeps one time of one sister. */
  private static final class StoredTime implements Sisters {

    private Instant time = Instant.EPOCH;

    @Override
    public List<AcceptedSister> all() {
      return List.of();
    }

    @Override
    public void put(AcceptedSister sister) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(Home home) {
      return false;
    }

    @Override
    public void checked(Home home, Instant now) {
      time = now;
    }

    @Override
    public Instant lastChecked(Home home) {
      return time;
    }
  }
}
