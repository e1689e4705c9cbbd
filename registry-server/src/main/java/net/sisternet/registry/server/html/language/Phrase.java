package net.sisternet.registry.server.html.language;

import java.util.regex.Pattern;

/**
 * Text to show.
 *
 * @param text the text
 * @param lang the tag of its language if that is not the page's own, else empty
 */
public record Phrase(String text, String lang) {

  /** What would look odd before an ellipsis. */
  private static final Pattern UNFINISHED = Pattern.compile("[\\s.,;:–-]+$");

  /** Text in the page's own language, or in none. */
  public static Phrase own(String text) {
    return new Phrase(text, "");
  }

  /** This phrase, cut at a space so that it has at most {@code length} characters. */
  public Phrase shortened(int length) {
    if (text.length() <= length) {
      return this;
    }
    int space = text.lastIndexOf(' ', length - 1);
    String start = text.substring(0, space > length / 2 ? space : length - 1);
    return new Phrase(UNFINISHED.matcher(start).replaceFirst("") + "…", lang);
  }
}
