package net.sisternet.registry.server.html.map;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the map, in its units.
 *
 * @param x its left edge
 * @param y its upper edge
 */
record MapBox(double x, double y, double width, double height) {

  /** All of it. */
  static final MapBox WHOLE = new MapBox(0, 0, MapPoint.WIDTH, MapPoint.HEIGHT);

  private static final double NARROWEST = 60;
  private static final double MARGIN = 0.18;

  /**
   * The part that shows all of {@code points} with some margin; of a fixed shape, so that a page
   * keeps its place for the map.
   *
   * @param ratio the height of a box with the width 1
   */
  static MapBox around(Collection<MapPoint> points, double ratio) {
    if (points.isEmpty()) {
      return centred(MapPoint.WIDTH / 2, MapPoint.HEIGHT / 2, widest(ratio), ratio);
    }
    double west = points.stream().mapToDouble(MapPoint::x).min().orElse(0);
    double east = points.stream().mapToDouble(MapPoint::x).max().orElse(0);
    double north = points.stream().mapToDouble(MapPoint::y).min().orElse(0);
    double south = points.stream().mapToDouble(MapPoint::y).max().orElse(0);
    double wanted = Math.max(east - west, (south - north) / ratio) * (1 + 2 * MARGIN);
    double width = Math.min(Math.max(wanted, 2 * NARROWEST), widest(ratio));
    return centred((west + east) / 2, (north + south) / 2, width, ratio);
  }

  /** A box around a point, moved so that as little as can be lies outside of the map. */
  static MapBox centred(double x, double y, double width, double ratio) {
    double height = width * ratio;
    return new MapBox(
        within(x - width / 2, MapPoint.WIDTH - width),
        within(y - height / 2, MapPoint.HEIGHT - height),
        width,
        height);
  }

  /**
   * The box that {@link #text} wrote; empty for anything else.
   *
   * @param ratio the height of a box with the width 1
   */
  static Optional<MapBox> find(String text, double ratio) {
    if (!text.matches("[0-9]{1,4},[0-9]{1,4},[0-9]{2,4}")) {
      return Optional.empty();
    }
    String[] numbers = text.split(",", -1);
    double width = Math.min(Math.max(Integer.parseInt(numbers[2]), NARROWEST), widest(ratio));
    double x = Math.min(Integer.parseInt(numbers[0]), MapPoint.WIDTH);
    double y = Math.min(Integer.parseInt(numbers[1]), MapPoint.HEIGHT);
    return Optional.of(centred(x, y, width, ratio));
  }

  /** How wide a box of that shape can be and still lie on the map. */
  private static double widest(double ratio) {
    return Math.min(MapPoint.WIDTH, MapPoint.HEIGHT / ratio);
  }

  /** This box for an address: its middle and its width. */
  String text() {
    return Math.round(x + width / 2) + "," + Math.round(y + height / 2) + "," + Math.round(width);
  }

  /** This box with the same middle and another width. */
  MapBox scaled(double factor) {
    double ratio = height / width;
    double wanted = Math.min(Math.max(width * factor, NARROWEST), widest(ratio));
    return centred(x + width / 2, y + height / 2, wanted, ratio);
  }

  /** The box beside this one, so many widths to the east and heights to the south. */
  MapBox moved(double widths, double heights) {
    return centred(x + width * (0.5 + widths), y + height * (0.5 + heights), width, height / width);
  }

  boolean canGrow() {
    return width < widest(height / width) - 1;
  }

  boolean canShrink() {
    return width > NARROWEST;
  }

  boolean contains(MapPoint point) {
    return point.x() >= x && point.x() <= x + width && point.y() >= y && point.y() <= y + height;
  }

  /** The value of {@code viewBox}. */
  String viewBox() {
    return number(x) + ' ' + number(y) + ' ' + number(width) + ' ' + number(height);
  }

  /** A number as SVG has it, to a tenth. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static double within(double value, double most) {
    return most < 0 ? most / 2 : Math.min(Math.max(value, 0), most);
  }
}
