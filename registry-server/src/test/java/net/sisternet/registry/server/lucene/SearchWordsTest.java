package net.sisternet.registry.server.lucene;

import static net.sisternet.registry.server.lucene.TestIndex.network;
import static net.sisternet.registry.server.lucene.TestIndex.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.server.lucene.TestIndex.Asked;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search quality: what people type, and what they expect to see. */
class SearchWordsTest {

  @TempDir static Path folder;
  private static TestIndex index;

  @BeforeAll
  static void publish() {
    index = new TestIndex(folder);
    index.publish(
        network("mikronet")
            .name("da", "Mikronet")
            .alsoCalled("da", "Mikronetværket")
            .description(
                "da",
                "Netværk for små selvstændige på Lolland, Falster, Møn og i Sydsjælland. Samarbejder"
                    + " med Cloudsters i Lübeck.")
            .description("en", "A network for small self-employed people who share knowledge.")
            .with(Foaf.HOMEPAGE, "http://mikronet.dk/")
            .with(Org.CLASSIFICATION, "snc:type-microbusiness")
            .with(SchemaOrg.AREA_SERVED, "sna:lolland", "sna:falster", "sna:moen")
            .with(SchemaOrg.KNOWS_ABOUT, "snc:comp-languages", "snc:comp-writing"),
        network("mikrovirk")
            .name("da", "Mikrovirk.dk")
            .description("da", "Vordingborg Erhvervs indsats for mikrovirksomhedsnetværk.")
            .with(SchemaOrg.AREA_SERVED, "sna:kommune-0390"),
        network("fuglebjerg")
            .name("da", "Mikrovirksomhederne i Fuglebjerg")
            .name("en", "The microbusinesses of Fuglebjerg")
            .with(SchemaOrg.AREA_SERVED, "sna:fuglebjerg"),
        network("cloudsters")
            .name("de", "Cloudsters")
            .description(
                "de",
                "Selbstständige und Ehrenamtliche, die sich treffen und in der Wolke arbeiten.")
            .with(SchemaOrg.AREA_SERVED, "nuts:DE"),
        network("cloudsters-luebeck")
            .name("de", "Cloudsters Lübeck")
            .description("de", "Das Unternehmensnetzwerk in der Königstraße.")
            .with(Foaf.HOMEPAGE, "http://luebeck.cloudsters.net/")
            .with(SchemaOrg.AREA_SERVED, "nuts:DEF03")
            .with(SchemaOrg.KNOWS_ABOUT, "snc:comp-translation"),
        network("brainsbusiness")
            .name("en", "BrainsBusiness")
            .name("da", "BrainsBusiness")
            .alsoCalled("en", "ICT North Denmark")
            .description("da", "Klynge for digitale teknologier med 150 virksomheder i København.")
            .with(Org.CLASSIFICATION, "snc:type-cluster")
            .with(SchemaOrg.AREA_SERVED, "nuts:DK050"),
        network("hub-north")
            .name("en", "Hub North")
            .description("en", "A cluster for wind energy. Translations are not offered.")
            .with(SchemaOrg.AREA_SERVED, "nuts:DK050"),
        network("maritimt-forum")
            .name("da", "Maritimt forum for Ærø og Aabenraa")
            .name("de", "Maritimes Forum für Ærø und Apenrade")
            .with(SchemaOrg.AREA_SERVED, "nuts:DK031"),
        network("transportklyngen")
            .name("da", "Transportklyngen")
            .with(SchemaOrg.AREA_SERVED, "sna:kommune-0851"),
        record(Kinds.ORGANIZATION, "vaekstfabrikken")
            .name("da", "Vækstfabrikken, Nykøbing F.")
            .description("da", "Kontorfællesskab på Slotsbryggen."),
        record(Kinds.EVENT, "nytaarskur-2017")
            .name("da", "Mikronets nytårskur 2017")
            .with(SchemaOrg.LOCATION, "sna:nykoebing-falster"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  /** The first hits, in this order; more may follow where the list ends in a plus sign. */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // exact name, start of a name, word in a name, then descriptions
        "Mikronet | mikronet nytaarskur-2017",
        "mikronet | mikronet nytaarskur-2017",
        "Cloudsters | cloudsters cloudsters-luebeck mikronet",
        "cloudsters lübeck | cloudsters-luebeck mikronet",
        "Lübeck | cloudsters-luebeck mikronet",
        "Hub North | hub-north",
        "North | hub-north brainsbusiness +",
        // while typing
        "mikr | +mikronet",
        "mikro | +mikrovirk",
        "cloudst | cloudsters cloudsters-luebeck mikronet",
        "hub n | hub-north",
        "brains | brainsbusiness",
        // address and codes
        "mikronet.dk | mikronet +",
        "luebeck.cloudsters.net | cloudsters-luebeck +",
        "DK050 | +hub-north",
        "0390 | +mikrovirk",
        // folding, both ways
        "Luebeck | cloudsters-luebeck mikronet",
        "Lubeck | cloudsters-luebeck mikronet",
        "Koebenhavn | brainsbusiness",
        "Kobenhavn | brainsbusiness",
        "København | brainsbusiness",
        "KØBENHAVN | brainsbusiness",
        "Aeroe | maritimt-forum",
        "Aero | maritimt-forum",
        "Ærø | maritimt-forum",
        "Abenraa | maritimt-forum",
        "Åbenrå | maritimt-forum",
        "Nykobing | vaekstfabrikken nytaarskur-2017",
        "Nykoebing | vaekstfabrikken nytaarskur-2017",
        "Vaekstfabrikken | vaekstfabrikken",
        "Konigstrasse | cloudsters-luebeck",
        "Koenigstrasse | cloudsters-luebeck",
        "Königstraße | cloudsters-luebeck",
        "Moen | mikronet",
        "Mon | mikronet",
        // endings
        "klynger | +brainsbusiness",
        "Unternehmensnetzwerke | cloudsters-luebeck",
        "translator | +cloudsters-luebeck",
        "teknologi | brainsbusiness",
        // compounds
        "fabrikken | vaekstfabrikken",
        "virksomhederne | +fuglebjerg",
        // one wrong letter
        "Mikronett | mikronet nytaarskur-2017",
        "Mikrnet | mikronet",
        "Mikronte | mikronet",
        "Xikronet | mikronet",
        "Vækstfabriken | vaekstfabrikken",
        "Claudsters | cloudsters cloudsters-luebeck mikronet",
        "Kobenhvn | brainsbusiness",
        "Fuglebjreg | fuglebjerg",
        "Claudsters Lubek | cloudsters-luebeck +",
        // what an area lies in
        "Sjælland fuglebjerg | fuglebjerg",
        "Schleswig-Holstein | cloudsters-luebeck",
        "Slesvig | cloudsters-luebeck",
        // most of the words
        "Mikronet blomsterhandel | mikronet nytaarskur-2017",
        "the wind energy cluster of the north | hub-north",
      })
  void wordsFindTheirRecordsInOrder(String words, String expected) {
    List<String> slugs = Arrays.asList(expected.replace("+", "").strip().split("\\s+"));
    List<String> found = index.search(words);
    if (expected.startsWith("+")) {
      assertThat(found).containsAll(slugs);
    } else if (expected.endsWith("+")) {
      assertThat(found).startsWith(slugs.toArray(String[]::new));
    } else {
      assertThat(found).containsExactlyElementsOf(slugs);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"oversættelse", "Übersetzung", "translation", "oversaettelse", "uebersetzung"})
  void aCompetenceIsFoundInEachLanguage(String word) {
    FindResult networks =
        index.find(new Asked().words(word).filter(Facet.KIND, "network").request());
    assertThat(TestIndex.slugs(networks)).startsWith("cloudsters-luebeck", "mikronet");
    assertThat(TestIndex.slugs(networks)).isSubsetOf("cloudsters-luebeck", "mikronet", "hub-north");
  }

  @Test
  void theEndOfACompoundFindsIt() {
    assertThat(index.search("netværk")).contains("mikrovirk", "mikronet");
    assertThat(index.search("Netzwerk")).contains("cloudsters-luebeck");
    assertThat(index.search("sport")).isEmpty();
  }

  @Test
  void shortWordsTakeNoTypos() {
    assertThat(index.search("Hab")).isEmpty();
    assertThat(index.search("Mxn")).isEmpty();
  }

  @Test
  void aMatchInANameComesBeforeACompetenceBeforeADescription() {
    try (var other = new TestIndex(folder.resolve("tiers"))) {
      other.publish(
          network("a-text").name("da", "Andet").description("da", "Vi laver fotograf fotograf"),
          network("b-competence").name("da", "Noget").with(SchemaOrg.SKILLS, "snc:comp-visual"),
          network("c-other-name").name("da", "Klub").alsoCalled("da", "De fotograferende fotograf"),
          network("d-name").name("da", "Ny fotograf"),
          network("e-start").name("da", "Fotograferne"),
          network("f-exact").name("da", "Fotograf"));
      assertThat(other.search("fotograf"))
          .containsExactly(
              "f-exact", "e-start", "d-name", "c-other-name", "b-competence", "a-text");
    }
  }

  @Test
  void textWithoutWordsFindsNothingAndBlankTextEverything() {
    assertThat(index.search("?!… \uD83D\uDE00")).isEmpty();
    assertThat(index.search(" \t ")).hasSize(11);
  }

  @Test
  void aFilterNeverAddsARecord() {
    try (var other = new TestIndex(folder.resolve("filter"))) {
      other.publish(
          network("kystnet").name("da", "Kystnet").with(SchemaOrg.AREA_SERVED, "sna:lolland"),
          network("kystned").name("da", "Kystned").with(SchemaOrg.AREA_SERVED, "sna:moen"));
      var asked = new Asked().words("Kystnet");
      assertThat(TestIndex.slugs(other.find(asked.request()))).containsExactly("kystnet");
      FindResult filtered = other.find(asked.filter(Facet.AREA, "sna:moen").request());
      assertThat(filtered.total()).as("one letter off, but the word as typed exists").isZero();
    }
  }

  @Test
  void decomposedLettersAreTheSameLetters() {
    assertThat(index.search("Lu\u0308beck")).startsWith("cloudsters-luebeck");
  }

  @Test
  void anAreaThatIsARecordIsFoundByItsName() {
    try (var other = new TestIndex(folder.resolve("own-area"))) {
      TestRecord island = record(Kinds.AREA, "askoe").name("da", "Askø");
      island.with(SchemaOrg.CONTAINED_IN_PLACE, "sna:lolland");
      TestRecord village = record(Kinds.AREA, "lilleby").name("da", "Lilleby");
      village.with(SchemaOrg.CONTAINED_IN_PLACE, island.iri().thing().value());
      TestRecord craft = record(Kinds.COMPETENCE, "skibsbygning").name("da", "Skibsbygning");
      craft.with(Skos.BROADER, "snc:comp-planning");
      other.publish(
          network("havnen")
              .name("da", "Havnen")
              .with(SchemaOrg.AREA_SERVED, village.iri().thing().value()),
          network("vaerftet")
              .name("da", "Værftet")
              .with(SchemaOrg.SKILLS, craft.iri().thing().value()),
          island,
          village,
          craft);
      assertThat(other.search("Askø")).containsExactly("askoe", "havnen", "lilleby");
      assertThat(other.search("Lilleby havnen")).containsExactly("havnen");
      assertThat(other.search("skibsbygning")).containsExactly("skibsbygning", "vaerftet");
    }
  }
}
