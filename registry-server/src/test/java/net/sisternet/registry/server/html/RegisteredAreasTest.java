package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Areas that people have registered, on maps. */
class RegisteredAreasTest {

  private static final String PREFIXES =
      """
      @prefix schema: <http://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix sn: <https://w3id.org/sisternet/ns#> .
      @prefix sna: <https://w3id.org/sisternet/area/> .
      """;

  @TempDir private static Path data;
  private static PageServer server;

  @BeforeAll
  static void start() {
    server = PageServer.start(data);
    area("reef", "Reef", "schema:latitude 57.4 ; schema:longitude 8.6");
    area("island", "Island", "schema:containedInPlace sna:lolland");
    area("nowhere", "Nowhere", "schema:alternateName \"Utopia\"@en");
    network("divers", "reef");
    network("sailors", "island");
    network("dreamers", "nowhere");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void oneThatSaysWhereItIsHasAMarkOfItsOwn() {
    assertThat(server.page("/", "en").body())
        .contains("areas/reef%23it\" aria-label=\"Reef: 1 record\"");
  }

  @Test
  void oneThatLiesInAnotherStandsThere() {
    assertThat(server.page("/networks/sailors", "en").body()).contains("class=\"reach\"");
    assertThat(server.page("/", "da").body()).contains("areas/island%23it");
  }

  @Test
  void oneThatSaysNeitherIsLeftToTheList() {
    assertThat(server.page("/", "de").body()).doesNotContain("nowhere%23it");
    assertThat(server.page("/networks/dreamers", "en").body()).doesNotContain("class=\"map\"");
  }

  private static void area(String slug, String name, String more) {
    server.publish(
        Kinds.AREA,
        slug,
        PREFIXES + "<#it> a schema:Place ; skos:prefLabel \"%s\"@en ; %s .".formatted(name, more));
  }

  private static void network(String slug, String area) {
    server.publish(
        Kinds.NETWORK,
        slug,
        PREFIXES
            + """
              <#it> a sn:Network ; skos:prefLabel "%s"@en ;
                schema:areaServed <http://registry.example/areas/%s#it> .
              """
                .formatted(slug, area));
  }
}
