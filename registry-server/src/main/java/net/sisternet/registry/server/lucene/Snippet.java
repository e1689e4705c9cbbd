package net.sisternet.registry.server.lucene;

import net.sisternet.registry.core.query.Reason;
import net.sisternet.registry.core.query.Reason.Where;

/** The part of a text around a word that was found. */
final class Snippet {

  private static final int MOST_BEFORE = 60;
  private static final int MOST_AFTER = 80;

  private Snippet() {}

  static Reason around(HitTexts.Text text, WordMatch.Span span) {
    String all = text.text();
    boolean whole = text.where() != Where.TEXT && all.length() <= MOST_BEFORE + MOST_AFTER;
    return new Reason.InText(
        text.where(),
        whole ? all.substring(0, span.start()) : before(all, span.start()),
        all.substring(span.start(), span.end()),
        whole ? all.substring(span.end()) : after(all, span.end()),
        text.language());
  }

  private static String before(String text, int end) {
    if (end <= MOST_BEFORE) {
      return text.substring(0, end);
    }
    int space = text.indexOf(' ', end - MOST_BEFORE);
    return space < 0 || space >= end ? "" : "…" + text.substring(space, end);
  }

  private static String after(String text, int start) {
    if (text.length() - start <= MOST_AFTER) {
      return text.substring(start);
    }
    int space = text.lastIndexOf(' ', start + MOST_AFTER);
    return space <= start ? "" : text.substring(start, space) + " …";
  }
}
