package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Sn;
import net.sisternet.vocab.VocabFiles;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphProjectionTest {

  @TempDir Path folder;

  @Test
  void aRecordIsAGraphOfItsNameWithWhatTheRegistryKnowsAndWithoutSalt() {
    try (var projection = new GraphProjection(folder)) {
      projection.apply(GeneratedLog.HOME, new GeneratedLog(3).next(2));

      assertThat(objects(projection, 1, Dct.ISSUED)).containsExactly("2026-11-21T08:00:00.002Z");
      assertThat(objects(projection, 1, Sn.RECORD_VERSION)).containsExactly("1");
      assertThat(objects(projection, 1, Sn.POSITION)).containsExactly("2");
      assertThat(objects(projection, 1, Sn.SALT)).isEmpty();
      assertThat(ask(projection, "{ ?s skos:prefLabel \"Netværk 1\"@da }")).isTrue();
      assertThat(projection.position(GeneratedLog.HOME)).isEqualTo(new Position(2));
      assertThat(projection.position(new Home("https://other.example"))).isEqualTo(Position.START);
    }
  }

  @Test
  void aChangeReplacesTheGraphAndKeepsTheDateOfIssue() {
    try (var projection = new GraphProjection(folder)) {
      var log = new GeneratedLog(3);
      projection.apply(GeneratedLog.HOME, log.next(3));
      projection.apply(GeneratedLog.HOME, log.next(3));

      assertThat(objects(projection, 1, Dct.ISSUED)).containsExactly("2026-11-21T08:00:00.002Z");
      assertThat(objects(projection, 1, Dct.MODIFIED)).containsExactly("2026-11-21T08:00:00.005Z");
      assertThat(ask(projection, "{ ?s schema:description \"Et netværk nr. 1 i udgave 2\"@da }"))
          .isTrue();
      assertThat(ask(projection, "{ ?s schema:description \"Et netværk nr. 1 i udgave 1\"@da }"))
          .isFalse();
    }
  }

  /** TDB2 tells 0.50 as 0.5 but does not find it under that. */
  @Test
  void aPriceThatIsWrittenWithMoreDigitsGoesAwayToo() {
    try (var projection = new GraphProjection(folder)) {
      var log = new GeneratedLog(3);
      projection.apply(GeneratedLog.HOME, log.next(3));
      projection.apply(GeneratedLog.HOME, log.next(7));

      assertThat(ask(projection, "{ <" + GeneratedLog.record(0) + "#fee> schema:price ?price }"))
          .isFalse();
      assertThat(ask(projection, "{ <" + GeneratedLog.record(1) + "#fee> schema:price 1.5 }"))
          .isTrue();
    }
  }

  @Test
  void aWithdrawnRecordHasNoGraph() {
    try (var projection = new GraphProjection(folder)) {
      projection.apply(GeneratedLog.HOME, new GeneratedLog(3).next(10));

      assertThat(ask(projection, "{ GRAPH <" + GeneratedLog.record(0) + "> { ?s ?p ?o } }"))
          .isFalse();
      assertThat(ask(projection, "{ GRAPH <" + GeneratedLog.record(1) + "> { ?s ?p ?o } }"))
          .isTrue();
    }
  }

  @Test
  void applyingTwiceOrInOtherBatchesChangesNothing() {
    List<LogEntry> entries = new GeneratedLog(10).next(60);
    List<String> once;
    try (var projection = new GraphProjection(folder.resolve("once"))) {
      projection.apply(GeneratedLog.HOME, entries);
      once = dump(projection);
    }
    try (var projection = new GraphProjection(folder.resolve("twice"))) {
      projection.apply(GeneratedLog.HOME, entries.subList(0, 25));
      projection.apply(GeneratedLog.HOME, entries.subList(0, 40));
      projection.apply(GeneratedLog.HOME, entries);
      projection.apply(GeneratedLog.HOME, entries);
      assertThat(dump(projection)).isEqualTo(once);
    }
  }

  @Test
  void whatTheProjectionKnowsOfItselfIsNotInTheAnswers() {
    try (var projection = new GraphProjection(folder)) {
      projection.apply(GeneratedLog.HOME, new GeneratedLog(3).next(3));

      assertThat(ask(projection, "{ <https://sydhavsoerne.example> sn:position ?position }"))
          .isFalse();
    }
  }

  @Test
  void theVocabularyCanBeAskedTogetherWithTheRecords() {
    try (var projection = new GraphProjection(folder)) {
      projection.apply(GeneratedLog.HOME, new GeneratedLog(3).next(3));

      assertThat(
              ask(
                  projection,
                  "{ ?n schema:areaServed/schema:containedInPlace+ "
                      + "<http://data.europa.eu/nuts/code/DK02> }"))
          .isTrue();
    }
  }

  @Test
  void anotherVocabularyReplacesTheOldOneWhenTheProjectionOpens() {
    try (var projection = new GraphProjection(folder)) {
      projection.apply(GeneratedLog.HOME, new GeneratedLog(3).next(3));
    }
    Node concepts = NodeFactory.createURI(VocabFiles.CONCEPTS.iri());
    try (var store = new TripleStore(folder)) {
      store.write(
          dataset -> {
            dataset.deleteAny(concepts, Node.ANY, Node.ANY, Node.ANY);
            dataset.add(concepts, concepts, concepts, concepts);
            dataset.getDefaultGraph().remove(concepts, Node.ANY, Node.ANY);
          });
    }
    try (var projection = new GraphProjection(folder)) {
      assertThat(ask(projection, "{ <" + VocabFiles.CONCEPTS.iri() + "> ?p ?o }")).isFalse();
      assertThat(ask(projection, "{ ?c skos:prefLabel \"klynge\"@da }")).isTrue();
      assertThat(projection.position(GeneratedLog.HOME)).isEqualTo(new Position(3));
    }
  }

  @Test
  void clearForgetsEverythingButTheVocabulary() {
    try (var projection = new GraphProjection(folder)) {
      List<LogEntry> entries = new GeneratedLog(10).next(50);
      projection.apply(GeneratedLog.HOME, entries);
      List<String> before = dump(projection);
      projection.clear();

      assertThat(projection.position(GeneratedLog.HOME)).isEqualTo(Position.START);
      assertThat(ask(projection, "{ ?n a sn:Network }")).isFalse();
      assertThat(ask(projection, "{ ?c skos:prefLabel \"klynge\"@da }")).isTrue();
      projection.apply(GeneratedLog.HOME, entries);
      assertThat(dump(projection)).isEqualTo(before);
    }
    try (var children = Files.list(folder)) {
      assertThat(children).hasSize(1);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void compactingKeepsTheContentAndGivesDiskBack() {
    var log = new GeneratedLog(20);
    List<String> after;
    try (var projection = new GraphProjection(folder)) {
      for (int batch = 0; batch < 40; batch++) {
        projection.apply(GeneratedLog.HOME, log.next(20));
      }
      List<String> before = dump(projection);
      long size = projection.size();
      projection.compact();

      assertThat(dump(projection)).isEqualTo(before);
      assertThat(projection.size()).isLessThanOrEqualTo(size);
      projection.apply(GeneratedLog.HOME, log.next(20));
      after = dump(projection);
    }
    try (var again = new GraphProjection(folder)) {
      assertThat(dump(again)).isEqualTo(after);
    }
  }

  @Test
  void aDatabaseWithOtherIndexesIsBegunAnew() throws Exception {
    Path usual = Files.createDirectories(folder.resolve("tdb2"));
    DatasetGraph made = DatabaseMgr.connectDatasetGraph(usual.toString());
    Txn.executeWrite(made, () -> made.add(SSE.parseQuad("(<urn:x-g> <urn:x-s> <urn:x-p> 1)")));
    TDBInternal.expel(made, true);
    try (var projection = new GraphProjection(folder)) {
      assertThat(ask(projection, "{ ?s <urn:x-p> ?o }")).isFalse();
      List<LogEntry> entries = new GeneratedLog(3).next(3);
      projection.apply(GeneratedLog.HOME, entries);
      assertThat(ask(projection, "{ ?n a sn:Network }")).isTrue();
    }
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsBegunAnew() throws Exception {
    try (var projection = new GraphProjection(folder)) {
      projection.apply(GeneratedLog.HOME, new GeneratedLog(3).next(3));
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".bpt")).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    try (var projection = new GraphProjection(folder)) {
      assertThat(projection.position(GeneratedLog.HOME)).isEqualTo(Position.START);
    }
  }

  @Test
  void afterAKillAtAnyPointItGoesOnWhereItWas() throws Exception {
    Path killed = folder.resolve("killed");
    long position = 0;
    for (int kill = 0; kill < 3; kill++) {
      long told = applyUntilKilled(killed, 5 + 7 * kill);
      try (var projection = new GraphProjection(killed)) {
        position = projection.position(GeneratedLog.HOME).value();
        assertThat(position).isGreaterThanOrEqualTo(told);
      }
    }
    List<LogEntry> entries = new GeneratedLog(ApplyingProcess.RECORDS).next((int) position + 100);
    List<String> fresh;
    try (var projection = new GraphProjection(folder.resolve("fresh"))) {
      projection.apply(GeneratedLog.HOME, entries);
      fresh = dump(projection);
    }
    try (var projection = new GraphProjection(killed)) {
      projection.apply(GeneratedLog.HOME, entries);
      assertThat(dump(projection)).isEqualTo(fresh);
    }
  }

  /** Lets another process apply batches, kills it after some, returns the last position it told. */
  private static long applyUntilKilled(Path folder, int batches) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ApplyingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long told = 0;
    int seen = 0;
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null && seen < batches; line = out.readLine()) {
        if (line.startsWith("applied ")) {
          told = Long.parseLong(line.substring("applied ".length()));
          seen++;
        }
      }
      process.destroyForcibly();
    }
    process.waitFor();
    assertThat(seen).as("batches applied before the kill").isGreaterThanOrEqualTo(batches);
    return told;
  }

  static List<String> dump(GraphProjection projection) {
    return projection.read(
        dataset ->
            dataset.stream()
                .map(quad -> NodeFmtLib.str(quad))
                .filter(quad -> !quad.contains("urn:x-sisternet:graph-index"))
                .sorted()
                .toList());
  }

  private static List<String> objects(GraphProjection projection, int number, String property) {
    Node document = NodeFactory.createURI(GeneratedLog.record(number).value());
    return projection.read(
        dataset ->
            dataset.stream(document, document, NodeFactory.createURI(property), Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList());
  }

  private static boolean ask(GraphProjection projection, String pattern) {
    return projection.read((DatasetGraph dataset) -> ask(dataset, pattern));
  }

  private static boolean ask(DatasetGraph dataset, String pattern) {
    String query =
        """
        PREFIX sn: <https://w3id.org/sisternet/ns#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX schema: <http://schema.org/>
        ASK
        """
            + pattern;
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      return execution.ask();
    }
  }
}
