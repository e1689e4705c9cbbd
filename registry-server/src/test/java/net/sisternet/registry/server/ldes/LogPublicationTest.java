package net.sisternet.registry.server.ldes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.InMemoryEntryLog;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.ConsistencyProof;
import net.sisternet.registry.core.proof.InclusionProof;
import net.sisternet.registry.core.proof.MerkleTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log as it is published, without a server. */
class LogPublicationTest {

  private static final String ADDRESS = Samples.HOME.base() + "/log";

  @TempDir private Path folder;

  private final InMemoryEntryLog log = new InMemoryEntryLog();
  private final LogScript script = new LogScript();
  private @Nullable LogPublication opened;

  @Test
  void aPageHoldsItsEntriesAsTheyWereHashed() {
    grow(300);
    String page = text(new Part.Page(0), Format.N_QUADS);
    List<LogEntry> entries = log.readAfter(Position.START, 256);
    for (LogEntry entry : entries) {
      String graph = " <" + ADDRESS + "/entries/" + entry.entry().position() + "> .";
      String payload =
          page.lines()
              .filter(line -> line.endsWith(graph) && !line.contains("tree#member"))
              .map(line -> line.substring(0, line.length() - graph.length()) + " .\n")
              .reduce("", String::concat);
      assertThat(payload).isEqualTo(entry.payload().orElseThrow().text());
      assertThat(page).contains(entry.entry().envelope());
    }
    assertThat(page)
        .contains("<" + ADDRESS + "/pages/0> <https://w3id.org/ldes#immutable> \"true\"");
    assertThat(text(new Part.Page(1), Format.N_QUADS))
        .contains("/entries/300>")
        .doesNotContain("/entries/256>", "immutable");
    assertThat(publication().find(new Part.Page(2), Format.TRIG)).isEmpty();
  }

  @Test
  void whatIsFullIsKeptAndWhatGrowsIsNot() throws IOException {
    grow(255);
    Body growing = body(new Part.Page(0));
    assertThat(growing.caching()).isEqualTo(Body.ASK_FIRST);
    assertThat(files()).isEmpty();
    grow(1);
    Body full = body(new Part.Page(0));
    assertThat(full.caching()).isEqualTo(Body.FOREVER);
    assertThat(full.tag()).isNotEqualTo(growing.tag());
    assertThat(files()).contains("pages/000.trig.gz");
    assertThat(Files.readAllBytes(folder.resolve("pages/000.trig.gz"))).isEqualTo(full.bytes());
    grow(44);
    assertThat(body(new Part.Page(0)).bytes()).isEqualTo(full.bytes());
  }

  @Test
  void aLogThatGrewAnotherWayAfterARestoreIsMadeAgain() {
    grow(256);
    text(new Part.Page(0), Format.N_QUADS);
    var other = new InMemoryEntryLog();
    var otherScript = new LogScript();
    for (int i = 0; i < 256; i++) {
      otherScript.publish("other-" + i);
    }
    other.append(otherScript.batch());
    var restored = new LogPublication(other, ADDRESS, folder, "");
    assertThat(text(restored, new Part.Page(0), Format.N_QUADS))
        .contains("other-7")
        .doesNotContain("network-7");
  }

  @Test
  void whatIsErasedLeavesTheStoredPagesAndTheProofsStay() throws IOException {
    grow(300);
    Body before = body(new Part.Page(0));
    String entry = text(new Part.Single(7), Format.N_QUADS);
    Files.createDirectories(folder.resolve("snapshots/256"));
    script.publish("network-6");
    log.append(script.batch());

    log.append(script.erase("network-6", 7).batch());

    publication().removeErased();
    assertThat(files()).doesNotContain("pages/000.trig.gz");
    assertThat(folder.resolve("snapshots")).doesNotExist();
    Body after = body(new Part.Page(0));
    assertThat(after.tag()).isNotEqualTo(before.tag());
    assertThat(text(new Part.Page(0), Format.N_QUADS))
        .contains(log.find(new Position(7)).orElseThrow().entry().envelope())
        .doesNotContain("\"@da <" + ADDRESS + "/entries/7> .")
        .contains("\"@da <" + ADDRESS + "/entries/8> .");
    assertThat(text(new Part.Single(7), Format.N_QUADS)).isNotEqualTo(entry);
    assertThat(text(new Part.Page(1), Format.JSON_LD)).contains("\"erases\"");
    var tiles = new TileReader(this::tile, log.head().size());
    assertThat(tiles.root()).isEqualTo(log.head().tree().root());
  }

  @Test
  void whatWasErasedWhileNothingRanLeavesTheStoredPagesAtTheStart() throws IOException {
    grow(300);
    body(new Part.Page(0));
    log.append(script.publish("network-6").erase("network-6", 7).batch());
    assertThat(files()).contains("pages/000.trig.gz");

    var again = new LogPublication(log, ADDRESS, folder, "");

    assertThat(files()).doesNotContain("pages/000.trig.gz");
    again.removeErased();
    assertThat(text(again, new Part.Page(0), Format.TRIG)).isNotEmpty();
  }

