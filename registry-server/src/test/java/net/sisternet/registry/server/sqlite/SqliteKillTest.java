package net.sisternet.registry.server.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.log.LogHead;
import net.sisternet.registry.core.log.LogReport;
import net.sisternet.registry.core.log.LogScript;
import net.sisternet.registry.core.log.LogVerifier;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in the middle of its appends, several times on the same file. */
class SqliteKillTest {

  private static final String ACKNOWLEDGED = "acknowledged ";
  private static final int ROUNDS = 4;
  private static final String ORIGIN = Checkpoint.origin(Samples.HOME);

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedOutlivesAKill() throws IOException, InterruptedException {
    LogKey key = LogKey.readOrCreate(folder.resolve("log.key"), ORIGIN);
    var random = new Random(4711);
    long acknowledged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged = appendAndKill(acknowledged + 300 + random.nextInt(500));
      try (var store = SqliteStore.open(folder, Samples.HOME)) {
        LogReport report =
            new LogVerifier(store.entryLog(), store.recordHeads(), key.verifierKey()).verify(10);
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isGreaterThanOrEqualTo(acknowledged);
      }
    }
  }

  /** Kills the child once it has acknowledged {@code enough}, and tells how far it had come. */
  private long appendAndKill(long enough) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AppendForEver.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = 0;
    try (var lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      boolean killed = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(ACKNOWLEDGED)) {
          last = Long.parseLong(line.substring(ACKNOWLEDGED.length()));
        }
        if (last >= enough && !killed) {
          child.toHandle().destroyForcibly();
          killed = true;
        }
      }
    }
    child.waitFor();
    assertThat(last).as("the child died before it was killed").isGreaterThanOrEqualTo(enough);
    return last;
  }

  /** Appends batches of changing sizes and prints the size of the log after each. */
  static final class AppendForEver {

    private AppendForEver() {}

    public static void main(String[] args) {
      Path folder = Path.of(args[0]);
      LogKey key = LogKey.read(folder.resolve("log.key"), ORIGIN);
      try (var store = SqliteStore.open(folder, Samples.HOME)) {
        LogHead head = store.entryLog().head();
        var script = new LogScript(key, head);
        var random = new Random(head.size());
        while (true) {
          for (int line = 0; line <= random.nextInt(40); line++) {
            script.publish("n-" + head.size() + "-" + random.nextInt(200));
          }
          store.entryLog().append(script.batch());
          System.out.println(ACKNOWLEDGED + store.entryLog().head().size());
        }
      }
    }
  }
}
