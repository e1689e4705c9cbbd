package net.sisternet.registry.core.publish;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kind;

/** Makes the last segment of a record's IRI from a name. Any thread. */
public final class Slugs {

  /** Where the form for a new record is, beside the records of its kind. */
  private static final String FORM = "new";

  private static final int LONGEST = 80;
  private static final int MOST_CANDIDATES = 1000;

  /** Letters that stay letters of their own when their marks are taken off. */
  private static final Map<String, String> FOLDED =
      Map.ofEntries(
          Map.entry("æ", "ae"),
          Map.entry("ø", "oe"),
          Map.entry("å", "aa"),
          Map.entry("ä", "ae"),
          Map.entry("ö", "oe"),
          Map.entry("ü", "ue"),
          Map.entry("ß", "ss"),
          Map.entry("œ", "oe"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ı", "i"));

  private Slugs() {}

  /**
   * The slug for {@code name}, or the kind's name where the name has no letter of ours; never the
   * one that a form has.
   */
  public static String of(String name, Kind kind) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> fold : FOLDED.entrySet()) {
      text = text.replace(fold.getKey(), fold.getValue());
    }
    text = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}'’`´]", "");
    String slug = trimmed(text.replaceAll("[^a-z0-9]+", "-"), LONGEST);
    if (slug.equals(FORM)) {
      return kind.name() + '-' + FORM;
    }
    return RecordIri.isSlug(slug) ? slug : kind.name();
  }

  /** {@code slug}, then {@code slug-2}, {@code slug-3} … */
  public static Stream<String> candidates(String slug) {
    return Stream.concat(
        Stream.of(slug),
        IntStream.rangeClosed(2, MOST_CANDIDATES)
            .mapToObj(number -> "-" + number)
            .map(suffix -> trimmed(slug, LONGEST - suffix.length()) + suffix));
  }

  private static String trimmed(String text, int longest) {
    String start = text.startsWith("-") ? text.substring(1) : text;
    String cut = start.length() > longest ? start.substring(0, longest) : start;
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
