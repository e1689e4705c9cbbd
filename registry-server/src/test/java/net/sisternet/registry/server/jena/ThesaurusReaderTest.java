package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;

import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;
import org.junit.jupiter.api.Test;

class ThesaurusReaderTest {

  private final Thesaurus thesaurus = ShippedVocabulary.thesaurus();

  @Test
  void conceptsHaveTheirSchemeAndLabels() {
    Concept cluster = thesaurus.find(Snc.NS + "type-cluster").orElseThrow();

    assertThat(cluster.scheme()).isEqualTo(Snc.NS + "type");
    assertThat(cluster.label("da")).isEqualTo("klynge");
    assertThat(cluster.labels()).containsOnlyKeys("en", "da", "de");
    assertThat(thesaurus.inScheme(Snc.NS + "type")).contains(cluster).hasSizeGreaterThan(4);
  }

  @Test
  void areasLieInEachOther() {
    String lolland = "https://w3id.org/sisternet/area/lolland";
    String regionZealand = "http://data.europa.eu/nuts/code/DK02";

    assertThat(thesaurus.find(lolland).orElseThrow().scheme()).isEqualTo(SchemaOrg.PLACE);
    assertThat(thesaurus.find(regionZealand).orElseThrow().notation()).isEqualTo("DK02");
    assertThat(thesaurus.withNarrower(regionZealand)).contains(lolland);
    assertThat(thesaurus.withBroader(lolland)).contains("http://data.europa.eu/nuts/code/DK");
  }

  @Test
  void languagesAreThere() {
    assertThat(thesaurus.inScheme("http://purl.org/dc/terms/LinguisticSystem"))
        .extracting(Concept::notation)
        .contains("da", "de", "en");
  }
}
