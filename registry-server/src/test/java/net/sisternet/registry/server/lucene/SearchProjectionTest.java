package net.sisternet.registry.server.lucene;

import static net.sisternet.registry.server.lucene.TestIndex.FIRST;
import static net.sisternet.registry.server.lucene.TestIndex.HOME;
import static net.sisternet.registry.server.lucene.TestIndex.network;
import static net.sisternet.registry.server.lucene.TestIndex.slugs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.generated.SampleThesaurus;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.RecordRendering;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.server.lucene.TestIndex.Asked;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchProjectionTest {

  private static final Home SISTER = new Home("https://luebeck.example");

  @TempDir Path folder;

  @Test
  void aChangeReplacesTheRecordAndKeepsWhenItWasIssued() {
    try (var index = new TestIndex(folder)) {
      TestRecord record = network("mikronet").name("da", "Gammelt navn");
      index.publish(record);
      index.publish(network("mikronet").name("da", "Nyt navn"));
      assertThat(index.search("gammelt")).isEmpty();
      FindResult found = index.find(new Asked().words("nyt").request());
      assertThat(found.total()).isEqualTo(1);
      assertThat(found.asOf()).isEqualTo(new Position(2));
      assertThat(found.hits().get(0).json())
          .isEqualTo(
              "{\"id\":\"https://sydhavsoerne.example/networks/mikronet\",\"version\":2,"
                  + "\"issued\":\"2026-11-21T08:00:01Z\"}");
      assertThat(found.hits().get(0).modified()).isEqualTo(FIRST.plusSeconds(2));
      assertThat(found.hits().get(0).kind().name()).isEqualTo("network");
      assertThat(found.hits().get(0).score()).isPositive();
    }
  }

  @Test
  void theSameQuestionHasTheSameAnswerUntilSomethingChanges() {
    try (var index = new TestIndex(folder)) {
      index.publish(network("a").name("da", "Ens"), network("b").name("da", "Ens"));
      var request = new Asked().words("ens").limit(1).request();
      FindResult first = index.find(request);
      assertThat(index.find(request)).isEqualTo(first);
      index.publish(network("a").name("da", "Andet"));
      FindResult second = index.find(request);
      assertThat(slugs(second)).containsExactly("b");
      assertThat(second.total()).isEqualTo(1);
      assertThat(second.asOf()).isEqualTo(new Position(3));
    }
  }

  @Test
  void aLargeBatchIsIndexedLikeManySmallOnes() {
    TestRecord[] records =
        IntStream.range(0, 600)
            .mapToObj(i -> network("n" + i).name("da", "Fælles navn tal" + i))
            .toArray(TestRecord[]::new);
    try (var index = new TestIndex(folder)) {
      index.publish(records);
      assertThat(index.find(new Asked().words("fælles").request()).total()).isEqualTo(600);
      assertThat(index.search("tal0")).containsExactly("n0");
      assertThat(index.search("tal599")).containsExactly("n599");
    }
  }

  @Test
  void aWithdrawnRecordIsGone() {
    try (var index = new TestIndex(folder)) {
      index.publish(network("a").name("da", "Ens"), network("b").name("da", "Ens"));
      index.withdraw(network("a").iri());
      assertThat(index.search("ens")).containsExactly("b");
      assertThat(index.find(new Asked().request()).total()).isEqualTo(1);
    }
  }

  @Test
  void oneBatchMayHoldTheWholeLifeOfARecord() {
    try (var index = new TestIndex(folder)) {
      TestRecord first = network("a").name("da", "Et");
      TestRecord second = network("b").name("da", "To");
      index.append(first.iri(), Optional.of(first.payload()));
      index.append(second.iri(), Optional.of(second.payload()));
      index.append(first.iri(), Optional.of(network("a").name("da", "Tre").payload()));
      index.append(second.iri(), Optional.empty());
      index.projection().apply(HOME, index.log());
      FindResult found = index.find(new Asked().request());
      assertThat(slugs(found)).containsExactly("a");
      assertThat(found.hits().get(0).json()).contains("\"issued\":\"2026-11-21T08:00:01Z\"");
      assertThat(index.search("tre")).containsExactly("a");
    }
  }

  @Test
  void applyingTwiceChangesNothing() {
    try (var index = new TestIndex(folder)) {
      index.publish(network("a").name("da", "Et"));
      index.publish(network("a").name("da", "To"));
      index.projection().apply(HOME, index.log());
      index.projection().apply(HOME, index.log().subList(0, 1));
      assertThat(index.search("to")).containsExactly("a");
      assertThat(index.projection().position(HOME)).isEqualTo(new Position(2));
    }
  }

  @Test
  void homesHavePositionsOfTheirOwnAndShareTheSearch() {
    try (var index = new TestIndex(folder)) {
      index.publish(network("a").name("da", "Ens"));
      index.projection().apply(SISTER, new GeneratedNetworks(SISTER, 1).entries(1, 5));
      assertThat(index.projection().position(HOME)).isEqualTo(new Position(1));
      assertThat(index.projection().position(SISTER)).isEqualTo(new Position(5));
      FindResult all = index.find(new Asked().request());
      assertThat(all.total()).isEqualTo(6);
      assertThat(all.asOf()).isEqualTo(new Position(1));
    }
  }

  @Test
  void everythingIsThereAfterItWasClosedAndOpened() {
    try (var index = new TestIndex(folder)) {
      index.publish(network("a").name("da", "Ens"), network("b").with(SchemaOrg.SKILLS, "snc:x"));
    }
    try (var index = new TestIndex(folder)) {
      assertThat(index.projection().position(HOME)).isEqualTo(new Position(2));
      assertThat(index.search("ens")).containsExactly("a");
    }
  }

  @Test
  void clearForgetsEverything() {
    try (var index = new TestIndex(folder)) {
      index.publish(network("a").name("da", "Ens"));
      index.projection().clear();
      assertThat(index.projection().position(HOME)).isEqualTo(Position.START);
      assertThat(index.find(new Asked().request()).total()).isZero();
      index.projection().apply(HOME, index.log());
      assertThat(index.search("ens")).containsExactly("a");
    }
  }

  @Test
  void otherLabelsMakeTheIndexStartAnew() {
    try (var index = new TestIndex(folder)) {
      index.publish(network("a").name("da", "Ens"));
    }
    var concepts = new ArrayList<Concept>(SampleThesaurus.thesaurus().all());
    Concept first = concepts.get(0);
    concepts.set(
        0,
        new Concept(
            first.iri(),
            first.scheme(),
            first.labels(),
            List.of("the little country"),
            first.broader(),
            first.notation()));
    try (var reopened =
        new SearchProjection(folder, new Thesaurus(concepts), TestIndex.RENDERING)) {
      assertThat(reopened.position(HOME)).isEqualTo(Position.START);
    }
  }

  @Test
  void aBatchThatFailsLeavesNothingBehindAndCanBeTriedAgain() {
    var broken = new boolean[] {true};
    RecordRendering rendering =
        document -> {
          if (broken[0] && document.record().slug().equals("b")) {
            throw new IllegalStateException("a rendering that fails");
          }
          return TestIndex.RENDERING.json(document);
        };
    try (var log = new TestIndex(folder.resolve("log"));
        var index =
            new SearchProjection(folder.resolve("index"), SampleThesaurus.thesaurus(), rendering)) {
      log.publish(network("a").name("da", "Ens"), network("b").name("da", "Ens"));
      assertThatThrownBy(() -> index.apply(HOME, log.log()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a rendering that fails");
      assertThat(index.position(HOME)).isEqualTo(Position.START);
      assertThat(index.finder(HOME).find(new Asked().request()).total()).isZero();
      broken[0] = false;
      index.apply(HOME, log.log());
      assertThat(slugs(index.finder(HOME).find(new Asked().request()))).containsExactly("a", "b");
    }
  }

  @Test
  void whatTheDiskRefusedIsGoneFromSearchesTooAndIsAppliedAgain() {
    var disks = new ArrayList<FailingDisk>();
    var networks = new GeneratedNetworks(HOME, 5);
    var thesaurus = SampleThesaurus.thesaurus();
    var rule = new CommitRule(4, Duration.ofDays(1));
    var searchIndex =
        new SearchIndex(
            folder,
            disk -> {
              disks.add(new FailingDisk(disk));
              return disks.get(0);
            },
            thesaurus,
            rule);
    try (var index = new SearchProjection(searchIndex, thesaurus, TestIndex.RENDERING)) {
      index.apply(HOME, networks.entries(1, 4));
      index.apply(HOME, networks.entries(5, 6));
      assertThat(total(index)).as("seen before it is committed").isEqualTo(6);
      disks.get(0).setFailing(true);
      assertThatThrownBy(() -> index.apply(HOME, networks.entries(7, 9)))
          .isInstanceOf(SearchIndexException.class)
          .hasMessageContaining("the disk is full");
      assertThat(index.position(HOME)).isEqualTo(new Position(4));
      assertThat(total(index)).isEqualTo(4);
      assertThatThrownBy(() -> index.apply(HOME, networks.entries(7, 9)))
          .as("entries 5 and 6 would be missing")
          .isInstanceOf(IllegalStateException.class);
      disks.get(0).setFailing(false);
      index.apply(HOME, networks.entries(5, 9));
      assertThat(total(index)).isEqualTo(9);
    }
    try (var index = new TestIndex(folder)) {
      assertThat(index.projection().position(HOME)).isEqualTo(new Position(9));
      assertThat(total(index.projection())).isEqualTo(9);
    }
  }

  private static long total(SearchProjection index) {
    return index.finder(HOME).find(new Asked().limit(1).request()).total();
  }

  @Test
  void aDamagedIndexSaysWhatToDo() throws IOException {
    try (var index = new TestIndex(folder)) {
      index.publish(network("a").name("da", "Ens"));
    }
    damage(folder);
    assertThatThrownBy(() -> new TestIndex(folder))
        .isInstanceOf(SearchIndexException.class)
        .hasMessageContaining("./registry rebuild-index")
        .hasMessageContaining(folder.toString());
    SearchProjection.delete(folder);
    try (var index = new TestIndex(folder)) {
      assertThat(index.projection().position(HOME)).isEqualTo(Position.START);
    }
  }

  @Test
  void anIndexThatIsOpenElsewhereIsNotOpenedAgain() {
    try (var index = new TestIndex(folder)) {
      index.publish(network("a"));
      assertThatThrownBy(() -> new TestIndex(folder))
          .isInstanceOf(SearchIndexException.class)
          .hasMessageContaining("another process");
    }
  }

  @Test
  void aReaderSeesAWholeBatchOrNothingOfIt() throws InterruptedException {
    var networks = new GeneratedNetworks(HOME, 5);
    try (var index = new TestIndex(folder)) {
      var seen = new ArrayList<FindResult>();
      var reader =
          new Thread(
              () -> {
                FindResult result;
                do {
                  result = index.find(new Asked().limit(1).request());
                  seen.add(result);
                } while (result.total() < 400);
              });
      reader.start();
      for (int from = 1; from < 400; from += 40) {
        index.projection().apply(HOME, networks.entries(from, from + 39));
        FindResult own = index.find(new Asked().limit(1).request());
        assertThat(own.total()).as("one's own write is there").isEqualTo(from + 39);
      }
      reader.join();
      assertThat(seen)
          .allSatisfy(
              result -> {
                assertThat(result.total() % 40).isZero();
                assertThat(result.asOf().value()).isEqualTo(result.total());
              });
    }
  }

  /** Overwrites the segments with other bytes. */
  private static void damage(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[(int) Files.size(file) / 2]);
      }
    }
  }
}
