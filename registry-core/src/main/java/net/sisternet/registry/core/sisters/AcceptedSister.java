package net.sisternet.registry.core.sisters;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;

/**
 * A sister as the operator has accepted it.
 *
 * @param sister its home, pinned key and namespaces
 * @param name what people call it
 * @param accepted when the operator accepted it
 * @param standing whether it is followed
 * @param selection which of its records are shown here
 * @param via if present, its log is only taken from this sister's mirror, never from its home
 * @param contradiction the proof for which it is frozen; present exactly when it is
 */
public record AcceptedSister(
    Sister sister,
    String name,
    Instant accepted,
    Standing standing,
    Selection selection,
    Optional<Home> via,
    Optional<Contradiction> contradiction) {

  /** Whether a sister is followed. */
  public enum Standing {
    /** Its log is pulled. */
    FOLLOWED,
    /** The operator has stopped pulling; the copy stays. */
    PAUSED,
    /** It has contradicted itself; the last good copy stays. */
    FROZEN
  }

  /**
   * Two signed notes of one log that cannot both be true: a proof that anyone can check.
   *
   * @param held the note that the mirror stands on
   * @param seen the note that contradicts it
   */
  public record Contradiction(String held, String seen) {}

  public AcceptedSister {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A sister has a name.");
    }
    if (contradiction.isPresent() != (standing == Standing.FROZEN)) {
      throw new IllegalArgumentException("A frozen sister has a proof, and no other has.");
    }
  }

  /** A sister that is followed from now on, straight from its home, with all its records. */
  public static AcceptedSister of(Sister sister, String name, Instant accepted) {
    return new AcceptedSister(
        sister,
        name,
        accepted,
        Standing.FOLLOWED,
        Selection.EVERYTHING,
        Optional.empty(),
        Optional.empty());
  }

  /** Whose log it is. */
  public Home home() {
    return sister.home();
  }

  /** This sister, followed or paused. What froze it is forgotten. */
  public AcceptedSister paused(boolean pause) {
    Standing changed = pause ? Standing.PAUSED : Standing.FOLLOWED;
    return new AcceptedSister(sister, name, accepted, changed, selection, via, Optional.empty());
  }

  /** This sister, frozen for {@code proof}. */
  public AcceptedSister frozen(Contradiction proof) {
    return new AcceptedSister(
        sister, name, accepted, Standing.FROZEN, selection, via, Optional.of(proof));
  }

  /** This sister with only what {@code shown} selects. */
  public AcceptedSister showing(Selection shown) {
    return new AcceptedSister(sister, name, accepted, standing, shown, via, contradiction);
  }

  /** This sister, taken from the mirror of {@code source} alone. */
  public AcceptedSister through(Home source) {
    return new AcceptedSister(
        sister, name, accepted, standing, selection, Optional.of(source), contradiction);
  }
}
