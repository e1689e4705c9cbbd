package net.sisternet.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

class AreasTest {

  private static final Graph AREAS = Vocabulary.AREAS;
  private static final String NUTS = "http://data.europa.eu/nuts/code/";
  private static final String SNA = "https://w3id.org/sisternet/area/";
  private static final Set<String> COUNTRIES = Set.of(NUTS + "DK", NUTS + "DE");
  private static final Set<String> ACROSS_BORDERS =
      Set.of(SNA + "femern-baelt", SNA + "lolland-falster-fehmarn-luebeck");

  @Test
  void everyAreaLiesInOneCountryUnlessItLiesAcrossABorder() {
    for (String area : areas()) {
      Set<String> countries = new TreeSet<>(upwards(area));
      countries.retainAll(COUNTRIES);
      assertThat(countries).as(area).hasSize(ACROSS_BORDERS.contains(area) ? 0 : 1);
    }
  }

  @Test
  void anAreaAcrossABorderHoldsAreasOfTwoCountries() {
    for (String region : ACROSS_BORDERS) {
      var countries = new TreeSet<String>();
      for (String area : areas()) {
        if (!area.equals(region) && upwards(area).contains(region)) {
          countries.addAll(upwards(area));
        }
      }
      assertThat(countries).containsAll(COUNTRIES);
    }
  }

  @Test
  void noAreaLiesInItself() {
    for (String area : areas()) {
      assertThat(parents(area)).as(area).noneMatch(parent -> upwards(parent).contains(area));
    }
  }

  @Test
  void aNutsRegionLiesInTheRegionWhoseCodeIsOneSignShorter() {
    for (String area : areas()) {
      if (area.startsWith(NUTS)) {
        String code = area.substring(NUTS.length());
        assertThat(notation(area)).isEqualTo(code);
        if (code.length() > 2) {
          assertThat(parents(area)).contains(NUTS + code.substring(0, code.length() - 1));
        }
      }
    }
  }

  @Test
  void aSearchInRegionSjaellandFindsWhatPeopleCallTheirArea() {
    assertThat(upwards(SNA + "lolland")).contains(NUTS + "DK022", NUTS + "DK02", NUTS + "DK");
    assertThat(upwards(SNA + "maribo"))
        .contains(SNA + "kommune-0360", SNA + "lolland", SNA + "sydhavsoeerne");
    for (String name : List.of("falster", "moen", "sydsjaelland", "nord-for-storstroemmen")) {
      assertThat(upwards(SNA + name)).as(name).contains(NUTS + "DK022");
    }
    assertThat(upwards(SNA + "fuglebjerg")).contains(SNA + "kommune-0370", NUTS + "DK022");
    assertThat(upwards(SNA + "fehmarn"))
        .contains(SNA + "kreis-01055", NUTS + "DEF08", NUTS + "DEF", SNA + "femern-baelt");
  }

  @Test
  void municipalitiesAndKreiseAreCompleteAndCarryTheirCodes() {
    assertThat(coded("kommune-", "DK02")).hasSize(17).allMatch(code -> code.matches("0[23]\\d\\d"));
    assertThat(coded("kommune-", "DK05")).hasSize(11).allMatch(code -> code.matches("0[78]\\d\\d"));
    assertThat(coded("kreis-", "DEF")).hasSize(15).allMatch(code -> code.matches("010\\d\\d"));
    assertThat(coded("kreis-", "DE8")).hasSize(8).allMatch(code -> code.matches("130\\d\\d"));
    assertThat(coded("kreis-", "DE6")).containsExactly("02000");
    for (String area : areas()) {
      if (area.matches(".*/(kommune|kreis)-.*")) {
        assertThat(area).endsWith("-" + notation(area));
      }
    }
  }

  @Test
  void everyAreaIsAPlaceWithAPointThatLiesInTheNorth() {
    assertThat(areas()).isEqualTo(Vocabulary.instances(AREAS, SchemaOrg.PLACE));
    for (String area : areas()) {
      assertThat(decimal(area, SchemaOrg.LATITUDE)).as(area).isBetween(51.0, 58.0);
      assertThat(decimal(area, SchemaOrg.LONGITUDE)).as(area).isBetween(8.0, 15.0);
    }
  }

  private static Set<String> coded(String prefix, String region) {
    var codes = new TreeSet<String>();
    for (String area : areas()) {
      if (area.startsWith(SNA + prefix) && upwards(area).contains(NUTS + region)) {
        codes.add(notation(area));
      }
    }
    return codes;
  }

  private static Set<String> areas() {
    var areas = new TreeSet<String>();
    AREAS.find().forEachRemaining(triple -> areas.add(triple.getSubject().getURI()));
    return areas;
  }

  private static List<String> parents(String area) {
    return Vocabulary.objects(AREAS, Vocabulary.iri(area), SchemaOrg.CONTAINED_IN_PLACE).stream()
        .map(Node::getURI)
        .toList();
  }

  private static Set<String> upwards(String area) {
    var found = new LinkedHashSet<String>();
    var open = new ArrayDeque<String>(List.of(area));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (found.add(next)) {
        open.addAll(parents(next));
      }
    }
    return found;
  }

  private static String notation(String area) {
    return Vocabulary.objects(AREAS, Vocabulary.iri(area), Skos.NOTATION)
        .get(0)
        .getLiteralLexicalForm();
  }

  private static double decimal(String area, String property) {
    List<Node> values = Vocabulary.objects(AREAS, Vocabulary.iri(area), property);
    assertThat(values).as(area).hasSize(1);
    return Double.parseDouble(values.get(0).getLiteralLexicalForm());
  }
}
