package net.sisternet.registry.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.Test;

class RegionsTest {

  private static final String AREA = "https://example.org/area/";
  private static final Regions REGIONS =
      new Regions(
          new Thesaurus(
              List.of(
                  area("DK", "DK"),
                  area("DE", "DE"),
                  area("belt", ""),
                  area("zealand", "DK02", "DK", "belt"),
                  area("lolland", "", "zealand", "small-belt"),
                  area("luebeck", "DEF03", "DE", "belt", "small-belt"),
                  area("small-belt", "", "belt"),
                  area("sea", ""))));

  @Test
  void anAreaInOneCountryHasOneSide() {
    assertThat(REGIONS.find("zealand").orElseThrow().sides())
        .containsExactly(new Region.Side(AREA + "DK", List.of(AREA + "zealand")));
    assertThat(REGIONS.find("dk").orElseThrow().isAcrossABorder()).isFalse();
  }

  @Test
  void anAreaAcrossABorderHasASideForEachCountryAndNoPartTwice() {
    assertThat(REGIONS.find("belt").orElseThrow().sides())
        .containsExactlyInAnyOrder(
            new Region.Side(AREA + "DK", List.of(AREA + "zealand")),
            new Region.Side(AREA + "DE", List.of(AREA + "luebeck")));
    assertThat(REGIONS.acrossBorders())
        .extracting(Region::slug)
        .containsExactly("belt", "small-belt");
  }

  @Test
  void whatIsNoAreaIsNotFound() {
    assertThat(REGIONS.find("atlantis")).isEmpty();
    assertThat(REGIONS.findByArea("https://elsewhere.example/zealand")).isEmpty();
    assertThat(REGIONS.find("sea").orElseThrow().sides()).isEmpty();
  }

  @Test
  void aLevelThatHoldsAllOfTheOneAboveIsTheSamePlace() {
    var regions =
        new Regions(
            new Thesaurus(
                List.of(
                    area("DK", "DK"),
                    area("DK0", "DK0", "DK"),
                    area("zealand", "DK02", "DK0"),
                    area("north", "DK05", "DK0"),
                    area("island", ""),
                    area("town", "0360", "island"))));
    assertThat(regions.isAllOfItsWhole(regions.find("dk0").orElseThrow())).isTrue();
    for (String other : List.of("dk", "zealand", "north", "island", "town")) {
      assertThat(regions.isAllOfItsWhole(regions.find(other).orElseThrow())).as(other).isFalse();
    }
  }

  private static Concept area(String name, String notation, String... around) {
    return new Concept(
        AREA + name,
        SchemaOrg.PLACE,
        Map.of("en", name),
        List.of(),
        List.of(around).stream().map(AREA::concat).toList(),
        notation);
  }
}
