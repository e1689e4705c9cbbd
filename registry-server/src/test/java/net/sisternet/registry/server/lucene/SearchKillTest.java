package net.sisternet.registry.server.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.generated.SampleThesaurus;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.server.lucene.TestIndex.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it writes leaves an index as one of its commits left it, and at
 * most what was pending then is missing.
 */
class SearchKillTest {

  static final long SEED = 11;
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void afterAKillTheIndexGoesOnWhereItsLastCommitWas() throws Exception {
    Path killed = folder.resolve("killed");
    var networks = new GeneratedNetworks(TestIndex.HOME, SEED);
    int told = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      told = writeUntilKilled(killed, told + 5 * KilledWriter.BATCH + kill);
      try (var index = open(killed)) {
        long position = index.position(TestIndex.HOME).value();
        assertThat(position).isGreaterThan(told - KilledWriter.RULE.entries());
        assertThat(position % KilledWriter.RULE.entries()).isZero();
        assertSameAsFresh(index, networks, (int) position, "fresh-" + kill);
      }
    }
    try (var index = open(killed)) {
      int position = (int) index.position(TestIndex.HOME).value();
      index.apply(TestIndex.HOME, networks.entries(position - 20, position + 50));
      assertSameAsFresh(index, networks, position + 50, "fresh-last");
    }
  }

  /** Starts the writer, kills it (SIGKILL) when it has told of {@code position}. */
  private static int writeUntilKilled(Path index, int position)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                index.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int told = 0;
    try (BufferedReader out = writer.inputReader()) {
      while (told < position) {
        String line = out.readLine();
        assertThat(line).as("the writer goes on until it is killed").isNotNull();
        told = Integer.parseInt(line);
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return told;
  }

  private void assertSameAsFresh(
      SearchProjection index, GeneratedNetworks networks, int size, String name) {
    try (var fresh = open(folder.resolve(name))) {
      fresh.apply(TestIndex.HOME, networks.entries(1, size));
      for (String words : List.of("", "netværket lolland", "translation")) {
        assertThat(answers(index, words)).as(words).isEqualTo(answers(fresh, words));
      }
    }
  }

  /** All hits without their scores' object identity, and the counts. */
  private static List<Object> answers(SearchProjection index, String words) {
    var all = new ArrayList<Object>();
    var asked = new Asked().words(words);
    String cursor = "";
    do {
      FindResult page = index.finder(TestIndex.HOME).find(asked.cursor(cursor).request());
      page.hits().stream().map(Hit::json).forEach(all::add);
      all.add(page.total());
      all.add(page.facets());
      cursor = page.nextCursor();
    } while (!cursor.isEmpty());
    return all;
  }

  private static SearchProjection open(Path folder) {
    return new SearchProjection(folder, SampleThesaurus.thesaurus(), TestIndex.RENDERING);
  }
}
