package net.sisternet.registry.server.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void everyCharacterComesOutInTheFormInWhichItIsSearched() {
    IntStream.rangeClosed(0x20, 0x2FF)
        .mapToObj(Character::toString)
        .filter(it -> !it.equals("'") && !it.equals("\u00AD"))
        .forEach(
            it ->
                assertThat(Folding.normalise("a" + it))
                    .isEqualTo(Normalizer.normalize("a" + it, Normalizer.Form.NFKC)));
  }

  @Test
  void aLetterAndItsAccentBecomeOne() {
    assertThat(Folding.normalise("fo\u0308rder")).isEqualTo("förder");
  }

  @Test
  void whatNobodySeesIsLeftOut() {
    assertThat(Folding.normalise("l\u00ADan\u2019d")).isEqualTo("land");
  }
}
