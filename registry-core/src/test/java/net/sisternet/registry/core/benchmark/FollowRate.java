package net.sisternet.registry.core.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.follow.FollowProgress;
import net.sisternet.registry.core.follow.InMemoryFeed;
import net.sisternet.registry.core.follow.MirrorLog;
import net.sisternet.registry.core.follow.PayloadRule;
import net.sisternet.registry.core.follow.ScriptedLog;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.follow.SisterFeed;
import net.sisternet.registry.core.follow.SisterFollower;
import net.sisternet.registry.core.follow.VerifiedBatch;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.model.Digest;

/**
 * How many entries a second one thread reads and verifies, without the network and the store: pages
 * of generated networks, the same ones in each round.
 */
final class FollowRate {

  private FollowRate() {}

  public static void main(String[] args) {
    int entries = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    var networks = new GeneratedNetworks(Samples.HOME, 1);
    var log = new ScriptedLog();
    networks.entries(1, entries).forEach(log::add);
    SisterFeed feed = prepared(new InMemoryFeed(log), entries);
    for (int round = 1; round <= 6; round++) {
      long began = System.nanoTime();
      new SisterFollower(
              new Sister(
                  Samples.HOME, Samples.KEY.verifierKey(), List.of(Samples.HOME.base() + "/")),
              feed,
              new Forgetful(),
              PayloadRule.NONE,
              FollowProgress.SILENT)
          .poll();
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf("round %d: %.0f entries a second%n", round, entries / seconds);
    }
  }

  /** The pages are written once, before anything is measured. */
  private static SisterFeed prepared(InMemoryFeed feed, int entries) {
    List<byte[]> pages =
        IntStream.range(0, (entries + 255) / 256).mapToObj(n -> feed.page(new LogPage(n))).toList();
    return new SisterFeed() {
      @Override
      public Optional<SeenCheckpoint> findCheckpoint(String known) {
        return feed.findCheckpoint(known);
      }

      @Override
      public byte[] page(LogPage page) {
        return pages.get((int) page.number());
      }

      @Override
      public List<Digest> tile(int level, long index, int width) {
        return feed.tile(level, index, width);
      }
    };
  }

  private static final class Forgetful implements MirrorLog {

    private LogHead head = LogHead.EMPTY;

    @Override
    public LogHead head() {
      return head;
    }

    @Override
    public void append(VerifiedBatch batch) {
      if (!batch.quarantined().isEmpty()) {
        throw new IllegalStateException(batch.quarantined().get(0).fault().toString());
      }
      head = batch.head();
    }
  }
}
