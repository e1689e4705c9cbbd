package net.sisternet.registry.core.sisters;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.follow.Pace;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.Text;

/**
 * How it stands with one sister.
 *
 * @param accepted what the operator has accepted
 * @param head how far the mirror is
 * @param signed how many entries the newest checkpoint covers that was seen
 * @param checked when that checkpoint was seen; {@link Instant#EPOCH} for never
 * @param failure what went wrong since, if anything did
 * @param source where the log was taken from last
 * @param quarantined how many entries are not shown because they break the rules
 * @param pace how fast a long log is being fetched; empty when none is
 * @param erasuresPending how many erasures of our own home it has not carried out, as it says
 *     itself
 */
public record SisterStatus(
    AcceptedSister accepted,
    LogHead head,
    long signed,
    Instant checked,
    Optional<Failure> failure,
    Optional<URI> source,
    int quarantined,
    Optional<Pace> pace,
    int erasuresPending) {

  /** A copy that was not compared with its home for so long is stale. */
  static final Duration LONGEST_UNSEEN = Duration.ofMinutes(5);

  /**
   * What went wrong.
   *
   * @param what for the operator
   * @param since when it first did
   * @param times how often it did in a row
   */
  public record Failure(Text what, Instant since, int times) {}

  /** Whose log it is. */
  public Home home() {
    return accepted.home();
  }

  /** How good the copy is at {@code now}. */
  public CopyState state(Instant now) {
    return switch (accepted.standing()) {
      case PAUSED -> CopyState.PAUSED;
      case FROZEN -> CopyState.FROZEN;
      case FOLLOWED ->
          failure.isPresent() || now.isAfter(checked.plus(LONGEST_UNSEEN))
              ? CopyState.STALE
              : CopyState.FRESH;
    };
  }

  /** How many signed entries are not here yet. */
  public long lag() {
    return Math.max(0, signed - head.size());
  }

  /** How long it will take until they are; empty unless they are being fetched. */
  public Optional<Duration> findTimeLeft() {
    return pace.flatMap(it -> it.findTimeLeft(lag()));
  }

  /** How long ago the copy was compared with its home; empty if it never was. */
  public Optional<Duration> findAge(Instant now) {
    return checked.equals(Instant.EPOCH)
        ? Optional.empty()
        : Optional.of(Duration.between(checked, now));
  }
}
