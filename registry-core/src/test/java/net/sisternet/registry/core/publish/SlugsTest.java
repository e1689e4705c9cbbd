package net.sisternet.registry.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

  @ParameterizedTest
  @CsvSource({
    "Mikronet, mikronet",
    "Ærø Ønsker Åben Dør, aeroe-oensker-aaben-doer",
    "Büro für Größe, buero-fuer-groesse",
    "Łódź & Þórs Café, lodz-thors-cafe",
    "  --Hej!!  (2)--, hej-2",
    "Mikro's net, mikros-net",
    "网络, network",
    "'', network"
  })
  void aNameIsFoldedTheWayPeopleWriteItWithoutTheirLetters(String name, String slug) {
    assertThat(Slugs.of(name, Kinds.NETWORK)).isEqualTo(slug);
  }

  @Test
  void aLongNameIsCutAndLeavesRoomForANumber() {
    String slug = Slugs.of("ordet ".repeat(40), Kinds.NETWORK);
    assertThat(RecordIri.isSlug(slug)).isTrue();
    assertThat(Slugs.candidates(slug).limit(1000))
        .allMatch(RecordIri::isSlug)
        .doesNotHaveDuplicates();
    assertThat(Slugs.candidates("net").limit(3)).containsExactly("net", "net-2", "net-3");
  }
}
