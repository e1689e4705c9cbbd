package net.sisternet.registry.core.follow;

import java.time.Duration;
import java.util.Optional;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** A sister gives no answer now: it is down, busy or too slow, or the line broke. */
public final class UnreachableSisterException extends RegistryException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  /**
   * No answer from {@code address}.
   *
   * @param what what happened instead
   * @param retryAfter how long it asks to be left alone, if it said so
   */
  public UnreachableSisterException(String address, String what, Optional<Duration> retryAfter) {
    super(ProblemType.UNREACHABLE, "sister.unreachable", address, what);
    this.retryAfter = retryAfter;
  }

  /** How long it asks to be left alone. */
  public Optional<Duration> findRetryAfter() {
    return retryAfter;
  }
}
