package net.sisternet.registry.core.sisters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.sisters.SisterStatus.Failure;

/**
 * When the newest checkpoint of a home was seen, by this process or by the one that follows it. One
 * thread writes; any reads.
 */
final class LastSeen {

  /** That a sister was seen is not worth a write each time. */
  private static final Duration STORED = Duration.ofSeconds(30);

  /** Who follows asks about once a minute and stores it at every second question at least. */
  private static final Duration LONGEST_UNSEEN = Duration.ofMinutes(2).plus(STORED);

  private final Sisters sisters;
  private final Home home;
  private volatile Instant at;
  private Instant stored;

  LastSeen(Sisters sisters, Home home) {
    this.sisters = sisters;
    this.home = home;
    this.at = sisters.lastChecked(home);
    this.stored = at;
  }

  Instant at() {
    return at;
  }

  /** This process has seen it. */
  void seen(Instant now) {
    at = now;
    if (now.isAfter(stored.plus(STORED))) {
      sisters.checked(home, now);
      stored = now;
    }
  }

  /**
   * Reads what another process has seen; a failure if that one should have seen it since, and has
   * not. What happened stands only there.
   */
  Optional<Failure> readFromOther(Instant now) {
    at = sisters.lastChecked(home);
    stored = at;
    Instant due = at.plus(LONGEST_UNSEEN);
    if (at.equals(Instant.EPOCH) || !now.isAfter(due)) {
      return Optional.empty();
    }
    var unseen =
        new RegistryException(ProblemType.UNAVAILABLE, "sister.unseen", home.base(), at.toString());
    return Optional.of(new Failure(unseen.detail(), due, 1));
  }
}
