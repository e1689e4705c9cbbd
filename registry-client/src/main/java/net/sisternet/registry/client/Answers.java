package net.sisternet.registry.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.record.RegistryRecord;
import net.sisternet.registry.core.wire.ProblemJson;
import net.sisternet.registry.core.wire.RecordMapper;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/** Reads the registry's answers. What does not have the form of one is an unexpected answer. */
final class Answers {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Home home;

  Answers(Home home) {
    this.home = home;
  }

  <T extends RegistryRecord> Versioned<T> record(Answer answer, RecordIri iri, Class<T> type) {
    return expecting(
        answer, () -> new Versioned<>(iri, type.cast(record(iri, tree(answer))), answer.etag()));
  }

  <T extends RegistryRecord> Written<T> written(Answer answer, Class<T> type) {
    return expecting(
        answer,
        () -> {
          JsonNode receipt = tree(answer);
          var iri = new RecordIri(text(receipt, "record"));
          T content = type.cast(record(iri, receipt.path("document")));
          return new Written<>(
              new Versioned<>(iri, content, text(receipt, "etag")),
              new RecordVersion(receipt.path("version").asLong()),
              new Position(receipt.path("position").asLong()),
              receipt.path("changed").asBoolean(),
              ProblemJson.readFields(receipt.path("warnings")));
        });
  }

  List<FieldProblem> warnings(Answer answer) {
    return expecting(answer, () -> ProblemJson.readFields(tree(answer).path("warnings")));
  }

  FoundPage page(Answer answer) {
    return expecting(
        answer,
        () -> {
          JsonNode page = tree(answer);
          var records = new ArrayList<RegistryRecord>();
          page.path("items").forEach(item -> records.add(record(name(item), item)));
          return new FoundPage(
              page.path("total").asLong(),
              records,
              facets(page.path("facets")),
              next(page.path("next")),
              new Position(page.path("asOf").asLong()));
        });
  }

  private static EnumMap<Facet, List<FoundPage.FacetValue>> facets(JsonNode members) {
    var facets = new EnumMap<Facet, List<FoundPage.FacetValue>>(Facet.class);
    for (Facet facet : Facet.values()) {
      var values = new ArrayList<FoundPage.FacetValue>();
      for (JsonNode value : members.path(facet.parameter())) {
        values.add(
            new FoundPage.FacetValue(
                text(value, "value"), text(value, "label"), value.path("count").asLong()));
      }
      facets.put(facet, List.copyOf(values));
    }
    return facets;
  }

  /** A page of another registry is never followed to. */
  private Optional<URI> next(JsonNode next) {
    return Optional.of(next.asText())
        .filter(address -> !address.isEmpty())
        .map(
            address -> {
              if (!home.holds(address)) {
                throw new IllegalArgumentException("the next page is elsewhere: " + address);
              }
              return URI.create(address);
            });
  }

  private static RecordIri name(JsonNode item) {
    return new RecordIri(text(item, "id").replaceFirst("#.*", ""));
  }

  private static RegistryRecord record(RecordIri iri, JsonNode json) {
    Kind kind =
        Kinds.findByPath(iri.path())
            .orElseThrow(() -> new IllegalArgumentException("no kind of record: " + iri));
    return RecordMapper.read(kind, json);
  }

  private static String text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no text under " + member);
    }
    return value.textValue();
  }

  private static JsonNode tree(Answer answer) {
    try {
      return MAPPER.readTree(answer.text());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  /** The values check themselves; what they refuse here is not the caller's fault. */
  private static <T> T expecting(Answer answer, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | ClassCastException | RegistryException e) {
      var unexpected =
          new UnexpectedAnswerException(
              answer.address(),
              answer.status(),
              "not of the form of a registry: " + e.getMessage());
      unexpected.initCause(e);
      throw unexpected;
    }
  }
}
