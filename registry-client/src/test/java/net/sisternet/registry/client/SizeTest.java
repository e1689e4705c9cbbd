package net.sisternet.registry.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an application takes on with the client. */
class SizeTest {

  private static final long MOST = 7_000_000;

  /** What only tests need. */
  private static final Pattern TESTS =
      Pattern.compile(
          ".*(test-classes|-tests\\.jar|junit|opentest4j|apiguardian|assertj|byte-buddy|logback"
              + "|surefire).*");

  @Test
  void theClientAndAllThatItNeedsAreBelowSevenMegabytes() {
    List<Path> needed =
        Arrays.stream(
                System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
            .filter(part -> !TESTS.matcher(part).matches())
            .map(Path::of)
            .toList();

    assertThat(needed.toString()).contains("jackson-databind", "jsonld-java", "slf4j-api");
    assertThat(needed.stream().mapToLong(SizeTest::size).sum())
        .as(needed.toString())
        .isLessThan(MOST);
  }

  /** As a jar: of what is not packed yet each file is counted as it will be packed. */
  private static long size(Path part) {
    try (Stream<Path> files = Files.walk(part)) {
      boolean isJar = Files.isRegularFile(part);
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> isJar ? file.toFile().length() : packed(file))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long packed(Path file) {
    try {
      return PublishedLog.packed(Files.readAllBytes(file)).length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
