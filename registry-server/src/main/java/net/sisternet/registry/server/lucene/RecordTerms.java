package net.sisternet.registry.server.lucene;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one record. In {@link Tier#TEXT} a term's frequency in the index is its {@link
 * Levels#textClass class}, so that a search need not count again.
 */
final class RecordTerms {

  private final List<BytesRef> words = new ArrayList<>();
  private final Map<WordForm, List<BytesRef>> text = new EnumMap<>(WordForm.class);
  private final Map<WordForm, Integer> textLengths = new EnumMap<>(WordForm.class);

  /** What the words of a text in {@code language} are in another tier than {@link Tier#TEXT}. */
  static List<BytesRef> marked(Tier tier, List<AnalysedWords.Word> words, String language) {
    var marked = new ArrayList<BytesRef>();
    for (WordForm form : WordForm.values()) {
      if (tier.has(form) && form.suits(language)) {
        byte[] mark = mark(tier, form);
        words.forEach(word -> word.terms(form).forEach(term -> marked.add(marked(mark, term))));
      }
    }
    return List.copyOf(marked);
  }

  /** Adds what {@link #marked(Tier, List, String)} gave. */
  void addWords(List<BytesRef> marked) {
    words.addAll(marked);
  }

  /** Adds the words of a text of {@link Tier#TEXT} in {@code language}. */
  void addText(List<AnalysedWords.Word> added, String language) {
    for (WordForm form : WordForm.values()) {
      if (form.suits(language)) {
        List<BytesRef> all = text.computeIfAbsent(form, f -> new ArrayList<>());
        added.forEach(word -> all.addAll(word.terms(form)));
        textLengths.merge(form, added.size(), Integer::sum);
      }
    }
  }

  /** The fields that hold all terms. */
  List<IndexableField> fields() {
    var terms = new ArrayList<BytesRef>();
    var classes = new ArrayList<Integer>();
    text.forEach(
        (form, all) -> {
          byte[] mark = mark(Tier.TEXT, form);
          classes(form, all)
              .forEach(
                  (term, c) -> {
                    terms.add(marked(mark, term));
                    classes.add(c);
                  });
        });
    return List.of(
        TermsField.of(Fields.WORDS, words), TermsField.weighed(Fields.TEXT, terms, classes));
  }

  private static byte[] mark(Tier tier, WordForm form) {
    return tier.mark(form).getBytes(StandardCharsets.US_ASCII);
  }

  private static BytesRef marked(byte[] mark, BytesRef term) {
    byte[] bytes = Arrays.copyOf(mark, mark.length + term.length);
    System.arraycopy(term.bytes, term.offset, bytes, mark.length, term.length);
    return new BytesRef(bytes);
  }

  private Map<BytesRef, Integer> classes(WordForm form, List<BytesRef> all) {
    int length = textLengths.getOrDefault(form, 0);
    var times = new HashMap<BytesRef, Integer>(all.size() * 2);
    all.forEach(term -> times.merge(term, 1, Integer::sum));
    times.replaceAll((term, count) -> Levels.textClass(count, length));
    return times;
  }
}
