package net.sisternet.registry.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path FILES =
      Path.of("src/main/resources/net/sisternet/registry/core/problem");
  private static final Properties ENGLISH = MessageKeys.messages("");

  @ParameterizedTest
  @ValueSource(strings = {"_da", "_de"})
  void everyMessageIsThereInEveryLanguageAndTakesTheSameArguments(String language) {
    Properties others = MessageKeys.messages(language);

    assertThat(others.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
    for (String key : ENGLISH.stringPropertyNames()) {
      String other = others.getProperty(key);
      assertThat(MessageKeys.arguments(other))
          .as(key)
          .isEqualTo(MessageKeys.arguments(ENGLISH.getProperty(key)));
      assertThat(other).as(key).isNotBlank().isNotEqualTo(ENGLISH.getProperty(key));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_da", "_de"})
  void everyMessageIsAValidPatternWithApostrophesWrittenTwice(String language) {
    Properties messages = MessageKeys.messages(language);
    for (String key : messages.stringPropertyNames()) {
      String message = messages.getProperty(key);
      assertThat(message.replaceAll("''|'[{}]'", "")).as(key).doesNotContain("'");
      Object[] arguments = {"@0", "@1", "@2", "@3"};
      MessageKeys.arguments(message.replaceAll("\\{\\d\\}", ""))
          .forEach(number -> arguments[Integer.parseInt(number)] = 3);
      String shown = new MessageFormat(message, Locale.ENGLISH).format(arguments);
      assertThat(shown).as(key).isNotBlank().doesNotContain("''");
      for (String plain : MessageKeys.arguments(message)) {
        Object argument = arguments[Integer.parseInt(plain)];
        assertThat(shown).as(key).contains(argument.toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "messages_da", "messages_de"})
  void noKeyStandsTwiceInAFile(String name) throws IOException {
    var seen = new HashSet<String>();
    for (String line : Files.readAllLines(FILES.resolve(name + ".properties"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        assertThat(line).contains("=").doesNotContain("\\").doesNotEndWith(" ");
        assertThat(seen.add(line.substring(0, line.indexOf('=')))).as(line).isTrue();
      }
    }
  }

  @Test
  void aReasonHasARemedy() {
    Set<String> keys = ENGLISH.stringPropertyNames();
    for (String key : keys) {
      String stem = key.replaceFirst("\\.(reason|remedy)$", "");
      if (!stem.equals(key)) {
        assertThat(keys).contains(stem + ".reason", stem + ".remedy").doesNotContain(stem);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"log", "publish", "canonical", "blank", "json"})
  void theMessagesOfTheCoreAreThoseThatItsCodeNames(String block) {
    assertThat(MessageKeys.of(block)).isNotEmpty().isEqualTo(MessageKeys.namedIn(SOURCES, block));
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeOfProblemHasATitleAndIsFoundByItsSlug(ProblemType type) {
    assertThat(type.title().en()).isNotBlank().doesNotEndWith(".");
    assertThat(type.title().da()).isNotBlank().isNotEqualTo(type.title().en());
    assertThat(type.title().de()).isNotBlank().isNotEqualTo(type.title().en());
    assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
    assertThat(type.status()).isBetween(400, 599);
    assertThat(ProblemType.findBySlug(type.slug())).contains(type);
    assertThat(MessageKeys.of("title")).hasSize(ProblemType.values().length);
  }

  @Test
  void aTypeThatIsNotKnownIsNotFound() {
    assertThat(ProblemType.findBySlug("")).isEmpty();
    assertThat(ProblemType.findBySlug("INVALID")).isEmpty();
  }

  @Test
  void whatAWriterSentIsShownAsItIs() {
    String odd = "{0} it''s '{1}' <b> $1 \\u0041";
    Text text = Messages.text("log.no-record", odd);

    assertThat(List.of(text.en(), text.da(), text.de())).allMatch(it -> it.contains(odd));
  }

  @Test
  void aTextIsInTheReadersLanguage() {
    Text text = Messages.text("publish.invalid", 1);
    assertThat(text.in(Locale.US)).startsWith("One thing needs");
    assertThat(text.in(Locale.forLanguageTag("da-DK"))).startsWith("Én ting");
    assertThat(text.in(Locale.forLanguageTag("de-AT"))).startsWith("Ein Punkt ist");
    assertThat(text.in(Locale.FRENCH)).isEqualTo(text.en());
    assertThat(Messages.text("publish.invalid", 1234).de()).startsWith("1.234 Punkte sind");
    assertThat(Text.same("x")).isEqualTo(new Text("x", "x", "x"));
  }

  @Test
  void aKeyThatIsNotThereIsABug() {
    assertThatThrownBy(() -> Messages.text("log.nothing"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void aValueIsShortenedBetweenCharacters() {
    String bees = "\uD83D\uDC1D".repeat(200);
    assertThat(shown("x".repeat(200))).isEqualTo("x".repeat(200));
    assertThat(shown("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
    assertThat(shown(bees)).isEqualTo(bees.substring(0, 200) + "…");
    assertThat(shown("x" + bees)).isEqualTo("x" + bees.substring(0, 198) + "…");
  }

  @Test
  void aValueHoldsNoHalfCharacters() {
    assertThat(shown("a\uD83Db")).isEqualTo("a\uFFFDb");
    assertThat(shown("\uDC1D\uD83D")).isEqualTo("\uFFFD\uFFFD");
    assertThat(shown("\uD83D\uDC1D")).isEqualTo("\uD83D\uDC1D");
  }

  private static String shown(String value) {
    return FieldProblem.violation("name", "publish.unclean", value).value();
  }
}
