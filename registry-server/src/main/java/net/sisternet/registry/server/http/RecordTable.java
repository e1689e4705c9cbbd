package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.sisternet.registry.core.problem.Languages;
import net.sisternet.registry.core.sisters.Completeness;
import net.sisternet.vocab.Kind;

/** Records as a table: one line a record, what has many values in one cell. */
final class RecordTable {

  /** The columns, in their order; a new one is added at the end. */
  static final List<String> COLUMNS =
      List.of(
          "iri",
          "kind",
          "name_en",
          "name_da",
          "name_de",
          "description_en",
          "description_da",
          "description_de",
          "types",
          "areas",
          "languages",
          "subjects",
          "competences",
          "admission",
          "purposes",
          "fee_min",
          "fee_currency",
          "start",
          "end",
          "homepage",
          "email",
          "status",
          "version",
          "modified",
          "home",
          "copy_state",
          "copy_checked");

  private static final String SEPARATOR = "; ";

  private final CsvTable table = new CsvTable(COLUMNS);

  /** Adds a record by its JSON; {@code copied} is the home that it is a copy of. */
  void add(Kind kind, JsonNode json, Optional<Completeness.Part> copied) {
    var cells = new ArrayList<String>();
    cells.add(json.path("record").path("id").asText(json.path("id").asText()));
    cells.add(kind.name());
    for (String text : List.of("name", "description")) {
      for (String language : Languages.TAGS) {
        cells.add(json.path(text).path(language).asText());
      }
    }
    cells.add(many(json, "classification"));
    cells.add(many(json, "areaServed", "eligibleRegion", "location", "containedInPlace"));
    cells.add(many(json, "language"));
    cells.add(many(json, "subject"));
    cells.add(many(json, "knowsAbout", "skills", "itemOffered"));
    cells.add(many(json, "admissionPolicy"));
    cells.add(many(json, "purpose"));
    JsonNode fee = cheapest(json);
    cells.add(fee.path("price").asText(fee.path("minPrice").asText()));
    cells.add(fee.path("priceCurrency").asText());
    cells.add(first(json, "foundingDate", "startDate", "availabilityStarts"));
    cells.add(first(json, "dissolutionDate", "endDate", "validThrough"));
    cells.add(json.path("homepage").asText());
    cells.add(json.path("contactPoint").path(0).path("email").asText());
    cells.add(first(json.path("record"), "status"));
    cells.add(first(json.path("record"), "recordVersion"));
    cells.add(first(json.path("record"), "modified"));
    cells.add(copied.map(it -> it.home().base()).orElse(""));
    cells.add(copied.map(it -> it.state().word()).orElse(""));
    cells.add(copied.flatMap(Completeness.Part::asOf).map(Instant::toString).orElse(""));
    table.add(cells);
  }

  /** The table in UTF-8. */
  byte[] bytes() {
    return table.bytes();
  }

  private static String many(JsonNode json, String... members) {
    return List.of(members).stream()
        .flatMap(member -> each(json.path(member)))
        .map(value -> value.isObject() ? value.path("id").asText() : value.asText())
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(SEPARATOR));
  }

  private static String first(JsonNode json, String... members) {
    return List.of(members).stream()
        .map(member -> json.path(member).asText())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static JsonNode cheapest(JsonNode json) {
    return each(json.path("memberProgram").path("tiers"))
        .map(tier -> tier.path("fee"))
        .filter(fee -> fee.has("price") || fee.has("minPrice"))
        .min(Comparator.comparing(RecordTable::price))
        .orElse(json.path("memberProgram").path("tiers").path(0).path("fee"));
  }

  private static BigDecimal price(JsonNode fee) {
    String text = fee.path("price").asText(fee.path("minPrice").asText());
    return text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : BigDecimal.ZERO;
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false);
    }
    return value.isMissingNode()
        ? java.util.stream.Stream.empty()
        : java.util.stream.Stream.of(value);
  }
}
