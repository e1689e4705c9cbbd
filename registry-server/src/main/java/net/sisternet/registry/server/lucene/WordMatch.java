package net.sisternet.registry.server.lucene;

import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Finds a typed word in a text, by the rules of {@link WordLookup}: as it is, with another ending,
 * as the start of a word, as the end of a compound, or with one wrong letter.
 */
final class WordMatch {

  /** Where in a text it stands. */
  record Span(int start, int end) {}

  private static final int SHORTEST_START = 3;
  private static final int SHORTEST_TAIL = 5;
  private static final int SHORTEST_WITH_TYPO = 4;

  private final TypedWord typed;
  private final AnalysedWords analysed;
  private final Optional<ByteRunAutomaton> almost;

  WordMatch(TypedWord typed, AnalysedWords analysed, boolean typos) {
    this.typed = typed;
    this.analysed = analysed;
    this.almost =
        typos && typed.letters() >= SHORTEST_WITH_TYPO
            ? Optional.of(almost(form(WordForm.WORD)))
            : Optional.empty();
  }

  /** The first place in {@code text}, whose language is {@code language}. */
  Optional<Span> find(String text, String language) {
    int end = 0;
    for (int start = next(text, 0, true); start < text.length(); start = next(text, end, true)) {
      end = next(text, start, false);
      if (matches(text.substring(start, end), language)) {
        return Optional.of(new Span(start, end));
      }
    }
    return Optional.empty();
  }

  private static int next(String text, int from, boolean wanted) {
    int i = from;
    while (i < text.length() && Character.isLetterOrDigit(text.codePointAt(i)) != wanted) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private boolean matches(String written, String language) {
    AnalysedWords.Word word = analysed.word(Folding.normalise(written).toLowerCase(Locale.ROOT));
    for (WordForm form : WordForm.values()) {
      String wanted = form(form);
      if (form.suits(language)
          && (!form.isTail() || wanted.length() >= SHORTEST_TAIL)
          && word.terms(form).contains(new BytesRef(wanted))) {
        return true;
      }
    }
    return word.terms(WordForm.WORD).stream().anyMatch(this::startsOrIsAlmost);
  }

  private boolean startsOrIsAlmost(BytesRef term) {
    boolean started = typed.letters() >= SHORTEST_START || typed.last();
    return (started && StringHelper.startsWith(term, new BytesRef(form(WordForm.WORD))))
        || almost.filter(it -> it.run(term.bytes, term.offset, term.length)).isPresent();
  }

  private String form(WordForm form) {
    return typed.forms().getOrDefault(form, "");
  }

  private static ByteRunAutomaton almost(String word) {
    return new ByteRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(1));
  }
}
