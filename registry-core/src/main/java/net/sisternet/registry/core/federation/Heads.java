package net.sisternet.registry.core.federation;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;

/**
 * How far a registry is with its own log and with every mirror: what it says at {@code /heads}. The
 * checkpoints prove themselves; the rest is a claim.
 *
 * @param homes one for each home
 */
public record Heads(List<HomeHead> homes) {

  public Heads {
    homes = List.copyOf(homes);
  }

  /** What it says of {@code home}. */
  public Optional<HomeHead> find(Home home) {
    return homes.stream().filter(it -> it.home().equals(home)).findFirst();
  }

  /**
   * How far it is with one home.
   *
   * @param home whose log
   * @param name what the home is called
   * @param size how many entries are held
   * @param root the root over them
   * @param checkpoint the home's own signed note; empty for an empty log that was never signed
   * @param checkedAt when the home was last asked with success; now for the own log
   * @param state how good the copy is
   * @param log where it serves this log as pages
   * @param erasuresApplied up to which position the log's erasures are carried out here, in every
   *     store and index
   */
  public record HomeHead(
      Home home,
      Optional<String> name,
      long size,
      Digest root,
      String checkpoint,
      Instant checkedAt,
      CopyState state,
      URI log,
      long erasuresApplied) {

    public HomeHead {
      if (size < 0 || erasuresApplied < 0) {
        throw new IllegalArgumentException("A size is 0 or more.");
      }
    }
  }
}
