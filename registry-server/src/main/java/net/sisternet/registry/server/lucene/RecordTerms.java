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
 * The terms of one record, by tier and form. In {@link Tier#TEXT} a term's frequency in the index
 * is its {@link Levels#textClass class}, so that a search need not count again.
 */
final class RecordTerms {

  private final Map<Tier, Map<WordForm, List<BytesRef>>> terms = new EnumMap<>(Tier.class);
  private final Map<WordForm, Integer> textLengths = new EnumMap<>(WordForm.class);

  /** Adds the words of a text in {@code language}. */
  void add(Tier tier, List<AnalysedWords.Word> words, String language) {
    Map<WordForm, List<BytesRef>> byForm =
        terms.computeIfAbsent(tier, t -> new EnumMap<>(WordForm.class));
    for (WordForm form : WordForm.values()) {
      if (tier.has(form) && form.suits(language)) {
        List<BytesRef> all = byForm.computeIfAbsent(form, f -> new ArrayList<>());
        words.forEach(word -> all.addAll(word.terms(form)));
        if (tier == Tier.TEXT) {
          textLengths.merge(form, words.size(), Integer::sum);
        }
      }
    }
  }

  /** The fields that hold all terms. */
  List<IndexableField> fields() {
    var words = new ArrayList<BytesRef>();
    var weighed = new HashMap<BytesRef, Integer>();
    terms.forEach(
        (tier, byForm) ->
            byForm.forEach(
                (form, all) -> {
                  byte[] mark = tier.mark(form).getBytes(StandardCharsets.US_ASCII);
                  if (tier == Tier.TEXT) {
                    classes(form, all).forEach((term, c) -> weighed.put(marked(mark, term), c));
                  } else {
                    all.forEach(term -> words.add(marked(mark, term)));
                  }
                }));
    return List.of(TermsField.of(Fields.WORDS, words), TermsField.weighed(Fields.TEXT, weighed));
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
