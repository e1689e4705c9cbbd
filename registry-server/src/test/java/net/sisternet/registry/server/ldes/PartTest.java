package net.sisternet.registry.server.ldes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {

  @Test
  void addressesSayWhatTheyAreOf() {
    assertThat(Part.find("")).contains(new Part.Root());
    assertThat(Part.find("/pages/0")).contains(new Part.Page(0));
    assertThat(Part.find("/tile/0/x001/x234/067"))
        .contains(new Part.HashTile(0, 1_234_067, Part.WIDTH));
    assertThat(Part.find("/tile/63/000.p/255")).contains(new Part.HashTile(63, 0, 255));
    assertThat(Part.find("/tile/entries/x001/000.p/1")).contains(new Part.Bundle(1000, 1));
  }

  @Test
  void numbersAreWrittenAsTheyAreRead() {
    for (long number : new long[] {0, 999, 1000, 1_234_067, 1_000_000}) {
      assertThat(Part.find("/tile/entries/" + Tiles.path(number)))
          .contains(new Part.Bundle(number, Part.WIDTH));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pages/",
        "/pages/00",
        "/pages/-1",
        "/pages/1/",
        "/pages/9999999999999999",
        "/x",
        "/tile/64/000",
        "/tile/00/000",
        "/tile/0/0",
        "/tile/0/1000",
        "/tile/0/x000/001",
        "/tile/0/000.p/0",
        "/tile/0/000.p/256",
        "/tile/0/000.p/01",
        "/tile/0/x001",
        "/tile/entries/../000",
        "/checkpoint/"
      })
  void whatIsWrittenAnotherWayIsNothing(String path) {
    assertThat(Part.find(path)).isEmpty();
  }
}
