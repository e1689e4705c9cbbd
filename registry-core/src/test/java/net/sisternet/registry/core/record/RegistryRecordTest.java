package net.sisternet.registry.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.wire.RecordMapper;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryRecordTest {

  @Test
  void everyKindIsReadAsItsTypeOrAnOpenOne() {
    for (Kind kind : Kinds.all()) {
      RegistryRecord record = RecordMapper.read(kind, "{\"name\":{\"da\":\"x\"}}");
      assertThat(record.kind()).isEqualTo(kind);
      assertThat(RecordMapper.read(kind, RecordMapper.write(record))).isEqualTo(record);
    }
    assertThatThrownBy(() -> RecordMapper.read(Kinds.EVENT, "[]"))
        .isInstanceOf(RegistryException.class);
  }

  @Test
  void organizationsCompetencesAndAreas() {
    Organization landliv =
        Organization.called("da", "Landliv")
            .with(ContactPoint.of("editor", "landliv@landliv.dk"))
            .memberOf("https://x.example/networks/y#it");
    assertThat(landliv.networks()).containsExactly(new Iri("https://x.example/networks/y#it"));
    Competence binding =
        Competence.called("da", "bogbinding")
            .defined("en", "making books")
            .within("snc:comp-visual");
    assertThat(binding.broader()).hasSize(1);
    Area belt = Area.called("da", "Femern Bælt").within("nuts:DK022").at("54.58", "11.30");
    assertThat(belt.findLongitude().orElseThrow()).isEqualByComparingTo("11.3");
    assertThatThrownBy(() -> Area.called("da", "x").at("91", "0")).hasMessageContaining("91");
  }

  @Test
  void opportunitiesAndEvents() {
    Opportunity wanted =
        Opportunity.sought("da", "Oversættelse").withCompetence("snc:comp-languages").until("2027");
    assertThat(wanted.isSought()).isTrue();
    assertThat(wanted.isOffered()).isFalse();
    assertThat(wanted.findState()).contains(Iris.of("snc:opp-open"));
    Event meeting =
        Event.called("da", "Træf")
            .from("2012-05-30T16:30:00+02:00")
            .at(Place.called("da", "Kulturforsyningen").within("sna:falster"));
    assertThat(meeting.locations().get(0).names().findFor(Locale.ROOT))
        .contains("Kulturforsyningen");
    assertThat(meeting.findStart().orElseThrow().firstDay()).isEqualTo("2012-05-30");
  }

  @Test
  void whatTheRegistrySaysIsRead() {
    Network network =
        RecordMapper.network(
            """
            {"name": {"da": "x"}, "record": {"issued": "2026-01-01T00:00:00Z",
             "modified": "2026-02-01T12:30:00.5Z", "recordVersion": 3}}
            """);
    assertThat(network.document().findVersion().orElseThrow().value()).isEqualTo(3);
    assertThat(network.document().findModified().orElseThrow())
        .isEqualTo("2026-02-01T12:30:00.500Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2005, 2005-01-01, 2005-12-31",
    "2012-02, 2012-02-01, 2012-02-29",
    "2012-05-30, 2012-05-30, 2012-05-30",
    "2012-05-30T16:30, 2012-05-30, 2012-05-30",
    "2012-05-30T16:30:00+02:00, 2012-05-30, 2012-05-30"
  })
  void aPartialDateMeansItsDays(String text, LocalDate first, LocalDate last) {
    var date = new PartialDate(text);
    assertThat(date.firstDay()).isEqualTo(first);
    assertThat(date.lastDay()).isEqualTo(last);
    assertThat(date.toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2005-13",
        "2005-00",
        "2005-02-29",
        "05",
        "",
        "2005-1",
        "0000",
        "2005-06-30T24:61"
      })
  void datesOutsideTheCalendarAreRefused(String text) {
    assertThatThrownBy(() -> new PartialDate(text))
        .isInstanceOf(RegistryException.class)
        .hasMessage("The calendar has no date " + text + ".");
  }

  @Test
  void datesAndDurationsComeFromTheClockOfJava() {
    assertThat(PartialDate.of(Year.of(2005)).text()).isEqualTo("2005");
    assertThat(PartialDate.of(YearMonth.of(2005, 6)).text()).isEqualTo("2005-06");
    assertThat(PartialDate.of(LocalDate.of(2005, 6, 1)).year()).isEqualTo(Year.of(2005));
    assertThat(PartialDate.of(OffsetDateTime.parse("2005-06-01T10:00:00Z")).hasDay()).isTrue();
    assertThat(IsoDuration.of(Period.ofMonths(1)).findPeriod()).contains(Period.ofMonths(1));
  }

  @Test
  void textsAreChosenForTheirReader() {
    LanguageText text = LanguageText.of("de", "drei").and("fr", "trois").and("EN", "three");
    assertThat(text.findFor(Locale.forLanguageTag("de-AT"))).contains("drei");
    assertThat(text.findFor(Locale.forLanguageTag("pl"))).contains("three");
    assertThat(LanguageText.of("fr", "un").findFor(Locale.ENGLISH)).contains("un");
    assertThat(LanguageText.NONE.findFor(Locale.ENGLISH)).isEmpty();
  }

  @Test
  void fieldsAreCopiedToTheBottomAndEqualByValue() {
    var inner = new java.util.HashMap<String, Object>(Map.of("a", 1));
    var fields = Fields.of("x", List.of(inner));
    inner.put("b", 2);
    assertThat(fields).isEqualTo(Fields.of("x", List.of(Map.of("a", 1.0))));
    assertThatThrownBy(() -> fields.members().put("y", 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(fields.without("x")).isEqualTo(Fields.NONE);
    assertThat(Fields.of("n", new java.math.BigDecimal("1e999999999")).members()).hasSize(1);
  }
}
