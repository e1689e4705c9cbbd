package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sisternet.registry.core.vocabulary.VocabularyConcept;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyScheme;
import net.sisternet.registry.core.vocabulary.VocabularyTerm;
import net.sisternet.registry.core.vocabulary.VocabularyTerm.TermRole;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Snc;
import org.junit.jupiter.api.Test;

class VocabularyReferenceReaderTest {

  private static final VocabularyReference REFERENCE = ShippedVocabulary.reference();

  @Test
  void everyTermIsNamedAndDefinedOnce() {
    List<String> iris = REFERENCE.terms().stream().map(VocabularyTerm::iri).toList();
    assertThat(iris)
        .doesNotHaveDuplicates()
        .contains(Sn.NETWORK, Sn.SISTER_NETWORK, Sn.COUNT_BASIS, Sn.TIER_COUNT);
    assertThat(REFERENCE.terms())
        .allSatisfy(
            term -> {
              assertThat(term.name().da()).isNotBlank();
              assertThat(term.definition().de()).isNotBlank();
            });
  }

  @Test
  void classesAndPropertiesAreToldApart() {
    VocabularyTerm network =
        REFERENCE.terms().stream()
            .filter(term -> term.iri().equals(Sn.NETWORK))
            .findFirst()
            .orElseThrow();
    assertThat(network.role()).isEqualTo(TermRole.CLASS);
    assertThat(network.broader()).containsExactly("http://www.w3.org/ns/org#Organization");
  }

  @Test
  void competencesAreLinkedToEsco() {
    VocabularyScheme competences =
        REFERENCE.schemes().stream()
            .filter(scheme -> scheme.iri().equals(Snc.COMPETENCE))
            .findFirst()
            .orElseThrow();
    assertThat(competences.name().de()).isNotBlank();
    assertThat(competences.concepts().stream().flatMap(concept -> concept.matches().stream()))
        .anyMatch(match -> match.startsWith("http://data.europa.eu/esco/"));
  }

  @Test
  void areasLieInEachOther() {
    VocabularyConcept lolland =
        REFERENCE.areas().stream()
            .filter(area -> area.iri().equals("https://w3id.org/sisternet/area/lolland"))
            .findFirst()
            .orElseThrow();
    assertThat(lolland.broader()).isNotEmpty();
    assertThat(REFERENCE.areas().stream().map(VocabularyConcept::iri))
        .doesNotHaveDuplicates()
        .containsAll(lolland.broader());
  }

  @Test
  void languagesHaveTheirEuropeanCodes() {
    assertThat(REFERENCE.languages().stream().map(VocabularyConcept::iri))
        .contains("http://publications.europa.eu/resource/authority/language/DAN");
  }
}
