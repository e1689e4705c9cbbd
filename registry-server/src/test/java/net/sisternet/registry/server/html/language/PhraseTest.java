package net.sisternet.registry.server.html.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {

  @Test
  void aLongTextIsCutBetweenWordsAndNotAfterAStop() {
    assertThat(Phrase.own("kort").shortened(10).text()).isEqualTo("kort");
    assertThat(Phrase.own("et to tre fire").shortened(11).text()).isEqualTo("et to tre…");
    assertThat(Phrase.own("et to tre. fire").shortened(12).text()).isEqualTo("et to tre…");
    assertThat(Phrase.own("et to tre – fire").shortened(13).text()).isEqualTo("et to tre…");
    assertThat(Phrase.own("xxxxxxxxxxxx").shortened(5).text()).isEqualTo("xxxx…");
  }
}
