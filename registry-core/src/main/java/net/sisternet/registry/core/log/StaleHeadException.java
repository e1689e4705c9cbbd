package net.sisternet.registry.core.log;

import net.sisternet.registry.core.model.Position;

/**
 * The log does not end where the writer thought. Nothing was written; read the head and try again.
 */
public final class StaleHeadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StaleHeadException(Position expected, Position actual) {
    super("the log ends at " + actual + ", not at " + expected);
  }
}
