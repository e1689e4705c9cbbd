package net.sisternet.registry.server.html.map;

import java.util.List;
import net.sisternet.registry.server.html.language.Phrase;

/**
 * A map as a page shows it; all numbers are written as SVG has them.
 *
 * @param label what it shows, for who does not see it
 * @param viewBox the part that is shown
 * @param base the address of the land
 * @param width how wide the whole map is
 * @param height how high the whole map is
 * @param marks the marks, the largest first, so that smaller ones lie above
 * @param circles soft shapes under the marks
 * @param controls links to other parts of the map
 */
public record MapView(
    String label,
    String viewBox,
    String base,
    String width,
    String height,
    List<MarkView> marks,
    List<Circle> circles,
    List<Control> controls) {

  /**
   * A mark.
   *
   * @param name what the area is called
   * @param count its number, written as the reader writes numbers
   * @param title area and number in words
   * @param reach the radius of what can be hit
   * @param named whether there is room for the name beneath it
   */
  public record MarkView(
      String href,
      Phrase name,
      String count,
      String title,
      String x,
      String y,
      String radius,
      String reach,
      String size,
      String nameY,
      String nameSize,
      boolean named) {}

  /** A soft shape. */
  public record Circle(String x, String y, String radius) {}

  /** A link to another part. */
  public record Control(String sign, String label, String href) {}

  /** Whether there is anything to show. */
  public boolean isEmpty() {
    return marks.isEmpty() && circles.isEmpty();
  }
}
