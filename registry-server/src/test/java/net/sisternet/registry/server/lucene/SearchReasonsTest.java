package net.sisternet.registry.server.lucene;

import static net.sisternet.registry.server.lucene.TestIndex.network;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.Reason;
import net.sisternet.registry.core.query.Reason.Where;
import net.sisternet.registry.server.lucene.TestIndex.Asked;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchReasonsTest {

  @TempDir Path folder;
  private TestIndex index;

  @BeforeEach
  void open() {
    var json = new RecordJson(TestIndex.HOME);
    index = new TestIndex(folder, it -> json.toJson(it.kind(), it.record(), it.graph()));
    index.publish(
        network("mikronet")
            .name("da", "Mikronet")
            .alsoCalled("da", "Mikronetværket")
            .description("da", "Et netværk, hvor bogbindere mødes og <b>lærer</b> af hinanden.")
            .description("en", "Where bookbinders meet.")
            .with(SchemaOrg.AREA_SERVED, "sna:lolland")
            .with(SchemaOrg.SKILLS, "snc:comp-translation"));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aWordInTheNameIsMarkedWhereItStands() {
    assertThat(words("mikro"))
        .containsExactly(new Reason.InText(Where.NAME, "", "Mikronet", "", "da"));
    assertThat(words("mikronetværk"))
        .containsExactly(new Reason.InText(Where.OTHER_NAME, "", "Mikronetværket", "", "da"));
  }

  @Test
  void aWordInATextIsShownWithWhatIsAroundItInTheReadersLanguageFirst() {
    assertThat(words("bookbinder"))
        .containsExactly(new Reason.InText(Where.TEXT, "Where ", "bookbinders", " meet.", "en"));
    assertThat(words("hinanden"))
        .singleElement()
        .satisfies(
            reason -> {
              var text = (Reason.InText) reason;
              assertThat(text.found()).isEqualTo("hinanden");
              assertThat(text.before()).endsWith("<b>lærer</b> af ");
            });
  }

  @Test
  void oneWrongLetterIsForgivenHereToo() {
    assertThat(words("mikronett"))
        .containsExactly(new Reason.InText(Where.NAME, "", "Mikronet", "", "da"));
  }

  @Test
  void aWordThatNamesACompetenceOrWhatItBelongsToSaysWhich() {
    assertThat(words("Dolmetschen"))
        .containsExactly(
            new Reason.InLabel(
                Facet.COMPETENCE,
                iri("snc:comp-translation"),
                iri("snc:comp-translation"),
                "Übersetzen und Dolmetschen"));
    assertThat(words("Schleswig")).isEmpty();
    assertThat(words("Zealand"))
        .singleElement()
        .satisfies(
            reason -> {
              var label = (Reason.InLabel) reason;
              assertThat(label.stated()).isEqualTo(iri("sna:lolland"));
              assertThat(label.named()).isIn(iri("nuts:DK022"), iri("nuts:DK02"));
            });
  }

  @Test
  void aFilterSaysWhatOfTheRecordLiesInWhatWasAskedFor() {
    var asked =
        new Asked()
            .filter(Facet.KIND, "network")
            .filter(Facet.AREA, "nuts:DE", "nuts:DK022")
            .filter(Facet.COMPETENCE, "snc:comp-languages");
    assertThat(index.reasons(asked.request(), "mikronet"))
        .containsExactlyInAnyOrder(
            new Reason.Chosen(Facet.AREA, iri("nuts:DK022"), iri("sna:lolland")),
            new Reason.Chosen(
                Facet.COMPETENCE, iri("snc:comp-languages"), iri("snc:comp-translation")));
  }

  @Test
  void whatIsNotThereHasNoReason() {
    assertThat(words("mikronet quetzalcoatl"))
        .containsExactly(new Reason.InText(Where.NAME, "", "Mikronet", "", "da"));
    assertThat(words("")).isEmpty();
  }

  private List<Reason> words(String words) {
    return index.reasons(new Asked().words(words).request(), "mikronet");
  }

  private static String iri(String compact) {
    return Prefixes.findIri(compact).orElseThrow();
  }
}
