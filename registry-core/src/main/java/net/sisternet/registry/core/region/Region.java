package net.sisternet.registry.core.region;

import java.util.List;

/**
 * An area that is looked at as a whole.
 *
 * @param area its IRI
 * @param slug the end of its address
 * @param sides what of it lies in each country: one side, or one for each side of a border
 */
public record Region(String area, String slug, List<Side> sides) {

  public Region {
    sides = List.copyOf(sides);
  }

  /** Whether a border goes through it. */
  public boolean isAcrossABorder() {
    return sides.size() > 1;
  }

  /**
   * What of a region lies in one country.
   *
   * @param country the country's IRI
   * @param parts the areas that make it up
   */
  public record Side(String country, List<String> parts) {

    public Side {
      parts = List.copyOf(parts);
    }
  }
}
