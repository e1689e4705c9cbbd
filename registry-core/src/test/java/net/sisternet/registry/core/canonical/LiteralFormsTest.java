package net.sisternet.registry.core.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sdmx;
import net.sisternet.vocab.Xsd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralFormsTest {

  @ParameterizedTest
  @CsvSource({
    "2005, gYear, 2005",
    "2017-01, gYearMonth, 2017-01",
    "2012-05-30, date, 2012-05-30",
    "2012-02-29, date, 2012-02-29",
    "2012-05-30T16:30:00+02:00, dateTime, 2012-05-30T16:30:00+02:00",
    "2012-05-30T16:30, dateTime, 2012-05-30T16:30:00",
    "2012-05-30T16:30:00.5Z, dateTime, 2012-05-30T16:30:00.5Z",
  })
  void datesGetTheTypeOfTheirForm(String lexical, String type, String expected) {
    for (String given : List.of(Xsd.STRING, Xsd.DATE, Xsd.INTEGER)) {
      assertThat(retyped(SchemaOrg.FOUNDING_DATE, Literal.typed(lexical, given)))
          .isEqualTo(Literal.typed(expected, Xsd.NS + type));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2005-13",
        "2005-02-29",
        "0000",
        "05",
        "spring 2005",
        "2005-1-1",
        "2012-05-30T25:00",
        "2005Z",
        "",
        "２００５"
      })
  void whatIsNoDateStaysAsItCame(String lexical) {
    assertThat(retyped(Sdmx.REF_PERIOD, Literal.string(lexical)))
        .isEqualTo(Literal.string(lexical));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1000",
    "1000.0, 1000",
    "1.0E3, 1000",
    "0.0, 0",
    "-0, 0",
    "+12.50, 12.5",
    "1e-2, 0.01",
    ".5, 0.5"
  })
  void pricesAreDecimalsWithoutExponent(String lexical, String expected) {
    assertThat(retyped(SchemaOrg.PRICE, Literal.typed(lexical, Xsd.DOUBLE)))
        .isEqualTo(Literal.typed(expected, Xsd.DECIMAL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"about 1000", "1e999999999", "INF", "NaN", "1,5"})
  void whatIsNoNumberStaysAsItCame(String lexical) {
    assertThat(retyped(SchemaOrg.PRICE, Literal.string(lexical)))
        .isEqualTo(Literal.string(lexical));
  }

  @Test
  void countsAreIntegersAndDurationsDurations() {
    assertThat(retyped(Sdmx.OBS_VALUE, Literal.typed("1.91E2", Xsd.DOUBLE)))
        .isEqualTo(Literal.typed("191", Xsd.INTEGER));
    assertThat(retyped(Sdmx.OBS_VALUE, Literal.typed("1.5", Xsd.DECIMAL)))
        .isEqualTo(Literal.typed("1.5", Xsd.DECIMAL));
    assertThat(retyped(SchemaOrg.BILLING_DURATION, Literal.string("P1Y")))
        .isEqualTo(Literal.typed("P1Y", Xsd.DURATION));
    assertThat(retyped(SchemaOrg.BILLING_DURATION, Literal.string("P")))
        .isEqualTo(Literal.string("P"));
    assertThat(retyped("http://example.org/note", Literal.string("2005")))
        .isEqualTo(Literal.string("2005"));
  }

  private static Term retyped(String property, Literal literal) {
    var triple =
        new Triple(new Iri("http://localhost:8080/networks/a#it"), new Iri(property), literal);
    return LiteralForms.retyped(triple).object();
  }
}
