package net.sisternet.registry.core.follow;

import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.Checkpoint;

/**
 * A home has signed two checkpoints that cannot both be true. The two notes are a proof that
 * anybody can check who has the home's key. Nothing more is to be taken from that home.
 */
public final class LogContradictionException extends RegistryException {

  private static final long serialVersionUID = 1L;

  private final String earlier;
  private final String later;

  LogContradictionException(String earlier, Checkpoint first, String later, Checkpoint second) {
    super(
        ProblemType.LOG_CONTRADICTION,
        "sister.contradiction",
        second.origin(),
        Long.toString(first.size()),
        Long.toString(second.size()));
    this.earlier = earlier;
    this.later = later;
  }

  /** The signed note that was accepted before. */
  public String earlier() {
    return earlier;
  }

  /** The signed note that contradicts it. */
  public String later() {
    return later;
  }
}
