package net.sisternet.registry.core.vocabulary;

/**
 * Where the name of an area stands on a map: a fact about a place, not its shape.
 *
 * @param latitude degrees north of the equator
 * @param longitude degrees east of Greenwich
 */
public record Point(double latitude, double longitude) {

  public Point {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("no place on earth: " + latitude + ", " + longitude);
    }
  }
}
