package net.sisternet.registry.core.log;

/**
 * A store failed while it was making something durable, e.g. because the line to it broke: it is
 * open whether that was stored. {@link EntryLog#holds} finds out.
 */
public final class UnclearCommitException extends StoreException {

  private static final long serialVersionUID = 1L;

  /** A sentence for the operator, and what happened underneath. */
  public UnclearCommitException(String message, Throwable cause) {
    super(message, cause);
  }
}
