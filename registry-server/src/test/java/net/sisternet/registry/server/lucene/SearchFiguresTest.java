package net.sisternet.registry.server.lucene;

import static net.sisternet.registry.server.lucene.TestIndex.network;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sisternet.registry.core.generated.SampleThesaurus;
import net.sisternet.registry.core.model.RecordDocument;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.record.MemberCount;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.region.Members;
import net.sisternet.registry.core.region.Region;
import net.sisternet.registry.core.region.RegionReport;
import net.sisternet.registry.core.region.RegionReports;
import net.sisternet.registry.core.wire.RecordMapper;
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
    index = new TestIndex(folder, SearchFiguresTest::json);
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
            .mapToObj(n -> network("n-" + n).with(SchemaOrg.AREA_SERVED, "nuts:DK022"))
            .toArray(TestRecord[]::new));
    index.publish(
        network("n-9999").with(SchemaOrg.AREA_SERVED, "nuts:DK01"),
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

  @Test
  void ofFewNetworksEveryChangeIsSeenAtOnce() {
    index.publish(
        network("n-30").with(SchemaOrg.AREA_SERVED, "nuts:DK022"),
        network("n-12").with(SchemaOrg.AREA_SERVED, "nuts:DK022"));
    assertThat(reports.of(ZEALAND, "da").members().most()).isEqualTo(42);

    index.withdraw(network("n-30").iri());
    Members members = reports.of(ZEALAND, "da").members();
    assertThat(members.most()).isEqualTo(12);
    assertThat(members.counted()).extracting(it -> it.network().slug()).containsExactly("n-12");

    index.publish(network("n-7").with(SchemaOrg.AREA_SERVED, "nuts:DK022"));
    assertThat(reports.of(ZEALAND, "da").members().most()).isEqualTo(19);
    assertThat(reports.of(region("nuts:DK01"), "da").members())
        .isEqualTo(new Members(0, 0, 0, 0, List.of(), List.of(), Map.of()));
  }

  @Test
  void whatIsKeptIsReadFromTheDiskAgain() {
    index.publish(network("n-5").with(SchemaOrg.AREA_SERVED, "nuts:DK022"));
    index.close();
    open();
    assertThat(reports.of(ZEALAND, "en").members().most()).isEqualTo(5);
    FindResult found = index.find(new TestIndex.Asked().request());
    assertThat(found.total()).isEqualTo(1);
  }

  /** As many members as the number at the end of the address. */
  static String json(RecordDocument document) {
    Network network = Network.called("da", document.record().slug());
    String number = document.record().slug().replaceFirst(".*-", "");
    return RecordMapper.write(
        number.matches("\\d+")
            ? network.with(MemberCount.of("2017", "snc:count-formal", Long.parseLong(number)))
            : network);
  }

  static Region region(String area) {
    return new Region(Prefixes.findIri(area).orElseThrow(), "region", List.of());
  }
}
