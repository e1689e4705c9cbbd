package net.sisternet.registry.server.html.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.sisternet.registry.server.html.frame.Asset;

/**
 * The land of Denmark, northern Germany and what is around them, from Natural Earth's 1:10 million
 * (public domain). Its colours let the page's own shine through, so that one picture suits a light
 * and a dark page. Immutable.
 */
public final class Land {

  private static final String HERE =
      "fill=\"#7f8a80\" fill-opacity=\".26\" stroke=\"#7f8a80\" stroke-opacity=\".7\""
          + " stroke-width=\"6\" stroke-linejoin=\"round\"";
  private static final String ABROAD =
      "fill=\"#7f8a80\" fill-opacity=\".12\" stroke=\"#7f8a80\" stroke-opacity=\".35\""
          + " stroke-width=\"5\" stroke-linejoin=\"round\"";

  /** A piece of land and whether it belongs to a country whose areas can be marked. */
  private record Piece(boolean ours, Ring ring) {}

  private final List<Piece> pieces;
  private final Asset asset;

  private Land(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\""
            + MapBox.WHOLE.viewBox()
            + "\">"
            + drawn(MapBox.WHOLE)
            + "</svg>\n";
    this.asset = new Asset("map.svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
  }

  /** The shipped base. */
  public static Land read() {
    try (InputStream in = Land.class.getResourceAsStream("land.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var pieces = new ArrayList<Piece>();
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line ->
                  pieces.add(new Piece(line.matches("(DK|DE) .*"), Ring.of(line.substring(3)))));
      return new Land(pieces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it as a picture that browsers keep. */
  public Asset asset() {
    return asset;
  }

  /** What lies inside {@code box}, as elements of an SVG. */
  String drawn(MapBox box) {
    return path(box, false, ABROAD) + path(box, true, HERE);
  }

  private String path(MapBox box, boolean ours, String look) {
    var path = new StringBuilder();
    pieces.stream()
        .filter(piece -> piece.ours() == ours)
        .map(piece -> box.equals(MapBox.WHOLE) ? piece.ring() : piece.ring().clipped(box))
        .filter(ring -> !ring.isEmpty())
        .forEach(ring -> path.append(ring.path()));
    return "<path transform=\"scale(.1)\" " + look + " d=\"" + path + "\"></path>";
  }
}
