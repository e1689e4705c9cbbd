package net.sisternet.registry.server.commands;

/** Text of others on an operator's terminal: without characters that move the cursor or hide. */
final class TerminalText {

  private TerminalText() {}

  static String of(String text) {
    return text.replaceAll("\\p{C}", "?");
  }
}
