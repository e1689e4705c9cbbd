package net.sisternet.registry.server.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.TestRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README says is true: its program is that of the project in {@code docs/examples/client},
 * and that runs with what the client library needs and nothing else.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Path PROJECT = ROOT.resolve("docs/examples/client");
  private static final Path PROGRAM = PROJECT.resolve("src/main/java/example/SisterNetwork.java");

  /** What of the class path a program has that depends on the client library. */
  private static final Pattern OF_THE_CLIENT =
      Pattern.compile(
          ".*[/\\\\](registry-client|registry-core|vocab)[/\\\\]target[/\\\\](classes|[^/\\\\]+jar)"
              + "|.*[/\\\\](jackson-(core|databind|annotations)|jsonld-java|slf4j-api|jspecify)-[^/\\\\]*jar");

  @Test
  void theProgramInTheReadmeIsTheOneThatRunsHere() throws IOException {
    List<String> lines = Files.readAllLines(PROGRAM);
    String program =
        lines
            .subList(lines.indexOf("    // README begins") + 1, lines.indexOf("    // README ends"))
            .stream()
            .map(line -> line.isEmpty() ? line : line.substring(4))
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains(program);
  }

  @Test
  void theExampleAndTheReadmeNameTheLibraryAsItIs() throws IOException {
    var version = Pattern.compile("<version>([^<]+)</version>");
    var ours = version.matcher(Files.readString(ROOT.resolve("pom.xml")));
    assertThat(ours.find()).isTrue();
    var coordinates =
        Pattern.compile(
            "<groupId>net.sisternet</groupId>\\s*<artifactId>registry-client</artifactId>\\s*<version>"
                + Pattern.quote(ours.group(1))
                + "</version>");
    assertThat(Files.readString(PROJECT.resolve("pom.xml"))).containsPattern(coordinates);
    assertThat(Files.readString(ROOT.resolve("README.md"))).containsPattern(coordinates);
  }

  @Test
  void theProgramRegistersChangesFindsAndFollows(@TempDir Path folder) throws Exception {
    var home = new Home("http://localhost:" + TestRegistry.freePort());
    Path classes = compile(folder.resolve("classes"));
    try (RegistryServer server = TestRegistry.start(folder.resolve("data"), home);
        var loader =
            new URLClassLoader(
                Stream.concat(Stream.of(classes.toString()), library())
                    .map(ReadmeTest::url)
                    .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader())) {
      String token = TestRegistry.token(server, "readme", Role.COORDINATOR).secret();
      Path cursor = folder.resolve("cursor");
      String[] arguments = {home.base(), token, cursor.toString()};
      var main = loader.loadClass("example.SisterNetwork").getMethod("main", String[].class);

      String printed = printed(() -> main.invoke(null, (Object) arguments));

      assertThat(printed.lines())
          .containsExactly(
              home.base() + "/networks/vores-netvaerk",
              "1 records are in the store, " + cursor + " says how far.");
      assertThat(cursor).content().contains("\"position\" : 2");
    }
  }

  private static Path compile(Path classes) throws IOException {
    Files.createDirectories(classes);
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var said = new StringWriter();
      boolean good =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of(
                      "-d",
                      classes.toString(),
                      "-cp",
                      library().collect(Collectors.joining(File.pathSeparator)),
                      "--release",
                      "17"),
                  null,
                  files.getJavaFileObjects(PROGRAM))
              .call();
      assertThat(good).as(said.toString()).isTrue();
    }
    return classes;
  }

  private static Stream<String> library() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> OF_THE_CLIENT.matcher(entry).matches());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }

  /** What a program does. */
  private interface Run {
    void run() throws Exception;
  }

  private static String printed(Run program) throws Exception {
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
