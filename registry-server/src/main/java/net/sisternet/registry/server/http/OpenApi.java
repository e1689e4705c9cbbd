package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.jsonld.RecordSchemas;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.vocab.Kind;

/** Describes the operations in OpenAPI 3.1. */
final class OpenApi {

  static final String PROBLEM = "application/problem+json";
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final String SECURITY = "token";

  private final Home home;
  private final String name;
  private final String version;
  private final Set<String> readable;
  private final OpenApiSchemas schemas;

  OpenApi(Home home, String name, String version, Set<String> readable, OpenApiSchemas schemas) {
    this.home = home;
    this.name = name;
    this.version = version;
    this.readable = new TreeSet<>(readable);
    this.schemas = schemas;
  }

  /** The description of {@code operations}. */
  ObjectNode document(List<Operation> operations) {
    ObjectNode document = Json.object();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", name)
        .put("version", version)
        .put("summary", "A registry of networks, one of many sisters.")
        .put(
            "description",
            "Records are documents, things are their fragments: `{home}/networks/x` is a record,"
                + " `#it` the network. Every refusal is a problem (RFC 9457) whose `type` explains"
                + " it.")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", home.base());
    ObjectNode paths = document.putObject("paths");
    for (Operation operation : operations) {
      paths
          .withObjectProperty(operation.path())
          .set(operation.method().toLowerCase(Locale.ROOT), describe(operation));
    }
    document.set("components", components());
    return document;
  }

  private ObjectNode describe(Operation operation) {
    ObjectNode description = Json.object();
    description.put("operationId", operation.id());
    description.putArray("tags").add(operation.tag());
    description.put("summary", operation.summary());
    ArrayNode parameters = description.putArray("parameters");
    Matcher variables = VARIABLE.matcher(operation.path());
    while (variables.find()) {
      parameter(parameters, variables.group(1), "path", "").put("required", true);
    }
    operation.query().forEach(parameter -> query(parameters, parameter));
    operation
        .headers()
        .forEach(header -> parameter(parameters, header.text(), "header", header.description()));
    operation.body().ifPresent(kind -> description.set("requestBody", body(kind)));
    operation.json().ifPresent(name -> description.set("requestBody", json(name)));
    if (!operation.method().equals("GET")
        && !operation.headers().contains(Operation.RequestHeader.SIGNATURE)) {
      description.putArray("security").addObject().putArray(SECURITY);
    }
    description.set("responses", responses(operation));
    return description;
  }

  private ObjectNode body(Kind kind) {
    ObjectNode body = Json.object().put("required", true);
    ObjectNode content = body.putObject("content");
    for (String type : readable) {
      ObjectNode media = content.putObject(type);
      if (type.equals(Format.JSON.mediaType())) {
        media.set("schema", OpenApiSchemas.reference(RecordSchemas.name(kind)));
        media.set("example", OpenApiSchemas.example(kind));
      } else {
        String form = type.equals(Format.JSON_LD.mediaType()) ? "object" : "string";
        media.putObject("schema").put("type", form);
      }
    }
    return body;
  }

  private static ObjectNode json(String name) {
    ObjectNode body = Json.object().put("required", true);
    for (String type : PeerBody.READABLE) {
      body.withObjectProperty("content")
          .putObject(type)
          .set("schema", OpenApiSchemas.reference(name));
    }
    return body;
  }

  private static ObjectNode responses(Operation operation) {
    ObjectNode responses = Json.object();
    operation
        .answers()
        .forEach(
            (status, mediaTypes) -> {
              ObjectNode response = responses.putObject(status.toString());
              response.put("description", reason(status));
              if (!mediaTypes.isEmpty()) {
                ObjectNode content = response.putObject("content");
                mediaTypes.forEach(
                    type -> show(content.putObject(type), type, operation.shown().get(status)));
              }
            });
    for (ProblemType type : operation.problems()) {
      ObjectNode response = responses.withObjectProperty(Integer.toString(type.status()));
      response.put(
          "description",
          Stream.concat(
                  response.has("description")
                      ? Stream.of(response.get("description").asText())
                      : Stream.empty(),
                  Stream.of(type.title().en() + " (`" + type.slug() + "`)"))
              .collect(Collectors.joining("; ")));
      problem(response.withObjectProperty("content").withObjectProperty(PROBLEM));
    }
    ObjectNode other = responses.putObject("default").put("description", "Any other refusal");
    problem(other.putObject("content").putObject(PROBLEM));
    return responses;
  }

  private static void query(ArrayNode parameters, Parameter parameter) {
    ObjectNode entry = parameter(parameters, parameter.text(), "query", parameter.description());
    ObjectNode schema = entry.putObject("schema");
    ObjectNode value = schema;
    if (parameter.isRepeatable()) {
      schema.put("type", "array");
      value = schema.putObject("items");
      entry.put("explode", true);
    }
    value.put("type", "string");
    if (!parameter.choices().isEmpty()) {
      ArrayNode choices = value.putArray("enum");
      parameter.choices().forEach(choices::add);
    }
  }

  private static ObjectNode parameter(
      ArrayNode parameters, String name, String in, String description) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
    if (!description.isEmpty()) {
      parameter.put("description", description);
    }
    parameter.putObject("schema").put("type", "string");
    return parameter;
  }

  /** The plain JSON of an answer is of one of the schemas. */
  private static void show(ObjectNode media, String type, List<String> names) {
    if (!type.equals(Format.JSON.mediaType()) || names.isEmpty()) {
      return;
    }
    if (names.size() == 1) {
      media.set("schema", OpenApiSchemas.reference(names.get(0)));
    } else {
      ArrayNode choices = media.putObject("schema").putArray("anyOf");
      names.forEach(name -> choices.add(OpenApiSchemas.reference(name)));
    }
  }

  private static void problem(ObjectNode media) {
    media.set("schema", OpenApiSchemas.reference(OpenApiSchemas.PROBLEM));
  }

  private ObjectNode components() {
    ObjectNode components = Json.object();
    components.set("schemas", schemas.all());
    components
        .putObject("securitySchemes")
        .putObject(SECURITY)
        .put("type", "http")
        .put("scheme", "bearer");
    return components;
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "What was asked for";
      case 201 -> "Stored, durable";
      case 204 -> "Done";
      case 206 -> "A part of what was asked for";
      case 303 -> "It is elsewhere";
      case 416 -> "There is no such part of it";
      case 304 -> "You have it already";
      default -> "Not now";
    };
  }
}
