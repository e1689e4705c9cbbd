package net.sisternet.registry.server.html.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.core.vocabulary.VocabularyTerm;
import net.sisternet.registry.core.vocabulary.VocabularyTerm.TermRole;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Dcat;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.Xsd;
import org.junit.jupiter.api.Test;

/** Answers as bars. */
class BarChartTest {

  private static final Home HOME = new Home("http://registry.example");
  private static final Cells CELLS =
      new Cells(
          HOME,
          new Labels(
              new Forms(List.of()),
              new Thesaurus(List.of()),
              new VocabularyReference(List.of(), List.of(), List.of(), List.of())),
          new Paths(HOME));

  @Test
  void theLongestBarIsTheLargestNumber() {
    BarChart chart = draw(List.of(row("a", "10"), row("b", "40"), row("c", "0"))).orElseThrow();
    assertThat(chart.value()).isEqualTo("number");
    assertThat(chart.bars())
        .extracting(BarChart.Bar::width)
        .containsExactly("25.00", "100.00", "0.00");
    assertThat(chart.bars().get(1).labels().get(0).text()).isEqualTo("b");
  }

  @Test
  void whatIsCalledTheSameIsToldApartByItsAddress() {
    var labels =
        new Labels(
            new Forms(List.of()),
            new Thesaurus(List.of()),
            new VocabularyReference(
                List.of(area(Sn.NS), area(Dcat.NS)), List.of(), List.of(), List.of()));
    List<List<Optional<Term>>> rows =
        List.of(
            List.of(Optional.of(new Iri(Sn.NS + "Area")), number("3")),
            List.of(Optional.of(new Iri(Dcat.NS + "Area")), number("2")),
            row("Area of its own", "1"));
    var table = new ResultTable(List.of("kind", "number"), rows);
    var cells = new Cells(HOME, labels, new Paths(HOME));
    assertThat(BarChart.find(table, cells, Reader.ENGLISH).orElseThrow().bars())
        .extracting(bar -> bar.labels().get(0).text())
        .containsExactly("Area (sn:Area)", "Area (dcat:Area)", "Area of its own");
  }

  @Test
  void withoutNumbersThereIsNone() {
    assertThat(draw(List.of())).isEmpty();
    assertThat(draw(List.of(List.of(text("a"), text("10"))))).isEmpty();
    assertThat(draw(List.of(row("a", "NaN")))).isEmpty();
  }

  @Test
  void numbersThatNobodyCanDrawAreNoNumbers() {
    assertThat(draw(List.of(row("a", "1e999999999")))).isEmpty();
    assertThat(draw(List.of(row("a", "1".repeat(100))))).isEmpty();
  }

  @Test
  void whatIsBelowNothingHasNoLength() {
    assertThat(draw(List.of(row("a", "-5"), row("b", "5"))).orElseThrow().bars())
        .extracting(BarChart.Bar::width)
        .containsExactly("0", "100.00");
    assertThat(draw(List.of(row("a", "-5"))).orElseThrow().bars().get(0).width()).isEqualTo("0");
  }

  @Test
  void ofALongAnswerTheBeginningIsDrawn() {
    List<List<Optional<Term>>> rows =
        IntStream.range(0, 100).mapToObj(it -> row("a" + it, "" + it)).toList();
    BarChart chart = draw(rows).orElseThrow();
    assertThat(chart.bars()).hasSize(60);
    assertThat(chart.left()).isEqualTo(40);
  }

  @Test
  void answersInTheStandardsJsonAreRead() {
    ResultTable table =
        ResultTable.findRows(
                "{\"head\":{\"vars\":[\"a\",\"b\"]},\"results\":{\"bindings\":[{\"a\":"
                    + "{\"type\":\"literal\",\"xml:lang\":\"da\",\"value\":\"<b>\"}},{\"b\":"
                    + "{\"type\":\"bnode\",\"value\":\"b0\"}}]}}")
            .orElseThrow();
    assertThat(table.rows().get(0))
        .containsExactly(Optional.of(Literal.text("<b>", "da")), Optional.empty());
    assertThat(table.rows().get(1).get(1).orElseThrow().toNTriples()).isEqualTo("_:b0");
    assertThat(ResultTable.findRows("{\"head\":{},\"boolean\":true}")).isEmpty();
    assertThat(ResultTable.holds("{\"head\":{},\"boolean\":true}")).isTrue();
  }

  private static Optional<BarChart> draw(List<List<Optional<Term>>> rows) {
    return BarChart.find(new ResultTable(List.of("name", "number"), rows), CELLS, Reader.ENGLISH);
  }

  private static List<Optional<Term>> row(String name, String number) {
    return List.of(text(name), number(number));
  }

  private static VocabularyTerm area(String namespace) {
    var name = new Text("Area", "Område", "Gebiet");
    return new VocabularyTerm(
        namespace + "Area", TermRole.CLASS, name, name, List.of(), List.of(), List.of());
  }

  private static Optional<Term> number(String number) {
    return Optional.of(Literal.typed(number, Xsd.NS + "double"));
  }

  private static Optional<Term> text(String text) {
    return Optional.of(Literal.string(text));
  }
}
