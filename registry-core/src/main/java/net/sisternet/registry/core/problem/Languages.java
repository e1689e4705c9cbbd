package net.sisternet.registry.core.problem;

import java.util.List;
import java.util.Locale;

/** The languages that everything is written in, and which of them a reader gets. */
public final class Languages {

  /** Their tags; the first is for everyone who asks for none of them. */
  public static final List<String> TAGS = List.of("en", "da", "de");

  /** What a reader's own choice is called, as a parameter of an address and as a cookie. */
  public static final String CHOICE = "lang";

  private static final int LONGEST_HEADER = 1000;

  private Languages() {}

  /**
   * The language for a value of {@code Accept-Language} (RFC 9110, 12.5.4); English for one that is
   * malformed or longer than any browser's.
   */
  public static Locale ofAccept(String header) {
    if (header.isBlank() || header.length() > LONGEST_HEADER) {
      return Locale.ENGLISH;
    }
    try {
      String found = Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS);
      return found == null ? Locale.ENGLISH : Locale.forLanguageTag(found);
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
