package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Others' programs for Node.js, run by tests: those of the folder {@code src/test/npm}, with the
 * npm packages that its lock file pins.
 */
public final class NodePrograms {

  /** Where the programs are. */
  public static final Path FOLDER = Path.of("src/test/npm");

  private static final long MOST_SECONDS = 120;

  private NodePrograms() {}

  /**
   * Skips the test, saying how to mend it, where {@code npmPackage} or Node.js is missing. In
   * continuous integration, which sets {@code CI}, the test fails instead: there it must run.
   */
  public static void need(String npmPackage) {
    boolean isThere = Files.isDirectory(FOLDER.resolve("node_modules").resolve(npmPackage));
    String mend =
        "the npm package "
            + npmPackage
            + " is not there: run npm ci in registry-server/src/test/npm";
    String noNode = "Node.js is not installed (Debian: apt-get install nodejs npm)";
    if (System.getenv("CI") != null) {
      assertThat(isThere).as(mend).isTrue();
      assertThat(runs()).as(noNode).isTrue();
    }
    assumeTrue(isThere, mend);
    assumeTrue(runs(), noNode);
  }

  /**
   * What a program prints on standard output, given the file {@code in} on standard input; a test
   * failure if it does not end well.
   *
   * @param scratch a folder for what it prints
   */
  public static String run(Path scratch, Path in, String program, String... arguments)
      throws IOException, InterruptedException {
    Path out = scratch.resolve("out.txt");
    Path err = scratch.resolve("err.txt");
    var command = new ArrayList<>(List.of("node", program));
    command.addAll(List.of(arguments));
    Process node =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      boolean ended = node.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as(program + " ended in time").isTrue();
    } finally {
      node.destroyForcibly();
    }
    assertThat(node.exitValue()).as(Files.readString(err)).isZero();
    return Files.readString(out);
  }

  private static boolean runs() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
