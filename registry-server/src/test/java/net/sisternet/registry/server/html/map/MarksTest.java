package net.sisternet.registry.server.html.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.FindResult.FacetCount;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Point;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static final Thesaurus THESAURUS =
      new Thesaurus(
          List.of(
              area("country"),
              area("abroad"),
              area("region", "country"),
              area("west", "region"),
              area("east", "region"),
              area("far", "country"),
              area("across", "abroad"),
              area("nowhere")),
          Map.of(
              "country", new Point(56, 10),
              "abroad", new Point(53, 10),
              "region", new Point(55, 11.5),
              "west", new Point(55, 11),
              "east", new Point(55, 11.3),
              "far", new Point(57, 9),
              "across", new Point(55, 11.1)));

  @Test
  void areasThatLieApartAreMarkedOneByOne() {
    assertThat(marks(20, "west", 3, "east", 2, "far", 1))
        .extracting(Mark::area)
        .containsExactly("west", "east", "far");
  }

  @Test
  void areasThatCoverEachOtherAreOneMarkWithTheNumberOfWhatHoldsThem() {
    assertThat(marks(40, "west", 3, "east", 2, "far", 1))
        .containsExactly(
            new Mark("region", MapPoint.of(55, 11.5), 4), new Mark("far", MapPoint.of(57, 9), 1));
  }

  @Test
  void anAreaAcrossTheBorderKeepsItsMarkThoughItIsNear() {
    assertThat(marks(40, "west", 3, "across", 2))
        .extracting(Mark::area)
        .containsExactly("west", "across");
  }

  @Test
  void anAreaWithoutAPointIsLeftToTheList() {
    assertThat(marks(40, "nowhere", 3)).isEmpty();
  }

  private static List<Mark> marks(double distance, Object... stated) {
    var counts = new LinkedHashMap<String, Long>();
    for (int i = 0; i < stated.length; i += 2) {
      counts.put((String) stated[i], Long.valueOf((Integer) stated[i + 1]));
    }
    List<FacetCount> areas =
        counts.entrySet().stream().map(e -> new FacetCount(e.getKey(), e.getValue())).toList();
    counts.put("region", 4L);
    counts.put("country", 5L);
    List<FacetCount> all =
        counts.entrySet().stream().map(e -> new FacetCount(e.getKey(), e.getValue())).toList();
    var result = new FindResult(5, List.of(), Map.of(Facet.AREA, all), areas, "", Position.START);
    return Marks.of(result, THESAURUS, distance);
  }

  private static Concept area(String iri, String... around) {
    return new Concept(iri, "place", Map.of("en", iri), List.of(), List.of(around), "");
  }
}
