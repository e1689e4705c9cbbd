package net.sisternet.registry.server.html.language;

/**
 * Text to show.
 *
 * @param text the text
 * @param lang the tag of its language if that is not the page's own, else empty
 */
public record Phrase(String text, String lang) {

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
    return new Phrase(text.substring(0, space > length / 2 ? space : length - 1) + "…", lang);
  }
}
