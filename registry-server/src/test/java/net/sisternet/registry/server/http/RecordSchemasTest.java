package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.jsonld.RecordSchemas;
import net.sisternet.registry.server.http.TestHttp.Reply;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedRecord;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API's description says of JSON against what a running server sends and takes. */
class RecordSchemasTest {

  private static final SeedHomes SEEDS = new SeedHomes();

  private static TestRegistry registry;
  private static JsonNode description;

  @BeforeAll
  static void start() {
    registry = TestRegistry.start();
    description = registry.http().get("/openapi.json").send().json();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void theDescriptionIsOpenApi() {
    var options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(description.toString(), List.of(), options);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(description.path("paths"));
  }

  @Test
  void everySchemaIsOneOfDraft2020AndEveryReferenceLeadsSomewhere() {
    JsonSchema draft =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));
    JsonNode schemas = description.path("components").path("schemas");
    schemas.properties().forEach(it -> assertThat(draft.validate(it.getValue())).isEmpty());
    for (String reference : description.findValuesAsText("$ref")) {
      assertThat(reference).startsWith("#/components/schemas/");
      assertThat(description.at(reference.substring(1)).isObject()).as(reference).isTrue();
    }
  }

  @Test
  void everySeedHasTheFormOfItsKind() {
    for (String home : SEEDS.names()) {
      for (SeedRecord seed : SEEDS.records(home, Map.of(home, registry.home()))) {
        String path = seed.record().value().substring(registry.home().base().length());
        Reply stored =
            registry
                .http()
                .to("PUT", path)
                .as(registry.moderator())
                .header("If-None-Match", "*")
                .body(TestRecords.TURTLE, seed.turtle())
                .send();
        assertThat(stored.status()).as(path + stored.text()).isIn(200, 201);
        assertThat(faults(OpenApiSchemas.WRITTEN, stored.json())).as(path).isEmpty();
        assertThat(faults(RecordSchemas.name(seed.kind()), read(path).json())).as(path).isEmpty();
      }
    }
    assertThat(faults(OpenApiSchemas.FOUND, read("/search?limit=100").json())).isEmpty();
    assertThat(faults(OpenApiSchemas.HISTORY, read("/networks/mikronet/history").json())).isEmpty();
  }

  @Test
  void everyExampleIsTakenAndHasTheFormOfItsKind() {
    for (Kind kind : Kinds.all()) {
      ObjectNode example = OpenApiSchemas.example(kind);
      assertThat(faults(RecordSchemas.name(kind), example)).as(kind.name()).isEmpty();
      Reply checked =
          registry
              .http()
              .to("POST", '/' + kind.path() + "?validate=only")
              .as(registry.moderator())
              .body(TestRecords.JSON, example.toString())
              .send();
      assertThat(checked.text()).contains("\"warnings\" : [ ]");
      assertThat(faults(OpenApiSchemas.CHECKED, checked.json())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name              | \"Netværk\"",
        "name              | {\"da\": 5}",
        "name              | {\"Dansk!\": \"Netværk\"}",
        "type              | [\"Organization\"]",
        "type              | \"Network\"",
        "foundingDate      | \"maj 2005\"",
        "foundingDate      | 2005",
        "areaServed        | \"sna:lolland\"",
        "admissionPolicy   | \"snc:admission-maybe\"",
        "admissionPolicy   | [\"snc:admission-open\"]",
        "memberProgram     | {\"tiers\": [{\"tierCount\": \"two\"}]}",
        "contactPoint      | [{\"email\": true}]",
      })
  void whatIsNotOfItsFieldIsFound(String field, String value) {
    ObjectNode example = OpenApiSchemas.example(Kinds.NETWORK);
    example.set(field, Json.read(value));

    assertThat(faults("Network", example)).isNotEmpty();
  }

  @Test
  void whatIsRequiredIsFoundMissing() {
    for (String field : List.of("type", "name", "classification", "areaServed", "language")) {
      ObjectNode example = OpenApiSchemas.example(Kinds.NETWORK);
      example.remove(field);
      assertThat(faults("Network", example)).as(field).isNotEmpty();
    }
  }

  @Test
  void fieldsAreNamedAndExplainedAndShortListsAreGiven() {
    JsonNode network = description.at("/components/schemas/Network");
    assertThat(network.path("description").asText()).startsWith("People or firms that meet");
    network
        .path("properties")
        .properties()
        .forEach(
            field -> {
              if (!Set.of("id", "type", "record").contains(field.getKey())) {
                assertThat(field.getValue().path("title").asText()).as(field.getKey()).isNotEmpty();
              }
            });
    assertThat(network.at("/properties/admissionPolicy/enum"))
        .extracting(JsonNode::asText)
        .contains("snc:admission-open", "snc:admission-closed");
    assertThat(network.at("/properties/areaServed/items").findValue("examples")).isNotEmpty();
  }

  private static Reply read(String path) {
    return registry.http().get(path).send();
  }

  private static Set<ValidationMessage> faults(String schema, JsonNode value) {
    ObjectNode root = Json.object().put("$ref", "#/components/schemas/" + schema);
    root.set("components", description.path("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(root)
        .validate(value);
  }
}
