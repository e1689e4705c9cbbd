package net.sisternet.registry.server.html.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Makes {@code land.txt}, the base of the map, out of the countries of Natural Earth's 1:10 million
 * (public domain) as the npm package {@code world-atlas} 2.0.2 has them. Simplifies each line on
 * its own, so that a border stays one line for both countries; cuts the map's part out; leaves out
 * islets. Arguments: {@code countries-10m.json} and the file to write.
 */
final class MapBaseMaker {

  /** ISO 3166-1 numbers of what is drawn. */
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "208", "DK", "276", "DE", "752", "SE", "578", "NO", "616", "PL", "528", "NL", "056",
          "BE");

  /** A tenth of a unit is about 60 metres. */
  private static final double TOLERANCE = 0.08;

  private static final double SMALLEST = 0.1;

  private final JsonNode topology;
  private final List<List<MapPoint>> arcs = new ArrayList<>();

  private MapBaseMaker(JsonNode topology) {
    this.topology = topology;
    JsonNode scale = topology.path("transform").path("scale");
    JsonNode translate = topology.path("transform").path("translate");
    for (JsonNode arc : topology.path("arcs")) {
      var line = new ArrayList<MapPoint>();
      long x = 0;
      long y = 0;
      for (JsonNode step : arc) {
        x += step.path(0).asLong();
        y += step.path(1).asLong();
        double longitude = x * scale.path(0).asDouble() + translate.path(0).asDouble();
        double latitude = y * scale.path(1).asDouble() + translate.path(1).asDouble();
        line.add(MapPoint.of(Math.max(-85, Math.min(85, latitude)), longitude));
      }
      arcs.add(simplified(line));
    }
  }

  public static void main(String[] args) throws IOException {
    var maker = new MapBaseMaker(new ObjectMapper().readTree(Path.of(args[0]).toFile()));
    Files.write(Path.of(args[1]), maker.lines());
  }

  private List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "# Land, one outline a line: country, then steps in tenths of a unit of the map."
            + " Made by MapBaseMaker from Natural Earth, 1:10m (public domain).");
    for (JsonNode country : topology.path("objects").path("countries").path("geometries")) {
      String code = COUNTRIES.getOrDefault(country.path("id").asText(), "");
      if (!code.isEmpty()) {
        JsonNode polygons = country.path("arcs");
        if (country.path("type").asText().equals("Polygon")) {
          add(code, polygons, lines);
        } else {
          polygons.forEach(polygon -> add(code, polygon, lines));
        }
      }
    }
    return lines;
  }

  /** The outline alone: there is no lake or enclave of that size. */
  private void add(String code, JsonNode polygon, List<String> lines) {
    Ring ring = ring(polygon.path(0)).clipped(MapBox.WHOLE);
    if (!ring.isEmpty() && ring.area() > SMALLEST) {
      lines.add(code + ' ' + ring.text());
    }
  }

  private Ring ring(JsonNode references) {
    var points = new ArrayList<MapPoint>();
    for (JsonNode reference : references) {
      int number = reference.asInt();
      var line = new ArrayList<>(arcs.get(number < 0 ? ~number : number));
      if (number < 0) {
        Collections.reverse(line);
      }
      points.addAll(points.isEmpty() ? line : line.subList(1, line.size()));
    }
    return new Ring(points);
  }

  /**
   * The line with fewer points, none of those left out farther away than the tolerance (Douglas and
   * Peucker 1973).
   */
  private static List<MapPoint> simplified(List<MapPoint> line) {
    if (line.size() < 3) {
      return line;
    }
    MapPoint first = line.get(0);
    MapPoint last = line.get(line.size() - 1);
    int farthest = 0;
    double most = 0;
    for (int i = 1; i < line.size() - 1; i++) {
      double distance = distance(line.get(i), first, last);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (most <= TOLERANCE) {
      return List.of(first, last);
    }
    var kept = new ArrayList<>(simplified(line.subList(0, farthest + 1)));
    List<MapPoint> rest = simplified(line.subList(farthest, line.size()));
    kept.addAll(rest.subList(1, rest.size()));
    return kept;
  }

  private static double distance(MapPoint point, MapPoint from, MapPoint to) {
    double length = from.distance(to);
    if (length == 0) {
      return point.distance(from);
    }
    double cross =
        (to.x() - from.x()) * (from.y() - point.y()) - (from.x() - point.x()) * (to.y() - from.y());
    return Math.abs(cross) / length;
  }
}
