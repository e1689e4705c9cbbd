package net.sisternet.registry.core.log;

/**
 * A store cannot be opened, read or written: a disk is full, a file is damaged, a database is out
 * of reach. The message is a sentence for the operator that names the remedy where there is one.
 *
 * <p>What was to be written was not: only an {@link UnclearCommitException} leaves that open.
 */
public sealed class StoreException extends RuntimeException permits UnclearCommitException {

  private static final long serialVersionUID = 1L;

  /** A sentence for the operator. */
  public StoreException(String message) {
    super(message);
  }

  /** A sentence for the operator, and what happened underneath. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
