package net.sisternet.registry.core.log;

/**
 * A store cannot be opened, read or written: a disk is full, a file is damaged, a database is out
 * of reach. The message is a sentence for the operator that names the remedy where there is one.
 *
 * <p>After a failed {@link EntryLog#append} it is open whether the batch was stored; {@link
 * EntryLog#head} tells.
 */
public final class StoreException extends RuntimeException {

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
