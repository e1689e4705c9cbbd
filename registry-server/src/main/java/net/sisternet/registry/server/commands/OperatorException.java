package net.sisternet.registry.server.commands;

/** What an operator can mend; its message is shown without a stack trace. */
final class OperatorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OperatorException(String message) {
    super(message);
  }
}
