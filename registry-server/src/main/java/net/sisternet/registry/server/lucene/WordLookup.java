package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The ways in which one typed word can match a record; the best one counts. Equal lookups find the
 * same in the same segment.
 *
 * @param word what was typed
 * @param typos whether one wrong letter is forgiven
 * @param namesOnly whether it must stand in a name
 * @param references the areas and competences whose own records the word names
 */
record WordLookup(TypedWord word, boolean typos, boolean namesOnly, List<BytesRef> references) {

  private static final Set<Tier> NAMES = EnumSet.of(Tier.NAME, Tier.ALT);
  private static final int MARK = 2;
  private static final int SHORTEST_START = 3;
  private static final int SHORTEST_TAIL = 5;
  private static final int SHORTEST_WITH_TYPO = 4;

  /** The documents of {@code segment} that match. */
  WordDocs find(LeafReader segment) throws IOException {
    var found = new WordDocs.Builder(segment.maxDoc());
    for (Tier tier : namesOnly ? NAMES : EnumSet.allOf(Tier.class)) {
      for (WordForm form : WordForm.values()) {
        if (tier.has(form)) {
          addForm(segment, tier, form, found);
        }
      }
    }
    addReferences(segment, found);
    return found.build();
  }

  private void addForm(LeafReader segment, Tier tier, WordForm form, WordDocs.Builder found)
      throws IOException {
    Terms terms = segment.terms(tier.field());
    if (terms == null) {
      return;
    }
    String text = word.forms().getOrDefault(form, "");
    String marked = tier.mark(form) + text;
    if (!form.isTail() || text.length() >= SHORTEST_TAIL) {
      addTerm(terms.iterator(), tier, way(form), new BytesRef(marked), found);
    }
    if (form == WordForm.WORD) {
      if (word.letters() >= SHORTEST_START || (word.last() && NAMES.contains(tier))) {
        addStart(terms.iterator(), new BytesRef(marked), Levels.of(tier, Way.START, 1), found);
      }
      if (typos && word.letters() >= SHORTEST_WITH_TYPO) {
        addAlmost(terms, tier, marked, found);
      }
    }
  }

  private static void addTerm(
      TermsEnum terms, Tier tier, Way way, BytesRef text, WordDocs.Builder found)
      throws IOException {
    if (!terms.seekExact(text)) {
      return;
    }
    if (tier != Tier.TEXT) {
      found.add(terms.postings(null, PostingsEnum.NONE), Levels.of(tier, way, 1));
      return;
    }
    byte[] levels = new byte[Levels.TEXT_CLASSES + 1];
    for (int textClass = 1; textClass < levels.length; textClass++) {
      levels[textClass] = Levels.of(tier, way, textClass);
    }
    PostingsEnum docs = terms.postings(null, PostingsEnum.FREQS);
    while (docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      found.add(docs.docID(), levels[docs.freq()]);
    }
  }

  /** Adds the documents with a term that starts with {@code start}. */
  static void addStart(TermsEnum terms, BytesRef start, byte level, WordDocs.Builder found)
      throws IOException {
    if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    PostingsEnum docs = null;
    for (BytesRef term = terms.term();
        term != null && StringHelper.startsWith(term, start);
        term = terms.next()) {
      docs = terms.postings(docs, PostingsEnum.NONE);
      found.add(docs, level);
    }
  }

  private static void addAlmost(Terms terms, Tier tier, String text, WordDocs.Builder found)
      throws IOException {
    CompiledAutomaton almost = FuzzyQuery.getFuzzyAutomaton(text, 1, MARK, true);
    TermsEnum matching = almost.getTermsEnum(terms);
    PostingsEnum docs = null;
    while (matching.next() != null) {
      docs = matching.postings(docs, PostingsEnum.NONE);
      found.add(docs, Levels.of(tier, Way.TYPO, 1));
    }
  }

  private void addReferences(LeafReader segment, WordDocs.Builder found) throws IOException {
    for (BytesRef reference : references) {
      PostingsEnum docs =
          segment.postings(new Term(Fields.REFERENCE, reference), PostingsEnum.NONE);
      if (docs != null) {
        found.add(docs, Levels.of(Tier.LABEL, Way.STEM, 1));
      }
    }
  }

  private static Way way(WordForm form) {
    if (form == WordForm.WORD) {
      return Way.WORD;
    }
    return form.isTail() ? Way.TAIL : Way.STEM;
  }
}
