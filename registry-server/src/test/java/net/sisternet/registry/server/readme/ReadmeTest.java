package net.sisternet.registry.server.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.TestRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is true. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Path EXAMPLE =
      Path.of("src/test/java/net/sisternet/registry/server/readme/Example.java");

  @Test
  void theProgramInTheReadmeIsTheOneThatRunsHere() throws IOException {
    List<String> lines = Files.readAllLines(EXAMPLE);
    String program =
        lines
            .subList(lines.indexOf("    // README begins") + 1, lines.indexOf("    // README ends"))
            .stream()
            .map(line -> line.isEmpty() ? line : line.substring(4))
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains(program);
  }

  @Test
  void theProgramRegistersChangesFindsAndFollows(@TempDir Path folder) {
    var home = new Home("http://localhost:" + TestRegistry.freePort());
    try (RegistryServer server = TestRegistry.start(folder, home)) {
      String token = TestRegistry.token(server, "readme", Role.COORDINATOR).secret();
      Path cursor = folder.resolve("cursor");
      var followed = new HashMap<RecordIri, Optional<Payload>>();
      assertThat(printed(() -> followed.putAll(Example.run(home.base(), token, cursor))).strip())
          .isEqualTo(home.base() + "/networks/vores-netvaerk");
      assertThat(followed.keySet())
          .extracting(RecordIri::value)
          .containsExactly(home.base() + "/networks/vores-netvaerk");
      assertThat(cursor).content().contains("\"position\" : 2");
    }
  }

  private static String printed(Runnable program) {
    PrintStream before = System.out;
    var out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
