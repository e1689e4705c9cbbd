package net.sisternet.registry.core.record;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text in one or several languages, one for each.
 *
 * @param texts the text by language tag, sorted by tag; may be empty
 */
public record LanguageText(Map<String, String> texts) {

  /** No text at all. */
  public static final LanguageText NONE = new LanguageText(Map.of());

  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*");
  private static final List<String> PREFERRED = List.of("en", "da", "de");

  /** Throws a refusal for a blank text or something that is no language tag. */
  public LanguageText {
    var sorted = new TreeMap<String, String>();
    texts.forEach(
        (language, text) -> {
          var phrase = new Phrase(language, text);
          sorted.put(phrase.language().toLowerCase(Locale.ROOT), phrase.text());
        });
    texts = Collections.unmodifiableSortedMap(sorted);
  }

  /** A text in one language. */
  public static LanguageText of(String language, String text) {
    return new LanguageText(Map.of(language, text));
  }

  /** This and the text in another language, or a new one in the same. */
  public LanguageText and(String language, String text) {
    var more = new TreeMap<>(texts);
    more.put(language.toLowerCase(Locale.ROOT), text);
    return new LanguageText(more);
  }

  /** Whether there is no text. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** The text for a reader of {@code locale}: in that language, or else in the best other one. */
  public Optional<String> findFor(Locale locale) {
    String exact = texts.get(locale.toLanguageTag().toLowerCase(Locale.ROOT));
    if (exact != null) {
      return Optional.of(exact);
    }
    String near = texts.get(locale.getLanguage());
    return near != null
        ? Optional.of(near)
        : PREFERRED.stream()
            .filter(texts::containsKey)
            .map(texts::get)
            .findFirst()
            .or(() -> texts.values().stream().findFirst());
  }

  static void requireLanguage(String language) {
    if (!LANGUAGE.matcher(language).matches()) {
      throw Refused.because("language", "", language);
    }
  }
}
