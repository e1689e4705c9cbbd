package net.sisternet.registry.server.lucene;

import java.nio.file.Path;
import java.time.Duration;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.generated.SampleThesaurus;

/** Applies generated networks in small batches until it is killed; run in a process of its own. */
final class KilledWriter {

  static final int BATCH = 7;
  static final int MOST = 100_000;

  /** Every third batch is committed, whatever the time. */
  static final CommitRule RULE = new CommitRule(3 * BATCH, Duration.ofDays(1));

  private KilledWriter() {}

  /** Takes the folder of the index; prints the position after each batch. */
  public static void main(String[] args) {
    var networks = new GeneratedNetworks(TestIndex.HOME, SearchKillTest.SEED);
    try (var index =
        new SearchProjection(
            new SearchIndex(Path.of(args[0]), SampleThesaurus.thesaurus(), RULE),
            SampleThesaurus.thesaurus(),
            TestIndex.RENDERING)) {
      int from = (int) index.position(TestIndex.HOME).value() + 1;
      while (from < MOST) {
        index.apply(TestIndex.HOME, networks.entries(from, from + BATCH - 1));
        from += BATCH;
        System.out.println(from - 1);
      }
    }
  }
}
