package net.sisternet.registry.server.html.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {

  private static final Reader EN = new Reader(Language.EN);
  private static final Reader DA = new Reader(Language.DA);
  private static final Reader DE = new Reader(Language.DE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2005|2005|2005|2005",
        "2017-01|January 2017|januar 2017|Januar 2017",
        "2012-05-30|30 May 2012|30. maj 2012|30. Mai 2012",
        "2012-05-30T16:30:00+02:00|30 May 2012, 16:30|30. maj 2012 kl. 16.30|30. Mai 2012, 16:30 Uhr",
        "2005-13|2005-13|2005-13|2005-13",
        "soon|soon|soon|soon"
      })
  void writesDatesAsPeopleDo(String lexical, String en, String da, String de) {
    assertThat(EN.times().partial(lexical)).isEqualTo(en);
    assertThat(DA.times().partial(lexical)).isEqualTo(da);
    assertThat(DE.times().partial(lexical)).isEqualTo(de);
  }

  @Test
  void anInstantIsToldInTheTimeOfTheRegion() {
    Instant noon = Instant.parse("2026-07-01T10:05:00Z");
    assertThat(DA.times().instant(noon)).isEqualTo("1. juli 2026 kl. 12.05");
    assertThat(DE.times().day(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("1. Januar 2027");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P1M|every month|hver måned|jeden Monat",
        "P2W|every 2 weeks|hver 2. uge|alle 2 Wochen",
        "P14D|every 2 weeks|hver 2. uge|alle 2 Wochen",
        "P1Y|every year|hvert år|jedes Jahr",
        "often|often|often|often",
        "P|P|P|P"
      })
  void saysHowOften(String lexical, String en, String da, String de) {
    assertThat(EN.times().every(lexical)).isEqualTo(en);
    assertThat(DA.times().every(lexical)).isEqualTo(da);
    assertThat(DE.times().every(lexical)).isEqualTo(de);
  }

  @Test
  void saysHowLong() {
    assertThat(EN.times().lasting("PT4H30M")).isEqualTo("4 hours, 30 minutes");
    assertThat(DA.times().per("P1Y")).isEqualTo("om året");
    assertThat(DE.times().per("P3M")).isEqualTo("für 3 Monate");
  }

  @Test
  void writesAmountsAsPeopleDo() {
    assertThat(EN.amounts().price("25000", "DKK")).isEqualTo("25,000\u00a0DKK");
    assertThat(DA.amounts().price("25000.0", "DKK")).isEqualTo("25.000\u00a0DKK");
    assertThat(DE.amounts().price("12.5", "EUR")).isEqualTo("12,50\u00a0EUR");
    assertThat(DE.amounts().price("0.0", "EUR")).isEqualTo("kostenlos");
    assertThat(DA.amounts().number("150000")).isEqualTo("150.000");
    assertThat(DA.amounts().number("a few")).isEqualTo("a few");
    assertThat(DA.amounts().price("9".repeat(500), "ZZZ")).startsWith("999");
  }

  @Test
  void choosesTheBestLanguageOfAText() {
    assertThat(DE.best(Map.of("da", "hej", "de", "hallo"))).isEqualTo(new Phrase("hallo", ""));
    assertThat(DE.best(Map.of("da", "hej", "en", "hello"))).isEqualTo(new Phrase("hello", "en"));
    assertThat(DE.best(Map.of("fo", "hey"))).isEqualTo(new Phrase("hey", "fo"));
    assertThat(DE.best(Map.of("", "x", "fo", "hey"))).isEqualTo(new Phrase("x", ""));
  }

  @Test
  void cutsAtASpace() {
    assertThat(Phrase.own("one two three").shortened(9).text()).isEqualTo("one two…");
    assertThat(Phrase.own("one").shortened(9).text()).isEqualTo("one");
  }

  @Test
  void understandsWhatABrowserAsksFor() {
    assertThat(Language.ofAccept("de-AT,de;q=0.9,en;q=0.3")).isEqualTo(Language.DE);
    assertThat(Language.ofAccept("fr-FR, da;q=0.4")).isEqualTo(Language.DA);
    assertThat(Language.ofAccept("")).isEqualTo(Language.EN);
    assertThat(Language.ofAccept(";;q=x,,")).isEqualTo(Language.EN);
    assertThat(Language.ofAccept("da,".repeat(5000))).isEqualTo(Language.EN);
  }
}
