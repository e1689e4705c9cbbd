package net.sisternet.registry.server.html.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Resource;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.vocab.Sn;

/**
 * Counts of members over time as a picture, for a coordinate system of 360 by 220. What was counted
 * in different ways has different signs and is never joined by a line. The same numbers stand in a
 * table on the page.
 *
 * @param series one for each way of counting
 * @param years the marks of the axis of time
 * @param amounts the marks of the other axis
 */
record CountChart(List<Series> series, List<Mark> years, List<Mark> amounts) {

  private static final double LEFT = 48;
  private static final double RIGHT = 330;
  private static final double TOP = 18;
  private static final double BOTTOM = 188;
  private static final double LINE = 13;
  private static final double NEAR = 46;
  private static final double DIGIT = 8;
  private static final double APART = 9;
  private static final int MOST_COUNTS = 100;
  private static final int MOST_YEARS = 6;

  CountChart {
    series = List.copyOf(series);
    years = List.copyOf(years);
    amounts = List.copyOf(amounts);
  }

  /**
   * The counts of one basis.
   *
   * @param sign its number, for the style
   * @param line the points that it joins, as SVG writes them; empty for a single one
   */
  record Series(String basis, int sign, String line, List<Point> points) {
    Series {
      points = List.copyOf(points);
    }
  }

  /**
   * A count.
   *
   * @param labelX where its number begins
   * @param end whether the number ends there instead
   */
  record Point(String x, String y, String labelX, String labelY, boolean end, String number) {}

  /** A mark of an axis: where it is and what it says. */
  record Mark(String at, String text) {}

  /** The chart of what {@code thing} says of its members; empty where a table says it better. */
  static Optional<CountChart> find(Graph graph, Iri thing, Labels labels, Reader reader) {
    List<Count> counts =
        graph
            .objects(thing, Sn.MEMBER_COUNT)
            .filter(term -> term instanceof Resource)
            .map(term -> Count.find(graph, (Resource) term))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingDouble(Count::year).thenComparing(Count::value))
            .limit(MOST_COUNTS)
            .toList();
    return counts.stream().map(Count::period).distinct().count() < 2
        ? Optional.empty()
        : Optional.of(draw(counts, labels, reader));
  }

  private static CountChart draw(List<Count> counts, Labels labels, Reader reader) {
    int first = (int) Math.floor(counts.get(0).year());
    int last = (int) Math.ceil(counts.get(counts.size() - 1).year());
    double most =
        roundUp(
            counts.stream()
                .map(Count::value)
                .reduce(BigDecimal.ONE, BigDecimal::max)
                .doubleValue());
    var places = new Places();
    Map<String, List<Point>> points = new LinkedHashMap<>();
    for (Count count : counts) {
      double x = LEFT + (count.year() - first) / (last - first) * (RIGHT - LEFT);
      double y = BOTTOM - count.value().doubleValue() / most * (BOTTOM - TOP);
      points
          .computeIfAbsent(count.basis(), basis -> new ArrayList<>())
          .add(places.put(x, y, reader.amounts().number(count.value().toPlainString())));
    }
    var series = new ArrayList<Series>();
    points.forEach(
        (basis, its) ->
            series.add(
                new Series(
                    labels
                        .findConcept(basis, reader)
                        .map(it -> it.text())
                        .orElseGet(() -> reader.say("network.counts.unknown")),
                    series.size() % 4,
                    line(its),
                    its)));
    return new CountChart(series, years(first, last), amounts(most, reader));
  }

  private static String line(List<Point> points) {
    return points.size() < 2
        ? ""
        : points.stream().map(it -> it.x() + ',' + it.y()).collect(Collectors.joining(" "));
  }

  private static List<Mark> years(int first, int last) {
    int step = Math.max(1, (last - first + MOST_YEARS - 1) / MOST_YEARS);
    return IntStream.iterate(first, year -> year <= last, year -> year + step)
        .mapToObj(
            year ->
                new Mark(
                    number(LEFT + (double) (year - first) / (last - first) * (RIGHT - LEFT)),
                    String.valueOf(year)))
        .toList();
  }

  private static List<Mark> amounts(double most, Reader reader) {
    return List.of(0.0, most / 2, most).stream()
        .map(
            amount ->
                new Mark(
                    number(BOTTOM - amount / most * (BOTTOM - TOP)),
                    reader.amounts().number(BigDecimal.valueOf(amount).toPlainString())))
        .toList();
  }

  /** 1, 2, 4, 6 or 10 with noughts, so that a half is a plain number too. */
  private static double roundUp(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    return List.of(1.0, 2.0, 4.0, 6.0, 10.0).stream()
        .map(step -> step * power)
        .filter(step -> step >= most)
        .findFirst()
        .orElse(10 * power);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Numbers that would cover each other are put apart. */
  private static final class Places {

    private final List<Taken> taken = new ArrayList<>();

    Point put(double x, double y, String number) {
      boolean end = x > RIGHT - NEAR;
      double width = DIGIT * number.length();
      double left = end ? x - APART - width : x + APART;
      double labelY = y - 6;
      while (isTaken(left, left + width, labelY)) {
        labelY -= LINE;
      }
      taken.add(new Taken(left, left + width, labelY));
      return new Point(
          number(x), number(y), number(end ? x - APART : x + APART), number(labelY), end, number);
    }

    private boolean isTaken(double left, double right, double labelY) {
      return taken.stream()
          .anyMatch(
              it -> it.left() < right && left < it.right() && Math.abs(it.y() - labelY) < LINE);
    }

    /** Where a number stands. */
    private record Taken(double left, double right, double y) {}
  }
}
