package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import org.junit.jupiter.api.Test;

/** The message files: complete, in step, and nothing in them that no page says. */
class MessagesTest {

  private static final List<String> FILES =
      List.of("messages.properties", "messages_da.properties", "messages_de.properties");

  private static Properties messages(String file) {
    try (InputStream in = HtmlPages.class.getResourceAsStream(file)) {
      var messages = new Properties();
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyLanguageHasTheSameKeys() {
    Set<String> english = messages(FILES.get(0)).stringPropertyNames();
    for (String file : FILES) {
      assertThat(messages(file).stringPropertyNames())
          .as(file)
          .containsExactlyInAnyOrderElementsOf(english);
    }
  }

  @Test
  void everyMessageTakesTheSameArgumentsInEveryLanguage() {
    Properties english = messages(FILES.get(0));
    for (String file : FILES) {
      Properties messages = messages(file);
      for (String key : english.stringPropertyNames()) {
        assertThat(arguments(messages.getProperty(key)))
            .as(file + ": " + key)
            .isEqualTo(arguments(english.getProperty(key)));
      }
    }
  }

  private static int arguments(String message) {
    return new MessageFormat(message, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  @Test
  void noMessageHasALoneApostrophe() {
    for (String file : FILES) {
      Properties messages = messages(file);
      assertThat(messages.stringPropertyNames())
          .allSatisfy(
              key ->
                  assertThat(messages.getProperty(key).replace("''", ""))
                      .as(file + ": " + key)
                      .doesNotContain("'"));
    }
  }

  @Test
  void everyMessageIsSaidAndEverySaidMessageExists() throws IOException {
    Set<String> said = new TreeSet<>(madeUpKeys());
    Pattern say =
        Pattern.compile("(?:say|text|fault)\\(\\s*\"([a-z][a-zA-Z-]*(?:\\.[a-zA-Z-]+)*)\"");
    for (String folder :
        List.of("src/main/jte", "src/main/java/net/sisternet/registry/server/html")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = say.matcher(Files.readString(file));
          while (matcher.find()) {
            said.add(matcher.group(1));
          }
        }
      }
    }
    said.removeIf(key -> key.startsWith("http."));
    assertThat(messages(FILES.get(0)).stringPropertyNames()).isEqualTo(said);
  }

  /** Keys that the code puts together from parts. */
  private static Set<String> madeUpKeys() {
    return Stream.of(
            Kinds.all().stream().map(kind -> "kind." + kind.name()),
            Arrays.stream(Facet.values()).map(facet -> "facet." + facet.parameter()),
            Arrays.stream(FindRequest.Sort.values()).map(sort -> "sort." + lower(sort)),
            Arrays.stream(EntryType.values()).map(type -> "history." + lower(type)),
            SparqlPage.EXAMPLES.stream().map(name -> "sparql.example." + name),
            Stream.of("ontology", "shapes", "concepts", "areas", "languages")
                .flatMap(part -> Stream.of("vocab." + part, "vocab." + part + ".lead")),
            Stream.of("every", "per", "lasting")
                .flatMap(
                    use ->
                        Stream.of("year", "month", "week", "day", "hour", "minute")
                            .map(unit -> "duration." + use + "." + unit)),
            Stream.of("yes", "no"),
            messages(FILES.get(0)).stringPropertyNames().stream()
                .filter(MessagesTest::namesATermOfOurPrefixes))
        .flatMap(keys -> keys)
        .collect(Collectors.toSet());
  }

  private static boolean namesATermOfOurPrefixes(String key) {
    int dot = key.indexOf('.');
    int second = key.indexOf('.', dot + 1);
    return key.startsWith("datatype.")
        || (key.startsWith("property.")
            && Prefixes.all().containsKey(key.substring(dot + 1, second)));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
