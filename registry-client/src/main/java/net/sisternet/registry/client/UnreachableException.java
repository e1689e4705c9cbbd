package net.sisternet.registry.client;

import java.net.URI;

/**
 * The registry could not be reached, or the line broke. Whether a write was stored is then not
 * known: read the record before you send it again.
 */
public final class UnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreachableException(URI address, Throwable cause) {
    super(address + " could not be reached: " + cause, cause);
  }
}
