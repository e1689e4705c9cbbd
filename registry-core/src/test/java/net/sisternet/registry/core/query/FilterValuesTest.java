package net.sisternet.registry.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.InMemoryEntryLog;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterValuesTest {

  private static final String LOLLAND = "https://w3id.org/sisternet/area/lolland";
  private static final String LANGUAGES = "https://w3id.org/sisternet/concept/comp-languages";
  private static final String IDEA = "https://w3id.org/sisternet/concept/initiative-idea";
  private static final String ZEALAND = "http://data.europa.eu/nuts/code/DK02";

  private final InMemoryEntryLog log = new InMemoryEntryLog();
  private final FilterValues values =
      new FilterValues(
          Samples.HOME,
          log,
          new Thesaurus(
              List.of(
                  concept(LOLLAND, SchemaOrg.PLACE, "Lolland", ""),
                  concept(ZEALAND, SchemaOrg.PLACE, "Region Sjælland", "DK02"),
                  concept(LANGUAGES, Snc.COMPETENCE, "flersprogethed", ""),
                  concept(IDEA, Snc.INITIATIVE, "idé", ""))));

  @ParameterizedTest
  @CsvSource({
    "AREA, " + LOLLAND + ", " + LOLLAND,
    "AREA, sna:lolland, " + LOLLAND,
    "AREA, LOLLAND, " + LOLLAND,
    "AREA, nuts:DK02, " + ZEALAND,
    "AREA, dk02, " + ZEALAND,
    "AREA, region sjælland, " + ZEALAND,
    "AREA, laaland, " + LOLLAND,
    "COMPETENCE, snc:comp-languages, " + LANGUAGES,
    "COMPETENCE, comp-languages, " + LANGUAGES,
    "COMPETENCE, languages, " + LANGUAGES,
    "STATUS, idea, " + IDEA,
    "COST, free, free",
    "CADENCE, monthly, P1M",
    "CADENCE, P12M, P1Y",
    "CADENCE, P1W, P7D",
    "KIND, networks, network",
    "KIND, network, network"
  })
  void whatPeopleWriteIsUnderstood(Facet facet, String value, String meant) {
    assertThat(values.find(facet, value)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "AREA, atlantis",
    "AREA, sna:atlantis",
    "AREA, nuts:XX",
    "AREA, http://localhost:8080/areas/atlantis#it",
    "AREA, http://localhost:8080/areas/a?b/c",
    "AREA, http://localhost:8080/areas/a#b/c",
    "AREA, 'http://localhost:8080/areas/a b/c'",
    "AREA, http://localhost:8080/",
    "AREA, javascript:alert(1)",
    "AREA, 'http://example.org/with space'",
    "AREA, languages",
    "COMPETENCE, https://w3id.org/sisternet/concept/comp-nothing",
    "COST, cheap",
    "CADENCE, often",
    "CADENCE, P0D",
    "CADENCE, P1M1Y",
    "CADENCE, PT1H",
    "CADENCE, P999999999999D",
    "KIND, thing"
  })
  void whatIsNotThereIsNotFound(Facet facet, String value) {
    assertThat(values.find(facet, value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://luebeck.example/areas/femoe#it",
        "http://data.europa.eu/ux2/nace2/62",
        "http://localhost:80801/areas/a#it"
      })
  void whatOthersPublishIsTakenAsItIs(String value) {
    assertThat(values.find(Facet.AREA, value)).contains(value);
  }

  @Test
  void aRecordOfThisHomeIsFoundByItsAddressAndByItsThing() {
    log.append(new LogScript().publish("femoe").batch());
    String document = Samples.network("femoe").value();

    assertThat(values.find(Facet.AREA, document)).contains(document + "#it");
    assertThat(values.find(Facet.AREA, document + "#it")).contains(document + "#it");
  }

  private static Concept concept(String iri, String scheme, String name, String notation) {
    List<String> others = iri.equals(LOLLAND) ? List.of("Laaland") : List.of();
    return new Concept(iri, scheme, Map.of("da", name), others, List.of(), notation);
  }
}
