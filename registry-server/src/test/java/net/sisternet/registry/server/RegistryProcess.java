package net.sisternet.registry.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as its operator runs it: a process of its own, with the command line. */
final class RegistryProcess implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("listens on port (\\d+)");

  private final Process process;
  private final int port;

  private RegistryProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** {@code registry serve} on any free port; returns when it answers. */
  static RegistryProcess serve(Path data, List<String> more) {
    var args = new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", "0"));
    args.addAll(more);
    Process process = launch(args, ProcessBuilder.Redirect.INHERIT);
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Matcher listens = LISTENS.matcher(line);
        if (listens.find()) {
          return new RegistryProcess(process, Integer.parseInt(listens.group(1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("the server ended before it listened");
  }

  /** Any other command, to its end. */
  static Outcome run(String... args) {
    Process process = launch(List.of(args), ProcessBuilder.Redirect.INHERIT);
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a command came to. */
  record Outcome(int exit, String out) {}

  int port() {
    return port;
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ctrl-C. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the server did not stop");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process launch(List<String> args, ProcessBuilder.Redirect errors) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "net.sisternet.registry.server.commands.Main"));
    command.addAll(args);
    try {
      return new ProcessBuilder(command).redirectError(errors).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
