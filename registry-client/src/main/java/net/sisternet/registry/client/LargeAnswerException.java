package net.sisternet.registry.client;

import java.io.IOException;

/** An answer was broken off, as it has more bytes than allowed. */
public final class LargeAnswerException extends IOException {

  private static final long serialVersionUID = 1L;

  LargeAnswerException(int largest) {
    super("The answer has more than " + largest + " bytes.");
  }
}
