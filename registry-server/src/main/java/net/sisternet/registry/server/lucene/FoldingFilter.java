package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Replaces each word by its folded spellings, all at the word's position. */
final class FoldingFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final boolean allSpellings;
  private final Deque<String> more = new ArrayDeque<>();

  /** With {@code allSpellings} as a document needs it, without as a question does. */
  FoldingFilter(TokenStream input, boolean allSpellings) {
    super(input);
    this.allSpellings = allSpellings;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!more.isEmpty()) {
      term.setEmpty().append(more.remove());
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    if (allSpellings) {
      Iterator<String> spellings = Folding.spellings(word).iterator();
      term.setEmpty().append(spellings.next());
      spellings.forEachRemaining(more::add);
    } else {
      term.setEmpty().append(Folding.expanded(word));
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    more.clear();
  }
}
