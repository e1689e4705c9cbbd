package net.sisternet.registry.server.html.register;

import java.util.List;

/**
 * One field of a question of what becomes of a network.
 *
 * @param rows more than one for a long text; 0 for a choice
 * @param options what can be chosen
 * @param wrong what is wrong with it; empty if nothing is
 */
record TransitionField(
    String id,
    String label,
    String hint,
    String value,
    int rows,
    List<Option> options,
    String wrong) {

  TransitionField {
    options = List.copyOf(options);
  }

  static TransitionField typed(String id, String label, String hint, String value, int rows) {
    return new TransitionField(id, label, hint, value, rows, List.of(), "");
  }

  static TransitionField choice(String id, String label, List<Option> options) {
    return new TransitionField(id, label, "", "", 0, options, "");
  }

  /** With what is wrong. */
  TransitionField wrong(String text) {
    return new TransitionField(id, label, hint, value, rows, options, text);
  }

  /** Something to choose. */
  record Option(String value, String label, String hint, boolean chosen) {}
}
