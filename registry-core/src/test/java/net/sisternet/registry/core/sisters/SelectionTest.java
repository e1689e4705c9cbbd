package net.sisternet.registry.core.sisters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final String SJAELLAND = "http://data.europa.eu/nuts/code/DK02";
  private static final String LOLLAND = "https://w3id.org/sisternet/areas#lolland";
  private static final String FYN = "http://data.europa.eu/nuts/code/DK031";
  private static final String DANISH =
      "http://publications.europa.eu/resource/authority/language/DAN";
  private static final String GERMAN =
      "http://publications.europa.eu/resource/authority/language/DEU";
  private static final Thesaurus AREAS =
      new Thesaurus(List.of(area(LOLLAND, SJAELLAND), area(SJAELLAND, ""), area(FYN, "")));

  private final RecordIri network = Samples.network("mikronet");

  @Test
  void everythingIncludesWhateverItIs() {
    assertThat(includes(Selection.EVERYTHING, graph())).isTrue();
  }

  @Test
  void aKindIncludesItsRecordsAlone() {
    var events = new Selection(List.of("event", "area"), List.of(), List.of());
    assertThat(includes(events, graph())).isFalse();
    assertThat(events.includes(Samples.HOME.record(Kinds.EVENT, "cebit"), graph(), AREAS)).isTrue();
  }

  @Test
  void anAreaIncludesWhatLiesInside() {
    var inside = new Selection(List.of(), List.of(SJAELLAND), List.of());
    assertThat(includes(inside, graph(SchemaOrg.AREA_SERVED, LOLLAND))).isTrue();
    assertThat(includes(inside, graph(SchemaOrg.AREA_SERVED, FYN, LOLLAND))).isTrue();
    assertThat(includes(inside, graph(SchemaOrg.AREA_SERVED, FYN))).isFalse();
    assertThat(includes(inside, graph())).isFalse();
  }

  @Test
  void aLanguageLeavesOutWhatNamesOthersOnly() {
    var danish = new Selection(List.of(), List.of(), List.of(DANISH));
    assertThat(includes(danish, graph(Dct.LANGUAGE, GERMAN, DANISH))).isTrue();
    assertThat(includes(danish, graph(Dct.LANGUAGE, GERMAN))).isFalse();
    assertThat(includes(danish, graph())).isTrue();
  }

  @Test
  void itsLinesAreReadAgain() {
    var selection = new Selection(List.of("network"), List.of(SJAELLAND, FYN), List.of(DANISH));
    assertThat(Selection.of(selection.lines())).isEqualTo(selection);
    assertThat(Selection.of("")).isEqualTo(Selection.EVERYTHING);
  }

  @Test
  void whatIsNoKindOrNoAddressIsRefused() {
    assertThatThrownBy(() -> new Selection(List.of("club"), List.of(), List.of()))
        .hasMessageContaining("club");
    assertThatThrownBy(() -> new Selection(List.of(), List.of("Lolland"), List.of()))
        .hasMessageContaining("Lolland");
  }

  private boolean includes(Selection selection, Graph graph) {
    return selection.includes(network, graph, AREAS);
  }

  private Graph graph(String property, String... values) {
    return new Graph(
        Stream.of(values)
            .map(it -> new Triple(network.thing(), new Iri(property), new Iri(it)))
            .toList());
  }

  private Graph graph() {
    return new Graph(List.of());
  }

  private static Concept area(String iri, String broader) {
    return new Concept(
        iri,
        SchemaOrg.PLACE,
        Map.of("en", iri),
        List.of(),
        broader.isEmpty() ? List.of() : List.of(broader),
        "");
  }
}
