package net.sisternet.registry.core.sisters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.core.follow.FollowProgress;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.sisters.AcceptedSister.Standing;

/**
 * What an operator does with sisters, by one set of rules for the command line and for HTTP. A
 * running registry notices within a second. Any thread. Refusals are {@link RegistryException}s.
 */
public final class SisterKeeper {

  private final Home own;
  private final Sisters sisters;
  private final Introductions introductions;

  /** The sisters of the registry {@code own}. */
  public SisterKeeper(Home own, Sisters sisters, Introductions introductions) {
    this.own = own;
    this.sisters = sisters;
    this.introductions = introductions;
  }

  /** All that are accepted, by the address of their home. */
  public List<AcceptedSister> all() {
    return sisters.all();
  }

  /** The sister with that home; a refusal of type {@code NOT_FOUND} names those that there are. */
  public AcceptedSister known(Home home) {
    List<AcceptedSister> all = all();
    return all.stream()
        .filter(it -> it.home().equals(home))
        .findFirst()
        .orElseThrow(() -> unknown(home.base(), all));
  }

  /** The sister whose copy has that name in addresses, as {@link MirrorAddress#host} makes it. */
  public AcceptedSister knownByHost(String host) {
    List<AcceptedSister> all = all();
    return all.stream()
        .filter(it -> MirrorAddress.host(it.home()).equals(host))
        .findFirst()
        .orElseThrow(() -> unknown(host, all));
  }

  /**
   * Asks a registry who it is, and whether it could be accepted. Stores nothing.
   *
   * @throws RegistryException of type {@code SISTER_REFUSED} if not, or if its key is another than
   *     the operator has named
   */
  public Introductions.Met meet(Invitation invitation) {
    Introductions.Met met = introductions.meet(invitation);
    Acceptance.check(own, all(), met.sister().sister());
    invitation.check(met.sister().sister().key());
    return met;
  }

  /** What accepting {@code sister} would bring. Stores nothing. */
  public Preview preview(AcceptedSister sister, FollowProgress progress) {
    return introductions.preview(sister, progress);
  }

  /** Accepts a sister that was met; from now on it is followed. */
  public void accept(AcceptedSister sister) {
    Acceptance.check(own, all(), sister.sister());
    sisters.put(sister);
  }

  /** Stops following a sister; its copy stays. */
  public AcceptedSister pause(Home home) {
    return change(home, Optional.of(Standing.PAUSED), Optional.empty());
  }

  /** Follows a sister that is paused or frozen. */
  public AcceptedSister resume(Home home) {
    return change(home, Optional.of(Standing.FOLLOWED), Optional.empty());
  }

  /** Shows other records of a sister: what is shown newly is in the mirror already. */
  public AcceptedSister select(Home home, Selection shown) {
    return change(home, Optional.empty(), Optional.of(shown));
  }

  /**
   * Changes what is given of a sister, all at once.
   *
   * @param standing followed or paused
   * @throws RegistryException of type {@code SISTER_REFUSED} to pause a frozen one
   */
  public AcceptedSister change(
      Home home, Optional<Standing> standing, Optional<Selection> selection) {
    AcceptedSister before = known(home);
    boolean pause = standing.filter(it -> it == Standing.PAUSED).isPresent();
    if (pause && before.standing() == Standing.FROZEN) {
      throw new RegistryException(ProblemType.SISTER_REFUSED, "sister.pause-frozen", home.base());
    }
    AcceptedSister after = standing.isPresent() ? before.paused(pause) : before;
    after = selection.isPresent() ? after.showing(selection.get()) : after;
    sisters.put(after);
    return after;
  }

  /** Forgets a sister and all that is held of it. */
  public AcceptedSister remove(Home home) {
    AcceptedSister sister = known(home);
    sisters.remove(home);
    return sister;
  }

  private static RegistryException unknown(String what, List<AcceptedSister> all) {
    return all.isEmpty()
        ? new RegistryException(ProblemType.NOT_FOUND, "sister.unknown-none", what)
        : new RegistryException(
            ProblemType.NOT_FOUND,
            "sister.unknown",
            what,
            all.stream().map(it -> it.home().base()).collect(Collectors.joining(", ")));
  }
}
