package net.sisternet.registry.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of the message files of every package. */
public interface MessageBundleContract {

  /** The files under test. */
  MessageBundle bundle();

  @Test
  default void everyMessageIsThereInEveryLanguageAndTakesTheSameArguments() {
    Properties english = bundle().messages("");
    for (String language : MessageBundle.LANGUAGES) {
      Properties others = bundle().messages(language);
      assertThat(others.stringPropertyNames())
          .as("messages" + language)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
      for (String key : english.stringPropertyNames()) {
        assertThat(MessageBundle.arguments(others.getProperty(key)))
            .as("messages" + language + ": " + key)
            .isEqualTo(MessageBundle.arguments(english.getProperty(key)));
      }
    }
  }

  @Test
  default void everyMessageIsAValidPatternWithApostrophesWrittenTwice() {
    for (String language : MessageBundle.LANGUAGES) {
      Properties messages = bundle().messages(language);
      for (String key : messages.stringPropertyNames()) {
        isValid("messages" + language + ": " + key, messages.getProperty(key));
      }
    }
  }

  private static void isValid(String name, String message) {
    assertThat(message.replaceAll("''|'[{}]'", "")).as(name).doesNotContain("'");
    Object[] arguments = {"@0", "@1", "@2", "@3"};
    MessageBundle.arguments(message.replaceAll("\\{\\d\\}", ""))
        .forEach(number -> arguments[Integer.parseInt(number)] = 3);
    String shown = new MessageFormat(message, Locale.ENGLISH).format(arguments);
    assertThat(shown).as(name).isNotBlank().doesNotContain("''");
    for (String plain : MessageBundle.arguments(message)) {
      assertThat(shown).as(name).contains(arguments[Integer.parseInt(plain)].toString());
    }
  }

  @Test
  default void noKeyStandsTwiceInAFile() throws IOException {
    for (String language : MessageBundle.LANGUAGES) {
      var seen = new HashSet<String>();
      for (String line : Files.readAllLines(bundle().file(language))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          assertThat(line).contains("=").doesNotContain("\\").doesNotEndWith(" ");
          assertThat(seen.add(line.substring(0, line.indexOf('=')))).as(line).isTrue();
        }
      }
    }
  }

  @Test
  default void aReasonHasARemedy() {
    Set<String> keys = bundle().keys();
    for (String key : keys) {
      String stem = key.replaceFirst("\\.(reason|remedy)$", "");
      if (!stem.equals(key)) {
        assertThat(keys).contains(stem + ".reason", stem + ".remedy").doesNotContain(stem);
      }
    }
  }
}
