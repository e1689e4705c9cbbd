package net.sisternet.registry.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "da|da",
        "da-DK, en;q=0.5|da",
        "fr, de;q=0.9, da;q=0.95|da",
        "de-AT|de",
        "da;q=0, de|de",
        "fr, sv|en",
        "*|en",
        "''|en",
        ";;|en"
      })
  void theLanguageIsTheBestThatIsSpokenHere(String header, String language) {
    assertThat(Languages.ofAccept(header).getLanguage()).isEqualTo(language);
  }

  @Test
  void aHeaderLongerThanAnyBrowsersIsNotRead() {
    assertThat(Languages.ofAccept("da," + "x-y,".repeat(300)).getLanguage()).isEqualTo("en");
  }
}
