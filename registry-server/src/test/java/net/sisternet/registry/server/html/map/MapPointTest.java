package net.sisternet.registry.server.html.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MapPointTest {

  @Test
  void theCornersAreWhereTheMapBeginsAndEnds() {
    assertThat(MapPoint.of(MapPoint.NORTH, MapPoint.WEST)).isEqualTo(new MapPoint(0, 0));
    MapPoint corner = MapPoint.of(52.8, 19);
    assertThat(corner.x()).isEqualTo(MapPoint.WIDTH, within(1e-9));
    assertThat(corner.y()).isEqualTo(MapPoint.HEIGHT, within(1e-9));
  }

  /** EPSG:3857 puts 10° E, 56° N at 1113194.908, 7558415.656 metres. */
  @Test
  void distancesAreThoseOfWebMercator() {
    double metresAUnit = 6_378_137 * Math.toRadians(0.01);
    MapPoint north = MapPoint.of(57, 10);
    MapPoint south = MapPoint.of(56, 10);
    double northing57 = 6_378_137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(57) / 2));
    assertThat((south.y() - north.y()) * metresAUnit)
        .isEqualTo(northing57 - 7_558_415.656, within(0.01));
    assertThat(south.x()).isEqualTo(700, within(1e-9));
  }

  @Test
  void aBoxShowsAllPointsAndStaysOnTheMap() {
    var points = java.util.List.of(new MapPoint(300, 300), new MapPoint(420, 350));
    MapBox box = MapBox.around(points, 0.5);
    assertThat(points).allMatch(box::contains);
    assertThat(box.height()).isEqualTo(box.width() / 2);
    MapBox corner = MapBox.around(java.util.List.of(new MapPoint(2, 2)), 1);
    assertThat(corner.x()).isZero();
    assertThat(corner.y()).isZero();
    assertThat(MapBox.around(java.util.List.of(), 1).width()).isEqualTo(MapPoint.HEIGHT);
    assertThat(MapBox.around(java.util.List.of(), 0.1).width()).isEqualTo(MapPoint.WIDTH);
    MapPoint beyond = MapPoint.of(new net.sisternet.registry.core.vocabulary.Point(48, 60));
    assertThat(MapBox.WHOLE.contains(beyond)).isTrue();
  }

  @Test
  void aBoxIsReadFromAnAddressAndNothingElseIs() {
    MapBox box = MapBox.centred(400, 500, 200, 0.75);
    assertThat(MapBox.find(box.text(), 0.75)).contains(box);
    assertThat(MapBox.find("9999,9999,10", 1).orElseThrow().x()).isLessThan(MapPoint.WIDTH);
    for (String hostile :
        java.util.List.of(
            "", "1,2", "1,2,3,4", "-1,2,100", "1e9,1,100", "\"><script>", "1,2,99999")) {
      assertThat(MapBox.find(hostile, 1)).as(hostile).isEmpty();
    }
    assertThat(box.scaled(0.5).width()).isEqualTo(100);
    assertThat(box.moved(0.5, 0).x()).isEqualTo(box.x() + 100);
  }

  @Test
  void aRingIsWrittenReadAndCut() {
    Ring square = Ring.of("0 0 1000 0 0 1000 -1000 0");
    assertThat(Ring.of(square.text())).isEqualTo(square);
    assertThat(square.area()).isEqualTo(10_000);
    assertThat(square.clipped(new MapBox(50, 50, 100, 100)).area()).isEqualTo(2_500);
    assertThat(square.clipped(new MapBox(200, 200, 10, 10)).isEmpty()).isTrue();
    assertThat(square.path()).startsWith("M").endsWith("z");
  }

  @Test
  void theShippedLandIsSmallAndHasNoStyle() throws Exception {
    byte[] svg = Land.read().asset().bytes();
    var packed = new java.io.ByteArrayOutputStream();
    try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
      gzip.write(svg);
    }
    assertThat(packed.size()).isLessThan(60_000);
    assertThat(new String(svg, java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("<svg ")
        .doesNotContain("style", "script");
  }
}
