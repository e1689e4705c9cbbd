package net.sisternet.registry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone when the process ends in order. */
public final class TemporaryFolder {

  private TemporaryFolder() {}

  /** A new one, empty. */
  public static Path create() throws IOException {
    return Files.createTempDirectory("sisternet-");
  }

  /** Deletes the folder and all that is in it. */
  public static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
