package net.sisternet.registry.core.sisters;

import java.util.Optional;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.follow.FollowProgress;

/**
 * Meets registries that may become sisters. Any thread; waits for others' answers. Stores nothing.
 * What others say is a claim.
 */
public interface Introductions {

  /**
   * A registry that was met.
   *
   * @param sister as it would be accepted
   * @param descriptor what it says of itself; empty if another was asked
   * @param mirror what the other says of it; empty if it was asked itself
   */
  record Met(
      AcceptedSister sister, Optional<Descriptor> descriptor, Optional<Heads.HomeHead> mirror) {}

  /**
   * Asks the registry, or the one that mirrors it, who it is.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException if it does not answer, or not as
   *     the protocol says, or there is no such mirror
   */
  Met meet(Invitation invitation);

  /**
   * What accepting {@code sister} would bring.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException as {@link Previewer#look}
   */
  Preview preview(AcceptedSister sister, FollowProgress progress);
}
