package net.sisternet.registry.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a letter cannot say. */
class LetterTest {

  @Test
  void aSubjectIsOneLine() {
    for (String between : List.of("\r\n", "\n", "\r\n\r\n", "\u0000", "\u200B")) {
      assertThat(new Letter("Hej" + between + "Bcc: other@mikronet.example", "").subject())
          .isEqualTo("Hej Bcc: other@mikronet.example");
    }
  }

  @Test
  void aSubjectEnds() {
    assertThat(new Letter("x".repeat(10_000), "").subject()).hasSize(200);
  }

  @Test
  void aLetterIsNotWrittenIntoALog() {
    assertThat(new Letter("Hej", "a secret").toString()).doesNotContain("secret");
  }
}
