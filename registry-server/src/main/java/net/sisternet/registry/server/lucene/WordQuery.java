package net.sisternet.registry.server.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The ways in which one typed word can match a record; the best one counts. A share of the tier's
 * weight goes with each way: the word itself, another ending, its beginning, the end of a compound,
 * and, when asked for, one wrong letter.
 */
final class WordQuery {

  private static final Set<Tier> NAMES = EnumSet.of(Tier.NAME, Tier.ALT);
  private static final float SAME_STEM = 0.85f;
  private static final float SAME_START = 0.8f;
  private static final float SAME_TAIL = 0.6f;
  private static final float ALMOST = 0.55f;
  private static final int SHORTEST_START = 3;
  private static final int SHORTEST_TAIL = 5;
  private static final int SHORTEST_WITH_TYPO = 4;
  private static final int MOST_TYPOS = 64;

  private final TypedWord word;
  private final boolean typos;
  private final List<Query> ways = new ArrayList<>();

  private WordQuery(TypedWord word, boolean typos) {
    this.word = word;
    this.typos = typos;
  }

  /**
   * Records with the word anywhere.
   *
   * @param references the areas and competences whose own records the word names
   */
  static Query anywhere(TypedWord word, boolean typos, Collection<BytesRef> references) {
    var query = new WordQuery(word, typos);
    EnumSet.allOf(Tier.class).forEach(query::addTier);
    if (!references.isEmpty()) {
      Query any = new TermInSetQuery(Fields.REFERENCE, references);
      query.add(new ConstantScoreQuery(any), Tier.LABEL, SAME_STEM);
    }
    return new DisjunctionMaxQuery(query.ways, 0);
  }

  /** Records with the word in a name. */
  static Query inNames(TypedWord word, boolean typos) {
    var query = new WordQuery(word, typos);
    NAMES.forEach(query::addTier);
    return new DisjunctionMaxQuery(query.ways, 0);
  }

  private void addTier(Tier tier) {
    for (WordForm form : WordForm.values()) {
      String text = form(form);
      if (tier.has(form) && (!form.isTail() || text.length() >= SHORTEST_TAIL)) {
        add(new TermQuery(new Term(tier.field(form), text)), tier, share(form));
      }
    }
    var written = new Term(tier.field(WordForm.WORD), form(WordForm.WORD));
    if (word.letters() >= SHORTEST_START || (word.last() && NAMES.contains(tier))) {
      add(new PrefixQuery(written), tier, SAME_START);
    }
    if (typos && word.letters() >= SHORTEST_WITH_TYPO) {
      add(
          new FuzzyQuery(
              written, 1, 0, MOST_TYPOS, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE),
          tier,
          ALMOST);
    }
  }

  private void add(Query query, Tier tier, float share) {
    ways.add(new BoostQuery(query, tier.weight() * share));
  }

  private String form(WordForm form) {
    return word.forms().getOrDefault(form, "");
  }

  private static float share(WordForm form) {
    if (form == WordForm.WORD) {
      return 1;
    }
    return form.isTail() ? SAME_TAIL : SAME_STEM;
  }
}
