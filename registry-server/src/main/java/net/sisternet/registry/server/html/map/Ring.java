package net.sisternet.registry.server.html.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** The outline of a piece of land, closed, in the units of the map. */
record Ring(List<MapPoint> points) {

  /** The points are kept in tenths of a unit. */
  private static final double TENTH = 10;

  Ring {
    points = List.copyOf(points);
  }

  /** The ring that {@link #text} wrote. */
  static Ring of(String text) {
    String[] numbers = text.strip().split("\\s+", -1);
    var points = new ArrayList<MapPoint>();
    int x = 0;
    int y = 0;
    for (int i = 0; i + 1 < numbers.length; i += 2) {
      x += Integer.parseInt(numbers[i]);
      y += Integer.parseInt(numbers[i + 1]);
      points.add(new MapPoint(x / TENTH, y / TENTH));
    }
    return new Ring(points);
  }

  /** Tenths of a unit, each point as the step from the one before. */
  String text() {
    var text = new StringBuilder();
    steps((x, y) -> text.append(x).append(' ').append(y).append(' '));
    return text.toString().strip();
  }

  /** The ring as a part of the path of an SVG, in tenths of a unit. */
  String path() {
    var path = new StringBuilder();
    steps((x, y) -> path.append(path.length() == 0 ? "M" : "l").append(x).append(' ').append(y));
    return path.append('z').toString().replace(" -", "-");
  }

  /**
   * The part of this ring inside {@code box} (Sutherland and Hodgman 1974); empty if there is none.
   */
  Ring clipped(MapBox box) {
    double east = box.x() + box.width();
    double south = box.y() + box.height();
    return cut(p -> p.x() - box.x())
        .cut(p -> east - p.x())
        .cut(p -> p.y() - box.y())
        .cut(p -> south - p.y());
  }

  boolean isEmpty() {
    return points.size() < 3;
  }

  /** What it encloses, in square units. */
  double area() {
    double twice = 0;
    for (int i = 0; i < points.size(); i++) {
      MapPoint a = points.get(i);
      MapPoint b = points.get((i + 1) % points.size());
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return Math.abs(twice) / 2;
  }

  private Ring cut(Function<MapPoint, Double> inside) {
    var kept = new ArrayList<MapPoint>();
    for (int i = 0; i < points.size(); i++) {
      MapPoint from = points.get(i);
      MapPoint to = points.get((i + 1) % points.size());
      double a = inside.apply(from);
      double b = inside.apply(to);
      if (a >= 0) {
        kept.add(from);
      }
      if ((a >= 0) != (b >= 0)) {
        DoubleBinaryOperator between = (p, q) -> p + (q - p) * a / (a - b);
        kept.add(
            new MapPoint(
                between.applyAsDouble(from.x(), to.x()), between.applyAsDouble(from.y(), to.y())));
      }
    }
    return new Ring(kept);
  }

  @FunctionalInterface
  private interface Step {
    void to(long x, long y);
  }

  private void steps(Step step) {
    long x = 0;
    long y = 0;
    boolean first = true;
    for (MapPoint point : points) {
      long nextX = Math.round(point.x() * TENTH);
      long nextY = Math.round(point.y() * TENTH);
      if (first || nextX != x || nextY != y) {
        step.to(nextX - x, nextY - y);
      }
      first = false;
      x = nextX;
      y = nextY;
    }
  }
}
