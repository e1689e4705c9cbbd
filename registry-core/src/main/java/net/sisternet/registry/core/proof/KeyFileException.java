package net.sisternet.registry.core.proof;

/** A log's key file cannot be used. The message is a sentence for the operator. */
public final class KeyFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A sentence for the operator. */
  public KeyFileException(String message) {
    super(message);
  }

  /** A sentence for the operator, and what happened underneath. */
  public KeyFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
