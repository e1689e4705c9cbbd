package net.sisternet.registry.server.lucene;

import static net.sisternet.registry.server.lucene.TestIndex.network;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sisternet.registry.core.generated.SampleThesaurus;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.region.Members;
import net.sisternet.registry.core.region.Region;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.core.region.RegionReports;
import net.sisternet.registry.core.signin.SteppedClock;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of regions, from what the index keeps of each network. */
class SearchFiguresTest {

  private static final Region ZEALAND = region("nuts:DK02");
  private static final int MANY = 2_500;

  @TempDir Path folder;
  private TestIndex index;
  private RegionReports reports;

  @BeforeEach
  void open() {
    index = new TestIndex(folder);
    reports =
        new RegionReports(
            index.projection().finder(TestIndex.HOME),
            SampleThesaurus.thesaurus(),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aRegionOfManyNetworksIsAddedUpToTheLastOfThem() {
    index.publish(
        IntStream.rangeClosed(1, MANY)
            .mapToObj(n -> counted(n).with(SchemaOrg.AREA_SERVED, "nuts:DK022"))
            .toArray(TestRecord[]::new));
    index.publish(
        counted(9999).with(SchemaOrg.AREA_SERVED, "nuts:DK01"),
        network("silent").with(SchemaOrg.AREA_SERVED, "nuts:DK021"));

    RegionReport report = reports.of(ZEALAND, "da");

    assertThat(report.networks().total()).isEqualTo(MANY + 1L);
    Members members = report.members();
    assertThat(members.least()).isEqualTo(MANY);
    assertThat(members.most()).isEqualTo(MANY * (MANY + 1L) / 2);
    assertThat(members.said()).isEqualTo(MANY);
    assertThat(members.silent()).isEqualTo(1);
    assertThat(members.counted()).hasSize(Members.MOST_LISTED);
  }

  /** The clock stands still, so the sum of many is not due again. */
  @Test
  void ofManyNetworksTheOldSumStandsForAWhileAndCallsNobodyOutdatedWhoIsNew() {
    var clock = new SteppedClock();
    var slow =
        new RegionReports(
            index.projection().finder(TestIndex.HOME), SampleThesaurus.thesaurus(), clock);
    index.publish(
        IntStream.rangeClosed(1, MANY)
            .mapToObj(n -> counted(n).with(SchemaOrg.AREA_SERVED, "nuts:DK022"))
            .toArray(TestRecord[]::new));
    RegionReport first = slow.of(ZEALAND, "da");
    index.publish(counted(9000).with(SchemaOrg.AREA_SERVED, "nuts:DK022"));

    RegionReport soon = slow.of(ZEALAND, "da");
    assertThat(soon.networks().total()).isEqualTo(MANY + 1L);
    assertThat(soon.members()).isEqualTo(first.members());
    assertThat(soon.outdated()).isZero();

    clock.pass(Duration.ofMinutes(90));
    RegionReport later = slow.of(ZEALAND, "da");
    assertThat(later.members().said()).isEqualTo(MANY + 1L);
    assertThat(later.members().least()).isEqualTo(9_000);
    assertThat(later.added()).isEqualTo(clock.instant());
  }

  @Test
  void ofFewNetworksEveryChangeIsSeenAtOnce() {
    index.publish(
        counted(30).with(SchemaOrg.AREA_SERVED, "nuts:DK022"),
        counted(12).with(SchemaOrg.AREA_SERVED, "nuts:DK022"));
    assertThat(reports.of(ZEALAND, "da").members().most()).isEqualTo(42);

    index.withdraw(network("n-30").iri());
    Members members = reports.of(ZEALAND, "da").members();
    assertThat(members.most()).isEqualTo(12);
    assertThat(members.counted()).extracting(it -> it.network().slug()).containsExactly("n-12");

    index.publish(counted(7).with(SchemaOrg.AREA_SERVED, "nuts:DK022"));
    assertThat(reports.of(ZEALAND, "da").members().most()).isEqualTo(19);
    assertThat(reports.of(region("nuts:DK01"), "da").members())
        .isEqualTo(new Members(0, 0, 0, 0, List.of(), List.of(), Map.of()));
  }

  @Test
  void whatIsKeptIsReadFromTheDiskAgain() {
    index.publish(counted(5).with(SchemaOrg.AREA_SERVED, "nuts:DK022"));
    index.close();
    open();
    assertThat(reports.of(ZEALAND, "en").members().most()).isEqualTo(5);
    FindResult found = index.find(new TestIndex.Asked().request());
    assertThat(found.total()).isEqualTo(1);
  }

  /** As many members as its number. */
  private static TestRecord counted(int members) {
    return network("n-" + members).members(members);
  }

  static Region region(String area) {
    return new Region(Prefixes.findIri(area).orElseThrow(), "region", List.of());
  }
}
