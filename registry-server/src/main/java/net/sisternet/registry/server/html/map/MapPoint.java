package net.sisternet.registry.server.html.map;

import net.sisternet.registry.core.vocabulary.Point;

/**
 * A point on the map, in its units: a hundredth of a degree of longitude. The projection is Web
 * Mercator, as in all maps that people know.
 *
 * @param x to the east of {@link #WEST}
 * @param y to the south of {@link #NORTH}
 */
record MapPoint(double x, double y) {

  /** The longitude of the map's left edge. */
  static final double WEST = 3;

  /** The latitude of the map's upper edge. */
  static final double NORTH = 58.2;

  private static final double EAST = 19;
  private static final double SOUTH = 52.8;
  private static final double UNITS = 100;
  private static final double EDGE = 75;

  /** How wide the map is. */
  static final double WIDTH = (EAST - WEST) * UNITS;

  /** How high the map is. */
  static final double HEIGHT = down(SOUTH);

  /** A place on earth. */
  static MapPoint of(double latitude, double longitude) {
    return new MapPoint((longitude - WEST) * UNITS, down(latitude));
  }

  /** A place, moved to the edge if it lies beyond that: a large country's name may. */
  static MapPoint of(Point point) {
    MapPoint at = of(point.latitude(), point.longitude());
    return new MapPoint(within(at.x(), WIDTH), within(at.y(), HEIGHT));
  }

  private static double within(double value, double most) {
    return Math.min(Math.max(value, EDGE), most - EDGE);
  }

  double distance(MapPoint other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  private static double down(double latitude) {
    return (stretched(NORTH) - stretched(latitude)) * UNITS;
  }

  /** Degrees as Mercator stretches them towards the pole. */
  private static double stretched(double latitude) {
    double angle = Math.PI / 4 + Math.toRadians(latitude) / 2;
    return Math.toDegrees(Math.log(Math.tan(angle)));
  }
}
