package net.sisternet.registry.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest implements MessageBundleContract {

  private static final MessageBundle BUNDLE = MessageBundle.ofRefusals();

  @Override
  public MessageBundle bundle() {
    return BUNDLE;
  }

  @ParameterizedTest
  @ValueSource(strings = {"_da", "_de"})
  void noMessageWasLeftInEnglish(String language) {
    Properties english = BUNDLE.messages("");
    Properties others = BUNDLE.messages(language);
    for (String key : english.stringPropertyNames()) {
      assertThat(others.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
    }
  }

  @Test
  void theMessagesThatAreLoadedAreTheseFiles() {
    assertThat(Messages.text("title.gone").da())
        .isEqualTo(BUNDLE.messages("_da").getProperty("title.gone"));
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeOfProblemHasATitleAndIsFoundByItsSlug(ProblemType type) {
    assertThat(type.title().en()).isNotBlank().doesNotEndWith(".");
    assertThat(type.title().da()).isNotBlank().isNotEqualTo(type.title().en());
    assertThat(type.title().de()).isNotBlank().isNotEqualTo(type.title().en());
    assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
    if (type == ProblemType.WAITING) {
      assertThat(type.status()).as("accepted, and not done yet: RFC 9110, 15.3.3").isEqualTo(202);
    } else {
      assertThat(type.status()).isBetween(400, 599);
    }
    assertThat(ProblemType.findBySlug(type.slug())).contains(type);
    assertThat(BUNDLE.stems("title")).hasSize(ProblemType.values().length);
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

  @Test
  void aValueDisturbsNothingAroundIt() {
    assertThat(shown("a\u0007b\u202Ec\u2066d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(shown("a\tb\nc")).isEqualTo("a\tb\nc");
  }

  private static String shown(String value) {
    return FieldProblem.violation("name", "publish.unclean", value).value();
  }
}
