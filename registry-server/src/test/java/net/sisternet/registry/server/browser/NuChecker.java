package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.server.NodePrograms;

/** The W3C's Nu Html Checker: whether pages are valid HTML. */
final class NuChecker {

  private static final Path PROGRAM =
      NodePrograms.FOLDER.resolve("node_modules/vnu-jar/build/dist/vnu.jar");

  private NuChecker() {}

  /** What is wrong with the pages in {@code folder}; empty if nothing is. */
  static List<String> faults(Path folder) throws IOException, InterruptedException {
    NodePrograms.need("vnu-jar");
    Process checker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xss4m",
                "-jar",
                PROGRAM.toString(),
                "--format",
                "json",
                "--exit-zero-always",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String answer =
        new String(
            checker.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(checker.waitFor()).as(answer).isZero();
    var faults = new ArrayList<String>();
    for (JsonNode message : new ObjectMapper().readTree(answer).path("messages")) {
      faults.add(
          "%s line %s: %s: %s"
              .formatted(
                  message.path("url").asText().replaceFirst(".*/", ""),
                  message.path("lastLine").asText(),
                  message.path("message").asText(),
                  message.path("extract").asText()));
    }
    return faults;
  }
}
