package net.sisternet.registry.server.html.research;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/**
 * An answer as bars: the last column of numbers against the columns that are none.
 *
 * @param value the name of the column of numbers
 * @param bars one a row, in the order of the answer
 * @param left how many rows are not drawn
 */
record BarChart(String value, List<Bar> bars, int left) {

  private static final int MOST_BARS = 60;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param labels what it is of
   * @param number its value in the reader's language
   * @param width of 100, as SVG writes it
   */
  record Bar(List<Phrase> labels, String number, String width) {
    Bar {
      labels = List.copyOf(labels);
    }
  }

  /** The chart of {@code table}; empty if it has no column of numbers. */
  static Optional<BarChart> find(ResultTable table, Cells cells, Reader reader) {
    List<Integer> numbers =
        IntStream.range(0, table.variables().size())
            .filter(column -> isOfNumbers(table, column))
            .boxed()
            .toList();
    return numbers.isEmpty() ? Optional.empty() : Optional.of(draw(table, numbers, cells, reader));
  }

  private static BarChart draw(
      ResultTable table, List<Integer> numbers, Cells cells, Reader reader) {
    int column = numbers.get(numbers.size() - 1);
    List<List<Optional<Term>>> drawn =
        table.rows().stream().filter(row -> row.get(column).isPresent()).limit(MOST_BARS).toList();
    BigDecimal most =
        drawn.stream().map(row -> number(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::max);
    List<List<Phrase>> labels = labels(drawn, numbers, cells, reader);
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < drawn.size(); i++) {
      BigDecimal number = number(drawn.get(i).get(column));
      bars.add(
          new Bar(
              labels.get(i), reader.amounts().number(number.toPlainString()), width(number, most)));
    }
    return new BarChart(table.variables().get(column), bars, table.rows().size() - drawn.size());
  }

  /**
   * What each row is of; where two would be called the same, with the values that have the name.
   */
  private static List<List<Phrase>> labels(
      List<List<Optional<Term>>> rows, List<Integer> numbers, Cells cells, Reader reader) {
    List<List<Phrase>> names =
        rows.stream().map(row -> labels(row, numbers, it -> cells.label(it, reader))).toList();
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                Collections.frequency(names, names.get(i)) == 1
                    ? names.get(i)
                    : labels(rows.get(i), numbers, it -> cells.exact(it, reader)))
        .toList();
  }

  private static List<Phrase> labels(
      List<Optional<Term>> row, List<Integer> numbers, Function<Optional<Term>, Phrase> label) {
    return IntStream.range(0, row.size())
        .filter(it -> !numbers.contains(it) && row.get(it).isPresent())
        .mapToObj(it -> label.apply(row.get(it)))
        .toList();
  }

  private static String width(BigDecimal number, BigDecimal most) {
    return most.signum() == 0 || number.signum() < 0
        ? "0"
        : number.multiply(WHOLE).divide(most, 2, RoundingMode.HALF_UP).toPlainString();
  }

  private static boolean isOfNumbers(ResultTable table, int column) {
    List<Optional<Term>> values =
        table.rows().stream().map(row -> row.get(column)).filter(Optional::isPresent).toList();
    return !values.isEmpty() && values.stream().allMatch(value -> findNumber(value).isPresent());
  }

  private static BigDecimal number(Optional<Term> value) {
    return findNumber(value).orElse(BigDecimal.ZERO);
  }

  private static Optional<BigDecimal> findNumber(Optional<Term> value) {
    if (value.isPresent()
        && Cells.isNumber(value.get())
        && value.get() instanceof Literal literal
        && literal.lexical().length() < 40) {
      try {
        return Optional.of(new BigDecimal(literal.lexical().strip()))
            .filter(number -> Math.abs((long) number.scale()) < 40);
      } catch (NumberFormatException notDecimal) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
