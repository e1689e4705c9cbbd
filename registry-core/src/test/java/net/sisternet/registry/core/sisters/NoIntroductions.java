package net.sisternet.registry.core.sisters;

import net.sisternet.registry.core.follow.FollowProgress;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** Meets nobody: for registries that are tested without a network. */
public record NoIntroductions() implements Introductions {

  @Override
  public Met meet(Invitation invitation) {
    throw new RegistryException(
        ProblemType.UNREACHABLE, "sister.unreachable", invitation.home().base(), "");
  }

  @Override
  public Preview preview(AcceptedSister sister, FollowProgress progress) {
    throw new RegistryException(
        ProblemType.UNREACHABLE, "sister.unreachable", sister.home().base(), "");
  }
}
