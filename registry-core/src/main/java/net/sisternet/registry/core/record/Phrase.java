package net.sisternet.registry.core.record;

/**
 * One text in one language.
 *
 * @param language a language tag such as {@code da}
 * @param text not blank
 */
public record Phrase(String language, String text) {

  /** Throws a refusal if there is no text, or no language. */
  public Phrase {
    LanguageText.requireLanguage(language);
    if (text.isBlank()) {
      throw Refused.because("text", "", text);
    }
  }
}
