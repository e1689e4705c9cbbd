package net.sisternet.registry.server.lucene;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole name as one term, so that it is found before names that only hold its words. */
final class WholeName {

  private static final int LONGEST = 200;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private WholeName() {}

  /** The name as a question has it: lower case, folded, one space between words. */
  static String folded(String normalised) {
    return words(normalised).map(Folding::expanded).collect(Collectors.joining(" "));
  }

  /** The name in each spelling under which it can be found; normalised text. */
  static Set<String> spellings(String normalised) {
    var spellings = new LinkedHashSet<String>();
    spellings.add(folded(normalised));
    spellings.add(
        words(normalised)
            .map(word -> Folding.spellings(word).stream().reduce(word, (first, last) -> last))
            .collect(Collectors.joining(" ")));
    spellings.remove("");
    return spellings;
  }

  private static Stream<String> words(String normalised) {
    String start = normalised.substring(0, Math.min(normalised.length(), LONGEST));
    return BETWEEN_WORDS
        .splitAsStream(start.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty());
  }
}
