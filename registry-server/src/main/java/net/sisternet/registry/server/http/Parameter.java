package net.sisternet.registry.server.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.problem.Languages;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * Every query parameter that a resource of this package takes: one list for reading and telling.
 */
enum Parameter {
  Q("Words in any of the three languages; prefixes and one wrong letter are forgiven."),
  AREA("Area of work, and everything inside it: `nuts:DK02`, `sna:lolland`, `lolland`, `0360`."),
  COMPETENCE("Competence, and narrower ones: `snc:comp-languages`, `languages`."),
  SUBJECT("Sector, and narrower ones: `snc:sector-it`, `it`."),
  TYPE("Type of network: `snc:type-cluster`, `cluster`."),
  ADMISSION("How new members get in: `snc:admission-open`, `open`."),
  COST("Whether membership costs anything: `free` or `paid`."),
  CADENCE("How often members meet: `P1M`, `monthly`, `weekly`, …"),
  ATTENDANCE("Where one meets: `OnlineEventAttendanceMode`, `online`, `in person`."),
  PURPOSE("What the network is for: `snc:purpose-growth`, `growth`."),
  COORDINATION("How the day-to-day running is carried: `volunteer`."),
  STATUS("State of the record or of what it is about: `record-unconfirmed`, `opp-open`."),
  FRESHNESS(
      "How old it is what a record says: `fresh`, `ageing`, `unconfirmed`, `outdated`, or the month"
          + " in which it was last confirmed or looked at: `2026-03`."),
  FUNDED("Month in which a grant ends: `2027-03`."),
  STARTS("Month in which an event begins: `2027-03`."),
  LANGUAGE("Working language: `da`, `DAN`, `lang:DAN`."),
  KIND("Kind of record: `network`, `organization`, …"),
  HOME("Registry where the record is at home, by its address: `https://luebeck.example`."),
  MAX_FEE("maxFee", "The most that a member pays a year, in the currency of the fee."),
  SORT(
      "`relevance`, `name`, `modified` or `start`: events by when they begin, the latest first."
          + " Without words `relevance` is `start` for a list of events, and `name` for all else."),
  LIMIT("How many records a page has, 1 to 100; 20 unless said."),
  CURSOR("Where a page begins; only ever taken from `next` of the page before."),
  VALIDATE("`only`: what is sent is checked and not stored."),
  LANG("Instead of `Accept-Language`: `en`, `da` or `de`."),
  FORMAT(
      "Instead of `Accept`: `json`, `jsonld`, `ttl`, `nt`, `rdf`, `csv`, `html`; for lists also `atom`.");

  /** What every address takes that has nothing else to be told. */
  static final List<Parameter> OF_RECORD = List.of(LANG, FORMAT);

  /** What a history takes. */
  static final List<Parameter> OF_HISTORY = List.of(LIMIT, CURSOR, LANG, FORMAT);

  /** What a write takes. */
  static final List<Parameter> OF_WRITE = List.of(VALIDATE, LANG, FORMAT);

  /** What a search across kinds takes. */
  static final List<Parameter> OF_SEARCH =
      Arrays.stream(values()).filter(p -> p != VALIDATE).toList();

  /** What a list of records of one kind takes. */
  static final List<Parameter> OF_LIST = OF_SEARCH.stream().filter(p -> p != KIND).toList();

  /** What filters records; may be given several times, then one of the values must hold. */
  private static final List<Parameter> FILTERS =
      Arrays.stream(values()).filter(p -> Facet.findByParameter(p.text).isPresent()).toList();

  private final String text;
  private final String description;

  Parameter(String description) {
    this.text = name().toLowerCase(Locale.ROOT);
    this.description = description;
  }

  Parameter(String text, String description) {
    this.text = text;
    this.description = description;
  }

  /** The name in URLs. */
  String text() {
    return text;
  }

  /** What it means, in a sentence of Markdown. */
  String description() {
    return description;
  }

  /** Whether it may be given several times. */
  boolean isRepeatable() {
    return FILTERS.contains(this);
  }

  /** The values that it can have, or none if they cannot be counted. */
  List<String> choices() {
    return switch (this) {
      case SORT -> List.of("relevance", "name", "modified", "start");
      case VALIDATE -> List.of("only");
      case LANG -> Languages.TAGS;
      case KIND -> Kinds.all().stream().map(Kind::name).toList();
      default -> List.of();
    };
  }
}
