package net.sisternet.registry.core.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  /** The key of the Go checksum database and a checkpoint that it published. */
  private static final String GO_KEY =
      "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

  private static final String GO_NOTE =
      """
      go.sum database tree
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      \u2014 sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      """;

  private static final String ORIGIN = "localhost:8080/log";
  private static final LogKey KEY = LogKey.generate(ORIGIN);
  private static final CompactRange TREE =
      CompactRange.EMPTY.append(Digest.of("a")).append(Digest.of("b")).append(Digest.of("c"));

  @Test
  void aCheckpointOfAnotherImplementationVerifies() {
    VerifierKey key = VerifierKey.parse(GO_KEY);
    SignedNote note = SignedNote.parse(GO_NOTE);
    key.verify(note);
    assertThat(note).hasToString(GO_NOTE);
    assertThat(key).hasToString(GO_KEY);
    assertThat(key.id()).isEqualTo("033de0ae");
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertThat(checkpoint.origin()).isEqualTo("go.sum database tree");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.text()).isEqualTo(note.text());
    assertThatThrownBy(() -> key.open(GO_NOTE)).hasMessageContaining("go.sum database tree");
  }

  @Test
  void aForgedCheckpointOfAnotherImplementationDoesNot() {
    VerifierKey key = VerifierKey.parse(GO_KEY);
    SignedNote forged = SignedNote.parse(GO_NOTE.replace("20852163", "20852164"));
    assertThatThrownBy(() -> key.verify(forged)).hasMessageContaining("forged or damaged");
  }

  @Test
  void whatALogSignsItsVerifierKeyOpens() {
    String note = KEY.sign(TREE);
    assertThat(note)
        .startsWith(ORIGIN + "\n3\n")
        .contains("\n\n\u2014 " + ORIGIN + " ")
        .endsWith("\n");
    VerifierKey key = VerifierKey.parse(KEY.verifierKey().toString());
    assertThat(key).isEqualTo(KEY.verifierKey());
    assertThat(key.open(note)).isEqualTo(new Checkpoint(ORIGIN, 3, TREE.root()));
    assertThat(key.open(KEY.sign(CompactRange.EMPTY)).size()).isZero();
    assertThat(KEY.sign(TREE)).as("Ed25519 is deterministic").isEqualTo(note);
  }

  @Test
  void noCharacterOfANoteCanBeChanged() {
    String note = KEY.sign(TREE);
    for (int i = 0; i < note.length(); i++) {
      String forged = note.substring(0, i) + (char) (note.charAt(i) ^ 1) + note.substring(i + 1);
      assertRefused(forged);
    }
  }

  @Test
  void noNoteCanBeCut() {
    String note = KEY.sign(TREE);
    for (int i = 0; i < note.length(); i++) {
      assertRefused(note.substring(0, i));
    }
  }

  @Test
  void nothingCanBeAddedToANote() {
    String note = KEY.sign(TREE);
    assertRefused(note + "\n");
    assertRefused(note + "one more line\n");
    assertRefused("\n" + note);
    assertRefused("one more line\n" + note);
    assertRefused(note.replace("\n\n", "\none more line\n\n"));
    assertRefused(note.replace("\n\n", "\n\n\n"));
    assertRefused(note.replace("\n", "\r\n"));
    assertRefused(note + "\u2014 " + ORIGIN + "\n");
  }

  @Test
  void anotherKeyIsNotTrustedWhateverItsName() {
    String note = LogKey.generate(ORIGIN).sign(TREE);
    assertThatThrownBy(() -> KEY.verifierKey().open(note)).hasMessageContaining("not signed by");
    String renamed = LogKey.generate("luebeck.example/log").sign(TREE);
    assertRefused(renamed);
  }

  @Test
  void theSameKeyUnderAnotherOriginIsAnotherLog() {
    SignedNote other = KEY.sign(new Checkpoint("luebeck.example/log", 3, TREE.root()).text());
    assertThatThrownBy(() -> KEY.verifierKey().open(other.toString()))
        .hasMessageContaining("luebeck.example/log");
  }

  @Test
  void signaturesOfWitnessesArePassedOver() {
    SignedNote mine = SignedNote.parse(KEY.sign(TREE));
    SignedNote witness = LogKey.generate("witness.example").sign(mine.text());
    var both = new ArrayList<>(witness.signatures());
    both.addAll(mine.signatures());
    String note = new SignedNote(mine.text(), both).toString();
    assertThat(KEY.verifierKey().open(note).size()).isEqualTo(3);
    assertThatThrownBy(() -> new SignedNote(mine.text(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void extensionLinesAreSignedAndPassedOver() {
    String text = new Checkpoint(ORIGIN, 3, TREE.root()).text() + "an extension\n";
    assertThat(KEY.verifierKey().open(KEY.sign(text).toString()).size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\n",
        "a\n1\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "a\n1\nCsUYapGG\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nb\n",
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDamagedVerifierKeyIsRefused() {
    String vkey = KEY.verifierKey().toString();
    for (int i = 0; i < vkey.length(); i++) {
      String damaged = vkey.substring(0, i) + (char) (vkey.charAt(i) + 1) + vkey.substring(i + 1);
      assertThatThrownBy(() -> VerifierKey.parse(damaged))
          .as(damaged)
          .isInstanceOf(IllegalArgumentException.class);
      String cut = vkey.substring(0, i);
      assertThatThrownBy(() -> VerifierKey.parse(cut)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theOriginIsTheAddressWithoutTheScheme() {
    assertThat(Checkpoint.origin(new Home("http://localhost:8080"))).isEqualTo(ORIGIN);
    assertThat(Checkpoint.origin(new Home("https://luebeck.example/netze")))
        .isEqualTo("luebeck.example/netze/log");
  }

  private static void assertRefused(String note) {
    assertThatThrownBy(() -> KEY.verifierKey().open(note))
        .as(note)
        .isInstanceOf(IllegalArgumentException.class);
  }
}
