package net.sisternet.registry.server.commands;

import java.io.Console;
import java.util.Locale;
import net.sisternet.registry.core.proof.VerifierKey;

/** Asks the person at the terminal, if there is one. */
final class Confirmation {

  private static final int TYPED_DIGITS = 8;

  private Confirmation() {}

  /**
   * Whether the person accepts a key.
   *
   * @throws OperatorException saying {@code otherwise} if there is no terminal
   */
  static boolean ofKey(VerifierKey key, String otherwise) {
    return accepts(
        ask(
            "Compare the fingerprint with the sister's operator, by telephone or another way that"
                + " does not lead over that server.\nType its last "
                + TYPED_DIGITS
                + " characters, or yes, to accept; anything else to leave it: ",
            otherwise),
        key);
  }

  /** Whether the person answers yes. */
  static boolean yes(String question, String otherwise) {
    return ask(question + " Type yes to go on: ", otherwise).equals("yes");
  }

  /** Whether {@code typed} accepts {@code key}. */
  static boolean accepts(String typed, VerifierKey key) {
    String fingerprint = key.fingerprint();
    return typed.equals("yes")
        || typed.equals(fingerprint)
        || typed.equals(fingerprint.substring(fingerprint.length() - TYPED_DIGITS));
  }

  /** From Java 22 on there is a console without a terminal too: then the input's end tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static String ask(String question, String otherwise) {
    Console console = System.console();
    String typed = console == null ? null : console.readLine("%s", question);
    if (typed == null) {
      throw new OperatorException(otherwise);
    }
    return plain(typed);
  }

  private static String plain(String typed) {
    return typed.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
  }
}
