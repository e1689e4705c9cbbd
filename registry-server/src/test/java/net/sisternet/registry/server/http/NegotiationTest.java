package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "da|da",
        "da-DK, en;q=0.5|da",
        "fr, de;q=0.9, da;q=0.95|da",
        "de-AT|de",
        "fr, sv|en",
        "*|en",
        "''|en",
        ";;|en"
      })
  void theLanguageIsTheBestThatIsSpokenHere(String header, String language) {
    assertThat(Negotiation.language(header).getLanguage()).isEqualTo(language);
  }
}
