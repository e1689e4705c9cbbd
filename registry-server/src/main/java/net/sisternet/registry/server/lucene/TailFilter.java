package net.sisternet.registry.server.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Replaces each long word by its possible last parts. Danish and German compounds name the thing
 * last, so {@code netværk} finds {@code mikrovirksomhedsnetværk}. Short words have no tails, or
 * {@code sport} would find {@code transport}.
 */
final class TailFilter extends TokenFilter {

  private static final int SHORTEST_WORD = 10;
  private static final int LONGEST_WORD = 40;
  private static final int SHORTEST_TAIL = 5;
  private static final int SHORTEST_FRONT = 3;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private String word = "";
  private int front;

  TailFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (word.length() - front < SHORTEST_TAIL) {
      if (!input.incrementToken()) {
        return false;
      }
      boolean fits = term.length() >= SHORTEST_WORD && term.length() <= LONGEST_WORD;
      word = fits ? term.toString() : "";
      front = SHORTEST_FRONT;
    }
    term.setEmpty().append(word, front, word.length());
    increment.setPositionIncrement(1);
    front++;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = "";
  }
}
