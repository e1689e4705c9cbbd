package net.sisternet.registry.server.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Cuts text into words and makes of each the {@link WordForm} that the field is named after. */
final class WordAnalyzer extends Analyzer {

  private final Map<String, WordForm> formByField = new HashMap<>();
  private final boolean indexing;

  /** For documents when {@code indexing}, else for questions. */
  WordAnalyzer(boolean indexing) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.indexing = indexing;
    for (WordForm form : WordForm.values()) {
      formByField.put(form.name(), form);
    }
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
    WordForm form = formByField.getOrDefault(field, WordForm.WORD);
    return new TokenStreamComponents(words, form.analyse(words, indexing));
  }
}
