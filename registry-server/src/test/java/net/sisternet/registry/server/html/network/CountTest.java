package net.sisternet.registry.server.html.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.vocab.Sdmx;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts of members over time. */
class CountTest {

  private static final Iri THING = new Iri("http://registry.example/networks/one#it");
  private static final Labels LABELS =
      new Labels(
          new Forms(List.of()),
          new Thesaurus(List.of()),
          new VocabularyReference(List.of(), List.of(), List.of(), List.of()));

  private final List<Triple> triples = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"2012, 2012.5", "2012-05, 2012.375", "2017-01-01, 2017.001", "2017-12-31Z, 2018.0"})
  void standsInTheMiddleOfItsPeriod(String period, double year) {
    assertThat(count(period, "10").orElseThrow().year()).isCloseTo(year, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({"2012, -1", "2012, 1e9", "2012, 99999999999999999999", "soon, 10", "2012, many"})
  void whatCannotBeDrawnIsLeftOut(String period, String value) {
    assertThat(count(period, value)).isEmpty();
  }

  @Test
  void oneMomentIsNoChart() {
    state("2012", "10", "http://registry.example/a");
    state("2012", "20", "http://registry.example/b");
    assertThat(draw()).isEmpty();
  }

  @Test
  void whatIsCountedInOneWayIsOneLine() {
    state("2012", "50", "http://registry.example/a");
    state("2014", "100", "http://registry.example/a");
    state("2014", "20", "http://registry.example/b");
    CountChart chart = draw().orElseThrow();
    assertThat(chart.series()).hasSize(2);
    assertThat(chart.series().get(0).line()).matches("[0-9.]+,[0-9.]+ [0-9.]+,[0-9.]+");
    assertThat(chart.series().get(1).line()).isEmpty();
    assertThat(chart.series().get(0).points())
        .extracting(CountChart.Point::number)
        .containsExactly("50", "100");
    assertThat(chart.years())
        .extracting(CountChart.Mark::text)
        .containsExactly("2012", "2013", "2014", "2015");
    assertThat(chart.amounts()).extracting(CountChart.Mark::text).containsExactly("0", "50", "100");
  }

  @Test
  void numbersDoNotCoverEachOther() {
    state("2012", "10", "http://registry.example/a");
    for (int i = 0; i < 5; i++) {
      state("2014", "" + (100 + i), "http://registry.example/" + i);
    }
    List<Double> heights =
        draw().orElseThrow().series().stream()
            .flatMap(it -> it.points().stream())
            .map(it -> Double.parseDouble(it.labelY()))
            .sorted()
            .toList();
    for (int i = 1; i < heights.size(); i++) {
      assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThan(11);
    }
  }

  @Test
  void aLongTimeHasFewMarks() {
    state("0001", "1", "http://registry.example/a");
    state("9999", "999999999999", "http://registry.example/a");
    assertThat(draw().orElseThrow().years()).hasSizeLessThan(9);
  }

  private Optional<CountChart> draw() {
    return CountChart.find(new Graph(triples), THING, LABELS, Reader.ENGLISH);
  }

  private Optional<Count> count(String period, String value) {
    state(period, value, "http://registry.example/a");
    return Count.find(new Graph(triples), new Iri(THING.value() + "-1"));
  }

  private void state(String period, String value, String basis) {
    int number = 1 + (int) triples.stream().filter(it -> it.subject().equals(THING)).count();
    var count = new Iri(THING.value() + "-" + number);
    triples.add(new Triple(THING, new Iri(Sn.MEMBER_COUNT), count));
    triples.add(new Triple(count, new Iri(Sdmx.REF_PERIOD), Literal.string(period)));
    triples.add(new Triple(count, new Iri(Sdmx.OBS_VALUE), Literal.string(value)));
    triples.add(new Triple(count, new Iri(Sn.COUNT_BASIS), new Iri(basis)));
  }
}
