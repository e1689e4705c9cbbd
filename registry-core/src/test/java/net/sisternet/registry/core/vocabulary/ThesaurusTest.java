package net.sisternet.registry.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThesaurusTest {

  private final Thesaurus thesaurus =
      new Thesaurus(
          List.of(
              concept("denmark"),
              concept("sjaelland", "denmark"),
              concept("lolland", "sjaelland", "belt"),
              concept("belt"),
              concept("nakskov", "lolland"),
              concept("loop-a", "loop-b"),
              concept("loop-b", "loop-a"),
              concept("self", "self")));

  @Test
  void everythingInsideHoweverDeep() {
    assertThat(thesaurus.withNarrower("denmark"))
        .containsExactlyInAnyOrder("denmark", "sjaelland", "lolland", "nakskov");
    assertThat(thesaurus.withNarrower("belt"))
        .containsExactlyInAnyOrder("belt", "lolland", "nakskov");
    assertThat(thesaurus.withNarrower("nakskov")).containsExactly("nakskov");
    assertThat(thesaurus.withNarrower("atlantis")).containsExactly("atlantis");
  }

  @Test
  void everythingAroundHoweverHigh() {
    assertThat(thesaurus.withBroader("nakskov"))
        .containsExactlyInAnyOrder("nakskov", "lolland", "sjaelland", "belt", "denmark");
    assertThat(thesaurus.withBroader("atlantis")).containsExactly("atlantis");
  }

  @Test
  void ringsEnd() {
    assertThat(thesaurus.withNarrower("loop-a")).containsExactlyInAnyOrder("loop-a", "loop-b");
    assertThat(thesaurus.withBroader("loop-a")).containsExactlyInAnyOrder("loop-a", "loop-b");
    assertThat(thesaurus.withNarrower("self")).containsExactly("self");
  }

  @Test
  void aLongChainNeedsNoStack() {
    var chain = new ArrayList<Concept>();
    for (int i = 1; i <= 50_000; i++) {
      chain.add(concept("c" + i, "c" + (i - 1)));
    }
    var deep = new Thesaurus(chain);
    assertThat(deep.withNarrower("c0")).hasSize(50_001);
    assertThat(deep.withBroader("c50000")).hasSize(50_001);
  }

  @Test
  void conceptsAreFoundByIriAndByScheme() {
    assertThat(thesaurus.find("belt")).map(Concept::iri).contains("belt");
    assertThat(thesaurus.find("atlantis")).isEmpty();
    assertThat(thesaurus.inScheme("areas")).hasSize(8).first().isEqualTo(concept("denmark"));
    assertThat(thesaurus.inScheme("others")).isEmpty();
  }

  @Test
  void aLabelIsTheBestThereIs() {
    var labels = Map.of("da", "Lübeck på dansk", "en", "Luebeck");
    var concept = new Concept("http://e.org/x#luebeck", "areas", labels, List.of(), List.of(), "");
    assertThat(concept.label("da")).isEqualTo("Lübeck på dansk");
    assertThat(concept.label("de")).isEqualTo("Luebeck");
    assertThat(concept("http://e.org/x#luebeck").label("da")).isEqualTo("luebeck");
    assertThat(concept("http://e.org/luebeck").label("da")).isEqualTo("luebeck");
    assertThat(concept("luebeck").label("da")).isEqualTo("luebeck");
  }

  private static Concept concept(String iri, String... broader) {
    return new Concept(iri, "areas", Map.of(), List.of(), List.of(broader), "");
  }
}
