package net.sisternet.registry.core.sisters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.sisters.LookAlikes.Likeness;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Skos;
import org.junit.jupiter.api.Test;

class LookAlikesTest {

  private static final String REGION = "http://data.europa.eu/nuts/code/DK02";
  private static final String ISLAND = "https://area.example/lolland";
  private static final String ELSEWHERE = "http://data.europa.eu/nuts/code/DEF03";
  private static final String NUMBER = "http://www.w3.org/ns/legal#legalIdentifier";
  private static final RecordIri OURS = Samples.network("ours");
  private static final RecordIri THEIRS = Samples.OTHER_HOME.record(Kinds.NETWORK, "theirs");

  private final LookAlikes lookAlikes =
      new LookAlikes(
          new Thesaurus(
              List.of(
                  new Concept(
                      ISLAND, "s", Map.of("da", "Lolland"), List.of(), List.of(REGION), ""))));

  @Test
  void aNameInAnyLanguageInTheSameAreaLooksAlike() {
    know(text(Skos.PREF_LABEL, "Mikronet  Syd", "da"), iri(SchemaOrg.AREA_SERVED, REGION));
    assertThat(find(text(Skos.ALT_LABEL, "MIKRONET Syd", "de"), iri(SchemaOrg.AREA_SERVED, ISLAND)))
        .containsExactly(new LookAlikes.Pair(THEIRS, OURS, Likeness.NAME_AND_AREA));
  }

  @Test
  void aNameElsewhereOrNowhereDoesNot() {
    know(text(Skos.PREF_LABEL, "Mikronet", "da"), iri(SchemaOrg.AREA_SERVED, REGION));
    assertThat(find(text(Skos.PREF_LABEL, "Mikronet", "da"), iri(SchemaOrg.AREA_SERVED, ELSEWHERE)))
        .isEmpty();
    assertThat(find(text(Skos.PREF_LABEL, "Mikronet", "da"))).isEmpty();
    assertThat(find(text(Skos.PREF_LABEL, "Makronet", "da"), iri(SchemaOrg.AREA_SERVED, REGION)))
        .isEmpty();
  }

  @Test
  void theSameHomepageLooksAlikeHoweverItIsWritten() {
    know(iri(Foaf.HOMEPAGE, "http://www.Mikronet.example/"));
    assertThat(find(iri(Foaf.HOMEPAGE, "https://mikronet.example")))
        .extracting(LookAlikes.Pair::likeness)
        .containsExactly(Likeness.HOMEPAGE);
    assertThat(find(iri(Foaf.HOMEPAGE, "https://mikronet.example/other"))).isEmpty();
  }

  @Test
  void theStrongestReasonIsToldOnce() {
    know(iri(Foaf.HOMEPAGE, "http://a.example/"), text(NUMBER, "DK 12 34 56 78", ""));
    assertThat(find(iri(Foaf.HOMEPAGE, "http://a.example/"), text(NUMBER, "dk-12345678", "")))
        .containsExactly(new LookAlikes.Pair(THEIRS, OURS, Likeness.LEGAL_IDENTIFIER));
  }

  @Test
  void anotherKindOfRecordIsAnotherThing() {
    know(iri(Foaf.HOMEPAGE, "http://a.example/"));
    RecordIri event = Samples.OTHER_HOME.record(Kinds.EVENT, "theirs");
    assertThat(lookAlikes.find(event, graph(event, iri(Foaf.HOMEPAGE, "http://a.example/"))))
        .isEmpty();
  }

  @Test
  void anAddressThatCannotBeReadIsComparedAsItStands() {
    know(iri(Foaf.HOMEPAGE, "http://a.example/%"), iri(Foaf.HOMEPAGE, "mailto:x"));
    assertThat(find(iri(Foaf.HOMEPAGE, "http://a.example/%"))).hasSize(1);
  }

  private record Said(String property, Term value) {}

  private static Said text(String property, String text, String language) {
    return new Said(
        property, language.isEmpty() ? Literal.string(text) : Literal.text(text, language));
  }

  private static Said iri(String property, String iri) {
    return new Said(property, new Iri(iri));
  }

  private void know(Said... said) {
    lookAlikes.know(OURS, graph(OURS, said));
  }

  private List<LookAlikes.Pair> find(Said... said) {
    return lookAlikes.find(THEIRS, graph(THEIRS, said));
  }

  private static Graph graph(RecordIri record, Said... said) {
    var triples = new ArrayList<Triple>();
    for (Said it : said) {
      triples.add(new Triple(record.thing(), new Iri(it.property()), it.value()));
    }
    return new Graph(triples);
  }
}
