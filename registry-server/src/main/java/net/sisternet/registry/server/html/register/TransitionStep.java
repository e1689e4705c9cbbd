package net.sisternet.registry.server.html.register;

import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.transition.Transition.Form;

/** One question of what becomes of a network; each has a page. */
enum TransitionStep {
  /** What it is called from now on. */
  NAME,
  /** Whether its address changes too. */
  ADDRESS,
  /** Whom it joins. */
  OTHER,
  /** What it splits into. */
  PARTS,
  /** Who goes on. */
  REMAINS,
  /** When, and why. */
  WHEN;

  /** The questions of one form, in their order. */
  static List<TransitionStep> of(Form form) {
    return switch (form) {
      case RENAME -> List.of(NAME, ADDRESS, WHEN);
      case MERGE -> List.of(OTHER, REMAINS, WHEN);
      case SPLIT -> List.of(PARTS, REMAINS, WHEN);
    };
  }

  /** In lower case, for messages and addresses. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
