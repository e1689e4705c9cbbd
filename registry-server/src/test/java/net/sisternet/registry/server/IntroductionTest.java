package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.sisters.Introductions;
import net.sisternet.registry.core.sisters.Invitation;
import net.sisternet.registry.core.sisters.Preview;
import net.sisternet.registry.core.sisters.Selection;
import net.sisternet.registry.server.seeds.SeedRecord;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry is looked at before it is accepted. */
class IntroductionTest {

  private static final int RECORDS = 1100;
  private static final String NETWORK =
      """
      @prefix sn: <https://w3id.org/sisternet/ns#> . @prefix snc: <https://w3id.org/sisternet/concept/> .
      @prefix sna: <https://w3id.org/sisternet/area/> . @prefix schema: <http://schema.org/> .
      @prefix org: <http://www.w3.org/ns/org#> . @prefix dct: <http://purl.org/dc/terms/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix lang: <http://publications.europa.eu/resource/authority/language/> .
      <#it> a sn:Network ; skos:prefLabel "Netværk %d"@da ; schema:description "På havnen."@da ;
        org:classification snc:type-microbusiness ; schema:areaServed sna:lolland ; dct:language lang:DAN .
      """;

  private final Home home = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home sister = new Home("http://localhost:" + TestRegistry.freePort());

  @TempDir private Path folder;

  @Test
  void aPreviewOfALongLogEndsWithTheBatchWithWhichItIsEnough() {
    try (RegistryServer theirs = TestRegistry.start(folder.resolve("theirs"), sister);
        RegistryServer ours = TestRegistry.start(folder.resolve("ours"), home)) {
      IntStream.range(0, RECORDS)
          .parallel()
          .forEach(number -> TestRegistry.load(theirs, List.of(network(number))));
      var introduction = new Introduction(config(), ours.storage());
      Introductions.Met met = introduction.meet(invitation());

      var reached = new ArrayList<Position>();
      Preview part =
          introduction.preview(met.sister(), 1000, (position, target) -> reached.add(position));
      assertThat(part.signed()).isEqualTo(RECORDS);
      assertThat(part.looked()).isBetween(1000L, RECORDS - 1L);
      assertThat(part.isPart()).isTrue();
      assertThat(part.records()).isEqualTo((int) part.looked());
      assertThat(reached).last().isEqualTo(new Position(part.looked()));

      Preview whole = introduction.preview(met.sister(), (position, target) -> {});
      assertThat(whole.looked()).isEqualTo(RECORDS);
      assertThat(whole.isPart()).isFalse();
      assertThat(ours.storage().sisters().all()).isEmpty();
    }
  }

  private SeedRecord network(int number) {
    return new SeedRecord(
        Kinds.NETWORK, sister.record(Kinds.NETWORK, "n" + number), NETWORK.formatted(number));
  }

  private Invitation invitation() {
    return new Invitation(
        sister,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Selection(List.of(), List.of(), List.of()));
  }

  private ServerConfig config() {
    return new ServerConfig(
        home,
        "Test",
        folder.resolve("ours"),
        Optional.empty(),
        "127.0.0.1",
        URI.create(home.base()).getPort(),
        ServerConfig.DEFAULT_QUERY_TIMEOUT);
  }
}
