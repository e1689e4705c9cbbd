package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The words of documents in every form in which the index holds them. Records share most of their
 * words, and all their labels, so those met last are remembered. One thread at a time.
 */
final class AnalysedWords {

  /** A word's terms in each form. */
  static final class Word {
    private final Map<WordForm, List<BytesRef>> terms = new EnumMap<>(WordForm.class);

    /** What the index holds of it in {@code form}; empty if it has no such form. */
    List<BytesRef> terms(WordForm form) {
      return terms.getOrDefault(form, List.of());
    }
  }

  /** A thousand words in all forms take about half a megabyte. */
  private static final int MOST_WORDS = 8192;

  private static final int MOST_TEXTS = 2048;
  private static final int MOST_MARKED = 4096;

  /** Labels and names; longer texts are seldom met twice. */
  private static final int LONGEST_TEXT = 80;

  private final Analyzer analyzer = new WordAnalyzer(true);
  private final Map<String, Word> words = last(MOST_WORDS);
  private final Map<String, List<Word>> texts = last(MOST_TEXTS);
  private final Map<RecordWords.Words, List<BytesRef>> marked = last(MOST_MARKED);

  /** The words of {@code text}, in order. */
  List<Word> of(String text) {
    if (text.length() > LONGEST_TEXT) {
      return split(text);
    }
    List<Word> known = texts.get(text);
    if (known == null) {
      known = split(text);
      texts.put(text, known);
    }
    return known;
  }

  /**
   * The terms of a text that is not of {@link Tier#TEXT}. The labels of a concept are the same in
   * each record that names it.
   */
  List<BytesRef> marked(RecordWords.Words words) {
    List<BytesRef> terms = marked.get(words);
    if (terms == null) {
      terms = RecordTerms.marked(words.tier(), of(words.text()), words.language());
      marked.put(words, terms);
    }
    return terms;
  }

  private List<Word> split(String text) {
    var split = new ArrayList<Word>();
    for (String word : TypedWord.split(Folding.normalise(text))) {
      split.add(word(word));
    }
    return split;
  }

  /** One word, as {@link TypedWord#split} gives it. */
  Word word(String text) {
    Word known = words.get(text);
    if (known == null) {
      known = analyse(text);
      words.put(text, known);
    }
    return known;
  }

  private Word analyse(String text) {
    var word = new Word();
    for (WordForm form : WordForm.values()) {
      word.terms.put(form, terms(text, form));
    }
    return word;
  }

  private List<BytesRef> terms(String word, WordForm form) {
    var terms = new ArrayList<BytesRef>();
    try (TokenStream tokens = analyzer.tokenStream(form.name(), word)) {
      TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(terms);
  }

  private static <K, T> Map<K, T> last(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
        return size() > most;
      }
    };
  }
}
