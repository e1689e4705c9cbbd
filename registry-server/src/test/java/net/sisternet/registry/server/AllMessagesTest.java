package net.sisternet.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.problem.MessageBundle;
import net.sisternet.registry.core.problem.MessageKeys;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;

/**
 * The messages of all modules against the code of all modules: what code names is there, and what
 * is there is named. That the languages agree is in each bundle's own test.
 */
class AllMessagesTest {

  private static final List<Path> SOURCES =
      List.of(
          Path.of("../registry-core/src/main/java"),
          Path.of("../registry-client/src/main/java"),
          Path.of("src/main/java"));
  private static final MessageBundle REFUSALS = MessageBundle.ofRefusals();
  private static final MessageBundle PAGES =
      new MessageBundle(Path.of("src/main/resources/net/sisternet/registry/server/html"));

  /** Looks like a message of a block and is something else: a metric, a file. */
  private static final Set<String> NO_MESSAGES =
      Set.of("http.server.requests", "log.key", "map.svg");

  @Test
  void theseAreAllBundlesThatThereAre() throws IOException {
    try (Stream<Path> files = Files.find(Path.of(".."), 20, (file, kind) -> isMessages(file))) {
      assertThat(files.map(file -> file.getParent().toAbsolutePath().normalize()).distinct())
          .containsExactlyInAnyOrder(
              REFUSALS.folder().toAbsolutePath().normalize(),
              PAGES.folder().toAbsolutePath().normalize());
    }
  }

  private static boolean isMessages(Path file) {
    return file.getFileName().toString().matches("messages.*\\.properties")
        && file.toString().contains("src/main/resources");
  }

  @Test
  void everyRefusalIsNamedByCode() {
    Set<String> named = named();
    named.addAll(madeUp());

    assertThat(named).containsAll(MessageKeys.stems(REFUSALS.keys()));
  }

  @Test
  void everyMessageThatCodeNamesIsThere() {
    var there = new TreeSet<>(REFUSALS.keys());
    there.addAll(PAGES.keys());
    Set<String> stems = MessageKeys.stems(there);
    Set<String> blocks = stems.stream().map(MessageKeys::block).collect(Collectors.toSet());
    Set<String> named = named();
    named.addAll(madeUp());
    named.removeIf(key -> NO_MESSAGES.contains(key) || !blocks.contains(MessageKeys.block(key)));

    assertThat(stems).containsAll(named);
  }

  private static Set<String> named() {
    return SOURCES.stream()
        .flatMap(folder -> MessageKeys.namedIn(folder).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Keys that code puts together from parts. */
  private static Set<String> madeUp() {
    return Stream.of(
            slugs(slug -> "title." + slug),
            slugs(slug -> "http.problem." + slug),
            Kinds.all().stream().map(kind -> "http.kind." + kind.name()),
            FilterValues.FRESHNESS.stream().map(word -> "http.freshness." + word),
            parts("record.", "because\\(\\s*\"([a-z-]+)\""),
            parts("shacl.", "Component\", \"([a-z-]+)\""),
            parts("shacl.", "component\\(entry\\), \"([a-z-]+)\""))
        .flatMap(Function.identity())
        .collect(Collectors.toSet());
  }

  private static Stream<String> slugs(Function<String, String> key) {
    return Arrays.stream(ProblemType.values()).map(ProblemType::slug).map(key);
  }

  private static Stream<String> parts(String block, String pattern) {
    var compiled = Pattern.compile(pattern);
    return SOURCES.stream()
        .flatMap(folder -> MessageKeys.matchesIn(folder, compiled).stream())
        .map(block::concat);
  }
}
