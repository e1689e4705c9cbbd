package net.sisternet.registry.server.html.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.sisternet.registry.server.NodePrograms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editor that the server ships is the published one, not a changed one. */
class EditorFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"yasqe.min.js", "yasqe.min.css"})
  void areThoseOfThePinnedPackage(String name) {
    NodePrograms.need("@zazuko/yasqe");
    assertThat(
            Path.of("src/main/resources/net/sisternet/registry/server/html/research").resolve(name))
        .hasSameBinaryContentAs(
            NodePrograms.FOLDER.resolve("node_modules/@zazuko/yasqe/build").resolve(name));
  }
}
