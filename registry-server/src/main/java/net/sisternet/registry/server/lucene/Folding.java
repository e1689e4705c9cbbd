package net.sisternet.registry.server.lucene;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Writes words without the letters that a keyboard may lack. A document keeps two spellings of such
 * a word, so that both ways to type it find it: København is there as {@code koebenhavn} and as
 * {@code kobenhavn}, Aalborg as {@code aalborg} and as {@code alborg}.
 */
final class Folding {

  /** Apostrophes and characters that nobody sees. */
  private static final String SILENT = "\u2018\u2019\u00AD\u200B\u200C\u200D\uFEFF";

  private static final char APOSTROPHE = '\'';
  private static final char SOFT_HYPHEN = '\u00AD';

  private Folding() {}

  /** Text as the analysis wants it: composed characters, no apostrophes or invisible hyphens. */
  static String normalise(String text) {
    String composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    var heard = new StringBuilder();
    int from = 0;
    for (int i = 0; i < composed.length(); i++) {
      if (isSilent(composed.charAt(i))) {
        heard.append(composed, from, i);
        from = i + 1;
      }
    }
    return from == 0 ? composed : heard.append(composed, from, composed.length()).toString();
  }

  private static boolean isSilent(char c) {
    return c == APOSTROPHE || (c >= SOFT_HYPHEN && SILENT.indexOf(c) >= 0);
  }

  /** The spelling with two letters for one: {@code koebenhavn}, {@code luebeck}. */
  static String expanded(String word) {
    return isPlain(word) ? word : fold(word, true);
  }

  /** Every spelling under which a document's word can be found, the expanded one first. */
  static Set<String> spellings(String word) {
    if (!word.contains("aa") && isPlain(word)) {
      return Set.of(word);
    }
    var spellings = new LinkedHashSet<String>();
    spellings.add(expanded(word));
    spellings.add(fold(word.replace("aa", "å"), false));
    return spellings;
  }

  /** Whether a text has only ASCII and the accented letters of Latin-1, which stay as they are. */
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && (c < 0xC0 || c > 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String fold(String word, boolean expand) {
    var letters = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case 'æ' -> letters.append("ae");
        case 'ø', 'ö' -> letters.append(expand ? "oe" : "o");
        case 'å' -> letters.append(expand ? "aa" : "a");
        case 'ä' -> letters.append(expand ? "ae" : "a");
        case 'ü' -> letters.append(expand ? "ue" : "u");
        default -> letters.append(c);
      }
    }
    return ascii(letters.toString());
  }

  private static String ascii(String word) {
    if (isPlain(word)) {
      return word;
    }
    char[] in = word.toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return String.valueOf(Arrays.copyOf(out, length));
  }
}
