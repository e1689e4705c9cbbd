package net.sisternet.registry.client;

import java.net.URI;

/**
 * What answered is not a registry, or not the one that was expected: a page of a proxy, a redirect,
 * an answer that is too large or that cannot be read.
 */
public final class UnexpectedAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  UnexpectedAnswerException(URI address, int status, String what) {
    super(address + " answered " + status + ": " + what);
    this.status = status;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }
}
