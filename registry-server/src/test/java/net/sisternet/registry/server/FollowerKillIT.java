package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.follow.EntryLogMirror;
import net.sisternet.registry.core.follow.PayloadRule;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.follow.SisterFollower;
import net.sisternet.registry.core.follow.UnreachableSisterException;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.sisters.Mirrors;
import net.sisternet.registry.server.sqlite.SqliteMirrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that follows a real server ({@code kill -9}) at random moments, twenty times.
 * What a kill can leave on the disk at two hundred random steps, also in the middle of a commit, is
 * tried by {@link FollowerCutTest}.
 */
class FollowerKillIT {

  private static final String STEP = "follower: ";
  private static final String DONE = STEP + "done";
  private static final int KILLS = 20;
  private static final int ENTRIES = 1_300;
  private static final int BATCH = 100;

  @TempDir private Path folder;
  private final Random random = new Random(4711);
  private long before;

  @Test
  void killedAtAnyMomentItLosesNothingAndDoublesNothing() throws Exception {
    var config = TestRegistry.config(folder.resolve("source"), Samples.HOME);
    Files.createDirectories(config.data());
    LogKey key = LogKey.readOrCreate(config.logKey(), Checkpoint.origin(Samples.HOME));
    publish(config, key);
    var mirrors = new SqliteMirrors(folder.resolve("mirrors"));
    int finished = 0;
    try (RegistryServer server = RegistryServer.start(config)) {
      String log = "http://127.0.0.1:" + server.port() + "/log";
      for (int kills = 0; kills < KILLS; ) {
        if (followAndKill(log, key.verifierKey())) {
          kills++;
        } else {
          assertThat(taken(mirrors)).hasSize(ENTRIES);
          mirrors.delete(Samples.HOME);
          before = 0;
          finished++;
          assertThat(finished).as("it is nearly never killed").isLessThan(KILLS);
        }
        assertNothingIsLostOrDoubled(mirrors);
      }
      while (followAndKill(log, key.verifierKey())) {
        assertNothingIsLostOrDoubled(mirrors);
      }
    }
    assertIsWhole(config, mirrors, key);
  }

  private static void publish(ServerConfig config, LogKey key) {
    try (Storage storage = Storage.open(config)) {
      var script = new LogScript(key, storage.log().head());
      for (int i = 1; i <= ENTRIES; i++) {
        script.publish("n" + i % 900);
        if (i % BATCH == 0) {
          storage.log().append(script.batch());
        }
      }
    }
  }

  /** Whether it was killed; otherwise it came to the end by itself. */
  private boolean followAndKill(String log, VerifierKey key) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Follower.class.getName(),
                log,
                key.toString(),
                folder.resolve("mirrors").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int steps = random.nextInt(4);
    int delayMicros = random.nextInt(60_000);
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      String line = step(lines);
      for (int i = 0; i < steps && !line.equals(DONE); i++) {
        line = step(lines);
      }
      if (line.equals(DONE)) {
        assertThat(child.waitFor()).isZero();
        return false;
      }
      LockSupport.parkNanos(delayMicros * 1000L);
      child.toHandle().destroyForcibly();
    }
    return child.waitFor() != 0;
  }

  /** What the child says; it also tells what its logging does. */
  private static String step(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(STEP)) {
      line = lines.readLine();
    }
    return Objects.requireNonNull(line, "the child died by itself");
  }

  private void assertNothingIsLostOrDoubled(Mirrors mirrors) {
    List<LogEntry> taken = taken(mirrors);
    assertThat(taken.size()).isGreaterThanOrEqualTo((int) before);
    for (int i = 0; i < taken.size(); i++) {
      assertThat(taken.get(i).entry().position()).isEqualTo(new Position(i + 1L));
    }
    before = taken.size();
  }

  private static List<LogEntry> taken(Mirrors mirrors) {
    try (Mirrors.Mirror mirror = mirrors.open(Samples.HOME)) {
      List<LogEntry> taken = mirror.log().readAfter(Position.START, ENTRIES + 1);
      assertThat(mirror.log().head().size()).isEqualTo(taken.size());
      return taken;
    }
  }

  private static void assertIsWhole(ServerConfig config, Mirrors mirrors, LogKey key) {
    try (Storage source = Storage.open(config);
        Mirrors.Mirror mirror = mirrors.open(Samples.HOME)) {
      assertThat(mirror.log().head()).isEqualTo(source.log().head());
      assertThat(mirror.log().readAfter(Position.START, ENTRIES))
          .isEqualTo(source.log().readAfter(Position.START, ENTRIES));
      assertThat(
              new LogVerifier(mirror.log(), mirror.heads(), key.verifierKey()).verify(10).faults())
          .isEmpty();
    }
  }

  /** Follows a log into a mirror on disk, says when it begins and what it has taken. */
  static final class Follower {

    private Follower() {}

    public static void main(String[] args) throws IOException {
      var sister =
          new Sister(Samples.HOME, VerifierKey.parse(args[1]), List.of(Samples.HOME.base() + "/"));
      System.out.println(STEP + "begins");
      try (var mirror = new SqliteMirrors(Path.of(args[2])).open(Samples.HOME)) {
        var follower =
            new SisterFollower(
                sister,
                new HttpSisterFeed(URI.create(args[0]), FeedConfig.LOCAL),
                new EntryLogMirror(mirror.log(), mirror.heads(), new AccountId("sister")),
                PayloadRule.NONE,
                (reached, target) -> System.out.println(STEP + "taken " + reached));
        while (!hasFollowed(follower)) {
          System.out.println(STEP + "asks again");
        }
      }
      System.out.println(DONE);
    }

    /** A machine that is busy with other things may let an answer wait too long. */
    private static boolean hasFollowed(SisterFollower follower) {
      try {
        follower.poll();
        return true;
      } catch (UnreachableSisterException e) {
        return false;
      }
    }
  }
}