  @Test
  void theRootAndProofsFollowFromTilesAlone() {
    for (int step : List.of(1, 254, 1, 1, 255, 300)) {
      long before = log.head().size();
      var oldRoot = log.head().tree().root();
      grow(step);
      long size = log.head().size();
      var tiles = new TileReader(this::tile, size);
      var root = log.head().tree().root();
      assertThat(tiles.root()).as("of " + size).isEqualTo(root);
      assertThat(ConsistencyProof.of(before, size, tiles::leaf).proves(oldRoot, root)).isTrue();
      for (long index : List.of(0L, size / 2, size - 1)) {
        assertThat(InclusionProof.of(index, size, tiles::leaf).proves(tiles.leaf(index), root))
            .isTrue();
      }
    }
  }

  @Test
  void higherTilesAreMadeOfFullOnes() {
    grow(65_536 + 256 + 1);
    var tiles = new TileReader(this::tile, log.head().size());
    assertThat(tiles.root()).isEqualTo(log.head().tree().root());
    assertThat(tile("1/000")).hasSize(8192);
    assertThat(tile("1/001.p/1")).hasSize(32);
    assertThat(tile("2/000.p/1")).hasSize(32);
    assertThat(publication().find(new Part.Index(0), Format.N_QUADS).orElseThrow().caching())
        .isEqualTo(Body.FOREVER);
    assertThat(publication().find(new Part.Index(1), Format.N_QUADS)).isPresent();
    assertThat(publication().find(new Part.Index(2), Format.N_QUADS)).isEmpty();
  }

  @Test
  void bundlesHoldTheLeaves() {
    grow(300);
    var tiles = new TileReader(this::tile, 300);
    List<String> envelopes = Stream.of(0L, 1L).flatMap(it -> tiles.bundle(it).stream()).toList();
    assertThat(envelopes)
        .containsExactlyElementsOf(
            log.readAfter(Position.START, 300).stream().map(it -> it.entry().envelope()).toList());
    LongStream.of(0, 255, 256, 299)
        .forEach(
            at -> {
              byte[] leaf = envelopes.get((int) at).getBytes(StandardCharsets.UTF_8);
              assertThat(MerkleTree.leafHash(leaf)).isEqualTo(tiles.leaf(at));
            });
  }

  @Test
  void aTileThatIsNotThereYetIsNotMade() {
    grow(300);
    var publication = publication();
    assertThat(publication.find(new Part.HashTile(0, 1, 256))).isEmpty();
    assertThat(publication.find(new Part.HashTile(0, 1, 45))).isEmpty();
    assertThat(publication.find(new Part.HashTile(0, 1, 44))).isPresent();
    assertThat(publication.find(new Part.HashTile(0, 0, 17)).orElseThrow().bytes()).hasSize(544);
    assertThat(publication.find(new Part.HashTile(1, 0, 2))).isEmpty();
    assertThat(publication.find(new Part.HashTile(63, 0, 1))).isEmpty();
    assertThat(publication.find(new Part.Bundle(1, 45))).isEmpty();
  }

  @Test
  void anEmptyLogHasARootAndACheckpointAndNoPage() {
    String nothing = Samples.KEY.sign(log.head().tree());
    var publication = new LogPublication(log, ADDRESS, folder, nothing);
    assertThat(text(publication, new Part.Root(), Format.N_QUADS)).doesNotContain("relation");
    assertThat(Samples.KEY.verifierKey().open(publication.checkpoint()))
        .isEqualTo(new Checkpoint("localhost:8080/log", 0, log.head().tree().root()));
    assertThat(publication.find(new Part.Page(0), Format.TRIG)).isEmpty();
    assertThat(publication.find(new Part.Index(0), Format.TRIG)).isEmpty();
    assertThat(publication().findCheckpoint()).isEmpty();
  }

  private void grow(int entries) {
    for (int i = 0; i < entries; i++) {
      script.publish("network-" + (log.head().size() + i) % 500);
    }
    log.append(script.batch());
  }

  private LogPublication publication() {
    if (opened == null) {
      opened = new LogPublication(log, ADDRESS, folder, "");
    }
    return opened;
  }

  private Body body(Part part) {
    return publication().find(part, Format.TRIG).orElseThrow();
  }

  private String text(Part part, Format format) {
    return text(publication(), part, format);
  }

  private static String text(LogPublication publication, Part part, Format format) {
    byte[] bytes = Gzip.unpack(publication.find(part, format).orElseThrow().bytes());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private byte[] tile(String path) {
    Part part = Part.find("/tile/" + path).orElseThrow();
    if (part instanceof Part.Bundle bundle) {
      return Gzip.unpack(publication().find(bundle).orElseThrow().bytes());
    }
    return publication().find((Part.HashTile) part).orElseThrow().bytes();
  }

  private List<String> files() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
