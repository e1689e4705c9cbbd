package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * One word of a question.
 *
 * @param forms the word in each form; for a tail, its stem
 * @param letters how many letters were typed
 * @param last whether it is the last word, which may be unfinished
 */
record TypedWord(Map<WordForm, String> forms, int letters, boolean last) {

  private static final int MOST_WORDS = 16;
  private static final int MOST_CHARACTERS = 1000;
  private static final int LONGEST_WORD = 255;

  /** Words that nearly every text has; they count only in a question that has no others. */
  private static final Set<String> COMMON =
      Set.of(
          ("af at de den der det du en er et for fra har i med og om på som til ved vi "
                  + "als am an auf aus bei das dem des die ein eine einen einer für im in ist mit"
                  + " nach oder sich und vom von wir zu zum zur "
                  + "a and are as by from is of on or that the this to we who with")
              .split(" "));

  private static final Analyzer ANALYZER = new WordAnalyzer(false);

  /** The distinct words of a normalised text, at most sixteen, without the common ones. */
  static List<TypedWord> of(String normalised) {
    var words = new LinkedHashSet<>(split(normalised));
    if (!COMMON.containsAll(words)) {
      words.removeAll(COMMON);
    }
    List<String> used = words.stream().limit(MOST_WORDS).toList();
    var typed = new ArrayList<TypedWord>();
    for (int i = 0; i < used.size(); i++) {
      String word = used.get(i);
      int letters = word.codePointCount(0, word.length());
      typed.add(new TypedWord(forms(word), letters, i == used.size() - 1));
    }
    return typed;
  }

  /** What is looked at of a text that somebody typed: its start, normalised. */
  static String normalised(String text) {
    return Folding.normalise(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
  }

  /**
   * The words of a normalised text, in lower case; those that are too long to be any are left out.
   */
  static List<String> split(String text) {
    var words = new ArrayList<String>();
    int size = text.length();
    int start = 0;
    for (int i = 0; i < size; ) {
      int c = text.codePointAt(i);
      if (!Character.isLetterOrDigit(c)) {
        add(text, start, i, words);
        start = i + Character.charCount(c);
      }
      i += Character.charCount(c);
    }
    add(text, start, size, words);
    return words;
  }

  private static void add(String text, int start, int end, List<String> words) {
    if (end > start && end - start <= LONGEST_WORD) {
      String word = text.substring(start, end);
      words.add(isLower(word) ? word : lower(word));
    }
  }

  private static boolean isLower(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isSurrogate(c) || Character.toLowerCase(c) != c) {
        return false;
      }
    }
    return true;
  }

  /** Letter by letter, so that a word is the same wherever it stands. */
  private static String lower(String word) {
    var lower = new StringBuilder(word.length());
    word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  private static Map<WordForm, String> forms(String word) {
    var forms = new EnumMap<WordForm, String>(WordForm.class);
    for (WordForm form : WordForm.values()) {
      try (TokenStream tokens = ANALYZER.tokenStream(form.name(), word)) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        tokens.reset();
        forms.put(form, tokens.incrementToken() ? term.toString() : word);
        tokens.end();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return forms;
  }
}
