package net.sisternet.registry.server.lucene;

import java.util.ArrayList;
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

  /** One field for each tier and form that has terms. */
  List<IndexableField> fields() {
    var fields = new ArrayList<IndexableField>();
    terms.forEach(
        (tier, byForm) ->
            byForm.forEach(
                (form, all) ->
                    fields.add(
                        tier == Tier.TEXT
                            ? TermsField.weighed(tier.field(form), classes(form, all))
                            : TermsField.of(tier.field(form), all))));
    return fields;
  }

  private Map<BytesRef, Integer> classes(WordForm form, List<BytesRef> all) {
    int length = textLengths.getOrDefault(form, 0);
    var times = new HashMap<BytesRef, Integer>(all.size() * 2);
    all.forEach(term -> times.merge(term, 1, Integer::sum));
    times.replaceAll((term, count) -> Levels.textClass(count, length));
    return times;
  }
}
