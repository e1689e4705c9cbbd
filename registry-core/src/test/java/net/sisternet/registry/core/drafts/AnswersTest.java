package net.sisternet.registry.core.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final Answers ANSWERS =
      Answers.NONE
          .with("name.da", "Sø & Vand = 100 %\nto linjer")
          .with("areaServed", List.of("a", "b"))
          .with("event.2.id", "meetings")
          .with("event.10.id", "new");

  @Test
  void comeBackAsTheyWereKept() {
    assertThat(Answers.decode(ANSWERS.encode())).isEqualTo(ANSWERS);
    assertThat(Answers.decode("")).isEqualTo(Answers.NONE);
  }

  @Test
  void blankIsNothing() {
    assertThat(Answers.NONE.with("name.da", List.of("", "  ")).with("x", "\r\n"))
        .isEqualTo(Answers.NONE);
  }

  @Test
  void partsAreInTheOrderOfTheirNumbers() {
    assertThat(ANSWERS.parts("event")).containsExactly(2, 10);
    assertThat(ANSWERS.without("event.2").parts("event")).containsExactly(10);
    assertThat(ANSWERS.languages("name")).containsExactly("da");
    assertThat(Answers.unnumbered("memberProgram.1.tiers.2.fee.1.price"))
        .isEqualTo("memberProgram.tiers.fee.price");
  }

  @Test
  void whatOnlyOneSideHasChangedIsTaken() {
    Answers theirs = ANSWERS.with("name.da", "Deres").with("areaServed", List.of("c"));
    Answers mine =
        ANSWERS
            .with("name.da", "Min")
            .with("areaServed", List.of("b", "a"))
            .with("homepage", "https://a.example");
    var merge = new DraftMerge(ANSWERS, theirs, mine);

    assertThat(merge.differences())
        .containsExactlyInAnyOrder(
            new DraftMerge.Difference("name", true, true),
            new DraftMerge.Difference("areaServed", true, false),
            new DraftMerge.Difference("homepage", false, true));
    Answers kept = merge.merged(Set.of());
    assertThat(kept.first("name.da")).isEqualTo("Min");
    assertThat(kept.all("areaServed")).containsExactly("c");
    assertThat(kept.first("homepage")).isEqualTo("https://a.example");
    assertThat(merge.merged(Set.of("name")).first("name.da")).isEqualTo("Deres");
  }
}
