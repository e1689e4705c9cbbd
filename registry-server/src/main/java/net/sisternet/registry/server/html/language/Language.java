package net.sisternet.registry.server.html.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.sisternet.registry.core.problem.Languages;

/**
 * A language that the pages are written in; the first is for everyone who asks for none of them.
 */
public enum Language {
  EN("English", Locale.UK),
  DA("Dansk", Locale.forLanguageTag("da-DK")),
  DE("Deutsch", Locale.GERMANY);

  private final String ownName;
  private final Locale locale;

  Language(String ownName, Locale locale) {
    this.ownName = ownName;
    this.locale = locale;
  }

  /** The tag, e.g. {@code da}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What those who speak it call it. */
  public String ownName() {
    return ownName;
  }

  /** Where its dates and numbers are written as we write them. */
  public Locale locale() {
    return locale;
  }

  /** The language with that tag. */
  public static Optional<Language> findByTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The language that suits a value of {@code Accept-Language}. */
  public static Language ofAccept(String header) {
    return findByTag(Languages.ofAccept(header).getLanguage()).orElse(EN);
  }
}
