package net.sisternet.registry.core.problem;

import java.util.Locale;

/** A text that a person reads, in the three languages. */
public record Text(String en, String da, String de) {

  /** A text that is the same in every language, e.g. one that came over the wire in one. */
  public static Text same(String text) {
    return new Text(text, text, text);
  }

  /** The text for a reader of {@code locale}; English unless the language is Danish or German. */
  public String in(Locale locale) {
    return switch (locale.getLanguage()) {
      case "da" -> da;
      case "de" -> de;
      default -> en;
    };
  }
}
