package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.follow.EntryLogMirror;
import net.sisternet.registry.core.follow.MirrorLog;
import net.sisternet.registry.core.follow.PayloadRule;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.follow.SisterFeed;
import net.sisternet.registry.core.follow.SisterFollower;
import net.sisternet.registry.core.follow.VerifiedBatch;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.Mirrors;
import net.sisternet.registry.server.sqlite.SqliteMirrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cuts a follower of a real server off at two hundred random steps, each time leaving on the disk
 * what a kill leaves: the mirror's files as they are at that moment, never closed, and after a cut
 * in the middle of a commit a write-ahead log that ends anywhere in it. The next follower goes on
 * from there.
 */
class FollowerCutTest {

  private static final int CUTS = 200;
  private static final long SEED = 4711;
  private static final String WAL = "-wal";

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private int disks;
  private int torn;
  private long held;

  @Test
  void cutOffAtTwoHundredStepsItLosesNothingAndDoublesNothing() throws Exception {
    var config = TestRegistry.config(folder.resolve("source"), Samples.HOME);
    Files.createDirectories(config.data());
    LogKey key = LogKey.readOrCreate(config.logKey(), Checkpoint.origin(Samples.HOME));
    try (RegistryServer server = RegistryServer.start(config)) {
      var script = new LogScript(key, LogHead.EMPTY);
      publish(server, script, 300);
      var feed =
          new HttpSisterFeed(
              URI.create("http://127.0.0.1:" + server.port() + "/log"), FeedConfig.LOCAL);
      var sister = new Sister(Samples.HOME, key.verifierKey(), List.of(Samples.HOME.base() + "/"));
      for (int cuts = 0; cuts < CUTS; ) {
        if (followUntilCut(sister, feed)) {
          cuts++;
          assertNothingIsLostOrDoubled();
        } else {
          assertThat(held).isEqualTo(server.storage().log().head().size());
          publish(server, script, 1 + random.nextInt(60));
        }
      }
      assertThat(torn).as("cuts in the middle of a commit").isPositive();
      while (followUntilCut(sister, feed)) {
        assertNothingIsLostOrDoubled();
      }
      assertIsWhole(server.storage(), key);
    }
  }

  private void publish(RegistryServer server, LogScript script, int entries) {
    for (int i = 0; i < entries; i++) {
      script.publish("n" + random.nextInt(400));
    }
    server.storage().log().append(script.batch());
  }

  /** Whether it was cut off; otherwise it came to the end by itself. */
  private boolean followUntilCut(Sister sister, SisterFeed feed) {
    Path disk = disk();
    try (Mirrors.Mirror mirror = new SqliteMirrors(disk).open(Samples.HOME)) {
      var cuts = new Cuts(disk);
      try {
        new SisterFollower(
                sister,
                cuts.feed(feed),
                cuts.mirror(
                    new EntryLogMirror(mirror.log(), mirror.heads(), new AccountId("sister"))),
                PayloadRule.NONE,
                (reached, target) -> cuts.maybe())
            .poll();
      } catch (Cut cut) {
        return true;
      }
      held = mirror.log().head().size();
      return false;
    }
  }

  private void assertNothingIsLostOrDoubled() {
    try (Mirrors.Mirror mirror = new SqliteMirrors(disk()).open(Samples.HOME)) {
      long now = mirror.log().head().size();
      List<LogEntry> taken = mirror.log().readAfter(Position.START, (int) now + 1);
      assertThat(now).isGreaterThanOrEqualTo(held).isEqualTo(taken.size());
      for (int i = 0; i < taken.size(); i++) {
        assertThat(taken.get(i).entry().position()).isEqualTo(new Position(i + 1L));
      }
      held = now;
    }
  }

  private void assertIsWhole(Storage source, LogKey key) {
    try (Mirrors.Mirror mirror = new SqliteMirrors(disk()).open(Samples.HOME)) {
      int size = (int) source.log().head().size();
      assertThat(mirror.log().head()).isEqualTo(source.log().head());
      assertThat(mirror.log().readAfter(Position.START, size))
          .isEqualTo(source.log().readAfter(Position.START, size));
      assertThat(
              new LogVerifier(mirror.log(), mirror.heads(), key.verifierKey()).verify(10).faults())
          .isEmpty();
    }
  }

  /** The disk that is in use now. */
  private Path disk() {
    return folder.resolve("disk-" + disks);
  }

  /** What stands on {@code disk} at this moment is what the next follower finds. */
  private void leave(Path disk) {
    disks++;
    copy(disk, disk());
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(it -> !it.toString().endsWith("-shm")).toList()) {
        Files.createDirectories(to);
        Path copied = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(file, copied);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Steps at which a follower breaks off now and then. */
  private final class Cuts {

    private final Path disk;

    Cuts(Path disk) {
      this.disk = disk;
    }

    void maybe() {
      if (random.nextInt(5) == 0) {
        leave(disk);
        throw new Cut();
      }
    }

    SisterFeed feed(SisterFeed feed) {
      return new SisterFeed() {
        @Override
        public Optional<SeenCheckpoint> findCheckpoint(String known) {
          maybe();
          return feed.findCheckpoint(known);
        }

        @Override
        public byte[] page(LogPage page) {
          return feed.page(page);
        }

        @Override
        public List<Digest> tile(int level, long index, int width) {
          maybe();
          return feed.tile(level, index, width);
        }
      };
    }

    MirrorLog mirror(MirrorLog mirror) {
      return new MirrorLog() {
        @Override
        public LogHead head() {
          return mirror.head();
        }

        @Override
        public void append(VerifiedBatch batch) {
          maybe();
          boolean inTheMiddle = random.nextInt(3) == 0;
          Path before = folder.resolve("before-" + disks);
          if (inTheMiddle) {
            copy(disk, before);
          }
          mirror.append(batch);
          if (inTheMiddle && tear(before)) {
            throw new Cut();
          }
          maybe();
        }
      };
    }

    /**
     * Leaves the write-ahead log with a part of the commit. Not when pages have gone to the
     * database already: then the whole log was on the disk before.
     */
    private boolean tear(Path before) {
      String file = MirrorAddress.host(Samples.HOME) + "/registry.db";
      try {
        long old = size(before.resolve(file + WAL));
        long now = size(disk.resolve(file + WAL));
        if (now <= old || Files.mismatch(before.resolve(file), disk.resolve(file)) >= 0) {
          return false;
        }
        leave(disk);
        try (var wal = new RandomAccessFile(disk().resolve(file + WAL).toFile(), "rw")) {
          wal.setLength(old + random.nextInt((int) (now - old)));
        }
        torn++;
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static long size(Path file) throws IOException {
      return Files.exists(file) ? Files.size(file) : 0;
    }
  }

  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
