package net.sisternet.registry.server.lucene;

import java.util.List;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The forms in which a word is indexed, each in a field of its own. */
enum WordForm {
  /** The word as it is written, folded. */
  WORD("", 'w'),
  /** Its stem in Danish. */
  DA("da", 'd'),
  /** Its stem in German. */
  DE("de", 'g'),
  /** Its stem in English. */
  EN("en", 'e'),
  /** The last parts of a Danish compound. */
  DA_TAIL("da", 'D'),
  /** The last parts of a German compound. */
  DE_TAIL("de", 'G');

  /** The languages that have stems. */
  static final List<String> LANGUAGES = List.of("en", "da", "de");

  private final String language;
  private final char letter;

  WordForm(String language, char letter) {
    this.language = language;
    this.letter = letter;
  }

  /** Whether text of {@code language} has this form; the empty string is "language not known". */
  boolean suits(String textLanguage) {
    return language.isEmpty() || textLanguage.isEmpty() || language.equals(textLanguage);
  }

  /** Whether this form holds parts of words. */
  boolean isTail() {
    return this == DA_TAIL || this == DE_TAIL;
  }

  /** What marks it among other forms. */
  char letter() {
    return letter;
  }

  /** Makes this form of {@code words}: for documents when {@code indexing}, else for questions. */
  TokenStream analyse(TokenStream words, boolean indexing) {
    TokenStream lower = new LowerCaseFilter(words);
    TokenStream stems =
        switch (language) {
          case "da" -> new SnowballFilter(lower, new DanishStemmer());
          case "de" -> new GermanLightStemFilter(new GermanNormalizationFilter(lower));
          case "en" -> new SnowballFilter(lower, new EnglishStemmer());
          default -> lower;
        };
    TokenStream folded = new FoldingFilter(stems, indexing);
    return indexing && isTail() ? new TailFilter(folded) : folded;
  }
}
